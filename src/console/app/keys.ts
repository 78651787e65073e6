import { focusSoon, PLACES } from '../shared/focus.ts';
import { openCaseCard } from '../state/acts.ts';
import { bringToFront } from '../state/open-chats.ts';
import type { Pane, State } from '../state/state.ts';
import { takeNext } from '../state/take-next.ts';

export interface Shortcut {
  /** As `KeyboardEvent.key` has it. */
  readonly key: string;
  readonly does: string;
  readonly run: (state: State) => void;
}

/** Shortcuts of a single key. They work while nothing is being typed. */
export const SHORTCUTS: readonly Shortcut[] = [
  { key: 'n', does: 'Take the next chat', run: (state) => void takeNext(state) },
  { key: 'q', does: 'Go to the queue', run: (state) => goTo(state, 'queue', PLACES.queue) },
  { key: 'j', does: 'Next chat in the queue', run: (state) => stepInQueue(state, 1) },
  { key: 'k', does: 'Previous chat in the queue', run: (state) => stepInQueue(state, -1) },
  {
    key: 'r',
    does: 'Go to the reply box',
    run: (state) => goTo(state, 'chat', PLACES.reply, PLACES.openCard, PLACES.chat),
  },
  {
    key: 'c',
    does: 'Open the case card and go to it',
    run: (state) => {
      if (state.activeChat.value) openCaseCard(state, state.activeChat.value);
      goTo(state, 'case', PLACES.case);
    },
  },
  { key: ']', does: 'Next open chat', run: (state) => stepInTabs(state, 1) },
  { key: '[', does: 'Previous open chat', run: (state) => stepInTabs(state, -1) },
];

/** Keys of the reply box, which always work. */
export const REPLY_KEYS: readonly (readonly [string, string])[] = [
  ['/', 'Ready replies, in an empty reply box'],
  ['Ctrl + Enter', 'Send'],
  ['Esc', 'Leave the reply box; close a window'],
];

function goTo(state: State, pane: Pane, ...places: readonly string[]): void {
  state.view.value = 'chats';
  state.pane.value = pane;
  focusSoon(...places);
}

function stepInQueue(state: State, by: 1 | -1): void {
  goTo(state, 'queue');
  requestAnimationFrame(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('.queue-row')];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = at === -1 && by === -1 ? rows.length - 1 : (at + by + rows.length) % rows.length;
    rows[next]?.focus();
  });
}

function stepInTabs(state: State, by: 1 | -1): void {
  const { chats, active } = state;
  const at = chats.value.findIndex(({ conversation }) => conversation === active.value);
  const next = chats.value.at((at + by) % chats.value.length);
  if (!next) return;
  bringToFront(state, next);
  goTo(state, 'chat', PLACES.chat);
}

/** Whether keys pressed now are words, or the choice of something. */
export const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], dialog') !== null;
