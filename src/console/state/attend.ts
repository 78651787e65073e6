import { effect } from '@preact/signals';
import { beep } from './beep.ts';
import type { State } from './state.ts';

/** The server takes an operator for gone after 90 seconds without a word. Milliseconds. */
const SAY_EVERY = 30_000;
/** How soon to say again what was not answered. Milliseconds. */
const AGAIN_AFTER = 4_000;
/** Signs are passed on to the operator's other tabs at most so often. Milliseconds. */
const TELL_TABS_EVERY = 1_000;

/** What only a hand does. Scrolling is not among it: the page scrolls by itself when a line comes. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const;

/** Notices whether somebody is there, and tells the server. Returns what to call now and then. */
export function attend(state: State): () => void {
  noticeSigns(state);
  speakOfIt(state);
  let saidAt = Number.NEGATIVE_INFINITY;
  const isDue = (every: number): boolean => {
    const now = state.clock.read();
    if (now - saidAt < every) return false;
    saidAt = now;
    return true;
  };
  return () => {
    const { attendance, signedOut, status, api } = state;
    attendance.look();
    if (signedOut.value) return;
    if (!attendance.isGone()) {
      if (isDue(SAY_EVERY)) void api.here();
    } else if (status.value === 'available' && isDue(AGAIN_AFTER)) void goAway(state);
  };
}

async function goAway({ api, status }: State): Promise<void> {
  const outcome = await api.gone();
  if (outcome.ok) status.value = 'away';
}

/** Whoever works in one tab is there for all of them. */
function noticeSigns({ attendance, me }: State): void {
  const tabs = new BroadcastChannel(`ringback-console-${me.id}`);
  let toldAt = 0;
  const notice = (): void => {
    attendance.noticed();
    if (Date.now() - toldAt < TELL_TABS_EVERY) return;
    toldAt = Date.now();
    tabs.postMessage(null);
  };
  tabs.addEventListener('message', () => attendance.noticed());
  for (const sign of SIGNS)
    window.addEventListener(sign, (event) => isByHand(event) && notice(), { capture: true, passive: true });
  window.addEventListener('focus', notice);
}

/** A page that changes under a pointer at rest may tell of a move by nothing. */
const isByHand = (event: Event): boolean =>
  !(event instanceof PointerEvent && event.type === 'pointermove') ||
  event.movementX !== 0 ||
  event.movementY !== 0;

function speakOfIt({ attendance, announcer, settings }: State): void {
  let before = attendance.presence.peek();
  effect(() => {
    const now = attendance.presence.value;
    if (now === 'asked' && settings.sound.peek()) beep('asked');
    if (before === 'gone' && now === 'here')
      announcer.warn('Nothing happened here for 5 minutes, so you were set to away.');
    before = now;
  });
}
