import type { Problem } from '../api/outcome.ts';
import { releaseChat } from './acts.ts';
import type { State } from './state.ts';

export const SIGN_IN_PAGE = '/console/sign-in';

/** Gives every chat back, forgets what this tab remembers, and leaves. Answers with what stood in the way. */
export async function signOut(state: State): Promise<Problem | null> {
  for (const chat of state.chats.value.filter(({ isMine }) => isMine.value)) {
    const problem = await releaseChat(state, chat, crypto.randomUUID());
    if (problem && chat.isMine.value) return problem;
  }
  const outcome = await state.api.signOut();
  if (!outcome.ok) return outcome.problem;
  state.chats.value = [];
  state.memory.forget();
  window.location.assign(SIGN_IN_PAGE);
  return null;
}
