/** How the bot is named on the wire. A client may not use this id. */
export const BOT_ACCOUNT = { id: 'ringback', name: 'Ringback', role: 'bot' } as const;
