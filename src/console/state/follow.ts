import type { ConsoleEvent, QueueSnapshot } from '../../console-protocol.ts';
import { alertToUrgent, alertToWords } from './alerts.ts';
import type { LeaseKeeper } from './leases.ts';
import { mergeLines } from './lines.ts';
import type { OpenChat } from './open-chat.ts';
import { forgetChat, loadSoon, markRead } from './open-chats.ts';
import { dropArrived } from './replies.ts';
import { findChat } from './state.ts';
import type { State } from './state.ts';

/** How long *is typing* stands after the last sign of it. */
const TYPING_MS = 5_000;

/** Takes one event of the server's into the state. */
export function take(state: State, leases: LeaseKeeper, event: ConsoleEvent): void {
  apply(state, leases, event);
  leases.renewDue();
}

function apply(state: State, leases: LeaseKeeper, event: ConsoleEvent): void {
  switch (event.kind) {
    case 'queue':
      takeQueue(state, leases, event);
      return;
    case 'alive':
      state.clock.set(event.at);
      return;
    case 'signed-out':
      state.signedOut.value = true;
      return;
    case 'lines':
    case 'changed':
    case 'gone':
    case 'typing': {
      const chat = findChat(state.chats.value, event.conversation);
      if (chat) takeOfChat(state, chat, event);
    }
  }
}

function takeQueue(state: State, leases: LeaseKeeper, snapshot: QueueSnapshot): void {
  const before = state.queue.value;
  state.clock.set(snapshot.at);
  state.queue.value = snapshot;
  alertToUrgent(state, before, snapshot);
  leases.compare();
}

type OfChat = Extract<ConsoleEvent, { readonly conversation: string }>;

function takeOfChat(state: State, chat: OpenChat, event: OfChat): void {
  switch (event.kind) {
    case 'lines':
      chat.lines.value = mergeLines(chat.lines.value, event.lines);
      chat.seq = Math.max(chat.seq, event.seq);
      if (event.lines.some(({ from }) => from === 'person')) chat.typingUntil.value = 0;
      dropArrived(chat);
      alertToWords(state, event);
      if (isLookedAt(state, chat)) markRead(chat);
      return;
    case 'changed':
      loadSoon(state, chat);
      return;
    case 'typing':
      chat.typingUntil.value = state.clock.read() + TYPING_MS;
      return;
    case 'gone':
      forgetChat(state, chat);
  }
}

const isLookedAt = (state: State, chat: OpenChat): boolean =>
  state.active.value === chat.conversation &&
  state.view.value === 'chats' &&
  document.visibilityState === 'visible';

/** Chats that are followed: those that were loaded, so that we know from where. */
export const followed = ({ chats }: State): readonly OpenChat[] =>
  chats.value.filter(({ view, gone }) => view.value !== null && !gone.value);

/** Where each followed chat stands, as the events' address wants it. */
export const positions = (state: State): string =>
  followed(state)
    .map((chat) => `${encodeURIComponent(chat.conversation)}:${chat.seq}`)
    .join(',');
