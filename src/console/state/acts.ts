import type { Acted } from '../../console-protocol.ts';
import type { Holding } from '../api/console-api.ts';
import type { Outcome, Problem } from '../api/outcome.ts';
import { isLost, loseHold } from './hold.ts';
import type { OpenChat } from './open-chat.ts';
import { loadChat, markRead } from './open-chats.ts';
import type { State } from './state.ts';

/** Claims a chat. The claim's id is kept until it is answered, so that pressing again after a cut is the same claim. */
export async function takeChat(state: State, chat: OpenChat): Promise<void> {
  const key = `claim:${chat.conversation}`;
  const id = (state.memory.read(key) ?? crypto.randomUUID()) as string;
  state.memory.write(key, id);
  const outcome = await state.api.claim(chat.conversation, id);
  if (outcome.ok || !outcome.problem.passing) state.memory.write(key, null);
  if (!outcome.ok) {
    state.announcer.warn(
      outcome.problem.code === 'HANDOFF_TAKEN'
        ? 'Somebody else has just taken this chat.'
        : outcome.problem.words,
    );
    return;
  }
  chat.hold.value = { kind: 'mine', ...outcome.value };
  state.announcer.say(
    chat.cardRead.value ? 'The chat is yours.' : 'The chat is yours. Open the case card to reply.',
  );
  await loadChat(state, chat);
  markRead(chat);
}

/** The case card is read: the reply box unlocks at once, and the server keeps that it was opened. */
export function openCaseCard({ api }: State, chat: OpenChat): void {
  if (chat.cardRead.value) return;
  chat.cardRead.value = true;
  void api.opened(chat.conversation);
}

/** An act that ends our hold. Answers with the problem, or null when it is done. */
async function act(
  state: State,
  chat: OpenChat,
  request: (holding: Holding) => Promise<Outcome<Acted>>,
): Promise<Problem | null> {
  const { holding } = chat;
  if (!holding) return { code: 'LEASE_LOST', words: 'You no longer hold this chat.', passing: false };
  const outcome = await request(holding);
  if (outcome.ok) return null;
  if (isLost(outcome.problem.code)) loseHold(state, chat);
  return outcome.problem;
}

async function partingAct(
  state: State,
  chat: OpenChat,
  said: string,
  request: (holding: Holding) => Promise<Outcome<Acted>>,
): Promise<Problem | null> {
  const problem = await act(state, chat, request);
  if (problem) return problem;
  chat.hold.value = { kind: 'none' };
  state.announcer.say(said);
  await loadChat(state, chat);
  return null;
}

/** To a colleague by id, or to whoever is next when `to` is null. */
export const transferChat = (
  state: State,
  chat: OpenChat,
  id: string,
  to: string | null,
): Promise<Problem | null> =>
  partingAct(state, chat, 'The chat is passed on.', (holding) => state.api.transfer(holding, id, to));

export const releaseChat = (state: State, chat: OpenChat, id: string): Promise<Problem | null> =>
  partingAct(state, chat, 'The chat is back in the queue.', (holding) => state.api.release(holding, id));

export const resolveChat = (
  state: State,
  chat: OpenChat,
  id: string,
  outcome: string,
): Promise<Problem | null> =>
  partingAct(state, chat, 'The chat is closed. The bot is back with the person.', (holding) =>
    state.api.resolve(holding, id, outcome),
  );

export const answerCollarCheck = (
  state: State,
  chat: OpenChat,
  id: string,
  answer: { readonly result: string; readonly reference: string | null },
): Promise<Problem | null> =>
  act(state, chat, (holding) => state.api.collarCheck(holding, id, answer.result, answer.reference));

export async function addNote(
  state: State,
  chat: OpenChat,
  id: string,
  text: string,
): Promise<Problem | null> {
  const outcome = await state.api.note(chat.conversation, id, text);
  if (!outcome.ok) return outcome.problem;
  await loadChat(state, chat);
  return null;
}
