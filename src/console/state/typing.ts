import type { OpenChat } from './open-chat.ts';
import type { State } from './state.ts';

/** The person is shown *is typing* for 5 s at each sign of it. */
const EVERY_MS = 4_000;

const lastSaid = new WeakMap<OpenChat, number>();

/** Lets the person see that an answer is being written. */
export function sayTyping({ api, clock }: State, chat: OpenChat): void {
  const { holding } = chat;
  const now = clock.read();
  if (!holding || now - (lastSaid.get(chat) ?? 0) < EVERY_MS) return;
  lastSaid.set(chat, now);
  void api.typing(holding);
}
