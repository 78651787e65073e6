import { loseHold } from './hold.ts';
import { findChat } from './state.ts';
import type { State } from './state.ts';
import { mergeLines } from './lines.ts';
import { OpenChat } from './open-chat.ts';
import { dropArrived } from './replies.ts';

/** Opens a chat as a tab and brings it to the front. */
export function openChat(state: State, conversation: string): OpenChat {
  const chat = findChat(state.chats.value, conversation) ?? addChat(state, conversation);
  state.view.value = 'chats';
  state.pane.value = 'chat';
  bringToFront(state, chat);
  return chat;
}

function addChat(state: State, conversation: string): OpenChat {
  const chat = new OpenChat(conversation);
  state.chats.value = [...state.chats.value, chat];
  void loadChat(state, chat);
  return chat;
}

/** Shows a tab, with the divider where its reader had got to. */
export function bringToFront(state: State, chat: OpenChat): void {
  placeDivider(chat);
  state.active.value = chat.conversation;
}

/** Puts the unread divider where the reader had got to, if something came since. */
export function placeDivider(chat: OpenChat): void {
  const isNew = chat.unread.value > 0 && chat.readUpTo.value > 0;
  chat.dividerAfter.value = isNew ? chat.readUpTo.value : null;
}

/** Everything in the chat counts as read. */
export function markRead(chat: OpenChat): void {
  chat.readUpTo.value = Math.max(chat.readUpTo.peek(), chat.lines.peek().at(-1)?.seq ?? 0);
}

/** Closes a tab; a chat we hold stays open. */
export function closeChat(state: State, chat: OpenChat): void {
  if (chat.isMine.value) return;
  const at = state.chats.value.indexOf(chat);
  state.chats.value = state.chats.value.filter((other) => other !== chat);
  if (state.active.value !== chat.conversation) return;
  const next = state.chats.value[Math.min(at, state.chats.value.length - 1)];
  state.active.value = next?.conversation ?? null;
  if (!next) state.pane.value = 'queue';
}

/** The chat was erased: nothing of it stays here, not even what was being written. */
export function forgetChat(state: State, chat: OpenChat): void {
  loseHold(state, chat);
  chat.gone.value = true;
  chat.view.value = null;
  chat.lines.value = [];
  chat.outgoing.value = [];
  chat.draft.value = '';
}

const GONE = new Set(['CONVERSATION_ERASED', 'NOT_FOUND']);

/** Loads a chat whole, at first and whenever something of it changed that is not a new line. */
export async function loadChat(state: State, chat: OpenChat): Promise<void> {
  const load = (chat.loads += 1);
  const outcome = await state.api.chat(chat.conversation);
  if (load !== chat.loads) return;
  if (!outcome.ok) {
    // The banner says that we are cut off. All is loaded again when we are back.
    if (outcome.problem.passing && !state.connected.value) return;
    if (GONE.has(outcome.problem.code)) forgetChat(state, chat);
    if (!outcome.problem.passing) chat.view.value = null;
    chat.problem.value = outcome.problem;
    return;
  }
  const { value } = outcome;
  const later = chat.lines.value.filter(({ seq }) => seq > value.seq);
  chat.problem.value = null;
  chat.view.value = value;
  chat.lines.value = mergeLines(value.lines, later);
  chat.seq = Math.max(chat.seq, value.seq);
  dropArrived(chat);
}

/** Several changes in a row are one load. Milliseconds. */
const SOON_MS = 300;

const dueLoads = new Set<OpenChat>();

/** Loads a chat again in a moment, however often that is asked for until then. */
export function loadSoon(state: State, chat: OpenChat): void {
  if (dueLoads.has(chat)) return;
  dueLoads.add(chat);
  window.setTimeout(() => {
    dueLoads.delete(chat);
    void loadChat(state, chat);
  }, SOON_MS);
}
