import type { State } from './state.ts';
import type { OpenChat, Outgoing } from './open-chat.ts';

/** Codes that say for certain that the chat is not ours (any more). */
const LOST = new Set(['LEASE_LOST', 'HANDOFF_TAKEN', 'NOT_FOUND', 'CONVERSATION_ERASED', 'FORBIDDEN']);

export const isLost = (code: string): boolean => LOST.has(code);

/** Gives the chat up as lost, with every unsent word back in the draft. */
export function loseHold(state: State, chat: OpenChat): void {
  if (!chat.isMine.value) return;
  chat.hold.value = { kind: 'lost' };
  looseReplies(chat);
  state.announcer.warn('You no longer hold this chat. What you wrote is kept.');
}

/** Puts the replies that were not sent back into the draft; of the one on its way we shall hear. */
export function looseReplies(chat: OpenChat): void {
  const isLoose = ({ state }: Outgoing): boolean => state === 'waiting' || state === 'not-sent';
  const loose = chat.outgoing.value.filter(isLoose).map(({ text }) => text);
  chat.outgoing.value = chat.outgoing.value.filter((one) => !isLoose(one));
  chat.draft.value = joined([...loose, chat.draft.value]);
}

/** Takes one reply that was refused back into the draft, to be changed. */
export function editReply(chat: OpenChat, { id, text }: Outgoing): void {
  chat.outgoing.value = chat.outgoing.value.filter((one) => one.id !== id);
  chat.draft.value = joined([text, chat.draft.value]);
}

const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n');
