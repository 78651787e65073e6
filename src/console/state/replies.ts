import type { Problem } from '../api/outcome.ts';
import type { State } from './state.ts';
import type { OpenChat, Outgoing } from './open-chat.ts';
import { isLost, loseHold, looseReplies } from './hold.ts';

/** Puts a reply at the end of the line and sends what can be sent. */
export function sendReply(state: State, chat: OpenChat, text: string): void {
  const reply: Outgoing = {
    id: crypto.randomUUID(),
    text,
    state: 'waiting',
    seq: 0,
    problem: null,
    mayBeStored: false,
  };
  chat.outgoing.value = [...chat.outgoing.value, reply];
  chat.dividerAfter.value = null;
  void sendWaiting(state, chat);
}

/**
 * Sends what waits, one after the other, so that the person reads the replies in the order in which they were written.
 * The first that cannot be sent holds up the rest.
 */
export async function sendWaiting(state: State, chat: OpenChat): Promise<void> {
  if (chat.outgoing.value.some((one) => one.state === 'sending')) return;
  for (;;) {
    const next = chat.outgoing.value.find((one) => one.state !== 'sent');
    const { holding } = chat;
    if (!next || !holding) return;
    change(chat, next.id, { state: 'sending', problem: null });
    const outcome = await state.api.reply(holding, next.id, next.text);
    if (!outcome.ok) {
      notSent(state, chat, next.id, outcome.problem);
      return;
    }
    change(chat, next.id, { state: 'sent', seq: outcome.value.seq });
    dropArrived(chat);
  }
}

function notSent(state: State, chat: OpenChat, id: string, problem: Problem): void {
  if (problem.passing && !state.connected.value) {
    // It goes out by itself when the connection is back, as the banner says: there is nothing to press.
    change(chat, id, { state: 'waiting', mayBeStored: true });
    return;
  }
  change(chat, id, { state: 'not-sent', problem: problem.words, mayBeStored: problem.passing });
  if (isLost(problem.code)) {
    loseHold(state, chat);
    looseReplies(chat);
  } else {
    state.announcer.warn(`Your reply was not sent. ${problem.words}`);
  }
}

function change(chat: OpenChat, id: string, to: Partial<Outgoing>): void {
  chat.outgoing.value = chat.outgoing.value.map((one) => (one.id === id ? { ...one, ...to } : one));
}

/** Forgets the replies that have arrived in the log. */
export function dropArrived(chat: OpenChat): void {
  chat.outgoing.value = chat.outgoing.value.filter((one) => one.state !== 'sent' || one.seq > chat.seq);
}
