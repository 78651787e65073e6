import { randomUUID } from 'node:crypto';
import { BOT_ACCOUNT } from './bot-account.ts';

/** An activity as clients see it that is in no log: true for a moment, such as typing. */
export interface PassingActivity {
  readonly id: string;
  readonly [property: string]: unknown;
}

export const passingId = (conversation: string): string => `${conversation}|passing-${randomUUID()}`;

/**
 * @param what its type and what else it says; from the bot, unless it says otherwise.
 * @param at milliseconds since 1970.
 */
export const passingActivity = (conversation: string, what: object, at: number): PassingActivity => ({
  from: { ...BOT_ACCOUNT },
  id: passingId(conversation),
  ...what,
  timestamp: new Date(at).toISOString(),
  channelId: 'directline',
  conversation: { id: conversation },
});
