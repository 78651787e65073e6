import { effect } from '@preact/signals';
import { EventStream } from '../api/event-stream.ts';
import { titleOf } from './alerts.ts';
import { attend } from './attend.ts';
import { followed, positions, take } from './follow.ts';
import { LeaseKeeper } from './leases.ts';
import { loadChat, markRead, placeDivider } from './open-chats.ts';
import { sendWaiting } from './replies.ts';
import type { State } from './state.ts';

const TICK_MS = 1_000;

/** Sets the console going: the server's events, the clock, the leases, and what follows from the state by itself. */
export function run(state: State): void {
  const leases = new LeaseKeeper(state);
  const beat = attend(state);
  const stream = new EventStream({
    positions: () => positions(state),
    onEvent: (event) => {
      beat();
      take(state, leases, event);
    },
    onConnection: (connected) => {
      const isBack = connected && !state.connected.value;
      state.connected.value = connected;
      if (isBack) resume(state, leases);
      if (!connected) void learnWhy(state);
    },
  });
  followOpenChats(state, stream);
  window.setInterval(() => {
    state.clock.tick();
    beat();
    leases.renewDue();
  }, TICK_MS);
  window.addEventListener('online', () => stream.hurry());
  effect(() => {
    document.title = titleOf(state);
  });
  readWhatIsLookedAt(state);
  warnOfLeaving(state);
  beat();
  resume(state, leases);
}

/** Catches up with what the events cannot bring: what changed while we were away, and what waits to be sent. */
function resume(state: State, leases: LeaseKeeper): void {
  for (const chat of state.chats.value) {
    void leases.renew(chat);
    void loadChat(state, chat);
    void sendWaiting(state, chat);
  }
}

/**
 * The browser does not say why events were refused. Another request shows whether the session is over; if it is not, one of
 * the chats may have become unreadable, which loading it shows.
 */
async function learnWhy(state: State): Promise<void> {
  const outcome = await state.api.queue();
  if (outcome.ok) await Promise.all(followed(state).map((chat) => loadChat(state, chat)));
}

/** The events' address names the chats, so that another set of them is another connection. */
function followOpenChats(state: State, stream: EventStream): void {
  let names: string | null = null;
  effect(() => {
    const now = followed(state)
      .map(({ conversation }) => conversation)
      .join();
    if (now === names) return;
    names = now;
    stream.open();
  });
}

function readWhatIsLookedAt(state: State): void {
  effect(() => {
    const chat = state.activeChat.value;
    if (!chat || state.view.value !== 'chats' || document.visibilityState !== 'visible') return;
    if (chat.lines.value.length > 0) markRead(chat);
  });
  document.addEventListener('visibilitychange', () => {
    const chat = state.activeChat.value;
    if (!chat || document.visibilityState !== 'visible') return;
    placeDivider(chat);
    markRead(chat);
  });
}

/** A reply that is still on its way would be lost with the tab. */
function warnOfLeaving(state: State): void {
  window.addEventListener('beforeunload', (event) => {
    const isUnsent = state.chats.value.some(({ outgoing }) =>
      outgoing.value.some((one) => one.state !== 'sent'),
    );
    if (isUnsent && !state.signedOut.value) event.preventDefault();
  });
}
