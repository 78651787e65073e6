import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

/** How long without a sign of the operator until they are asked, and until they count as gone. Milliseconds. */
const ASKED_AFTER = 4 * 60_000;
const GONE_AFTER = 5 * 60_000;

/** Whether somebody sits at this console; `asked` when they are about to count as gone. */
export type Presence = 'here' | 'asked' | 'gone';

/** Tells an operator from an empty chair: a page that is left open must not hold chats for ever. */
export interface Attendance {
  /** As it was at the last look. */
  readonly presence: ReadonlySignal<Presence>;
  /** Whether they count as gone by now, looked at or not: a browser may slow the timers that look. */
  isGone(): boolean;
  /** They pressed or moved something. */
  noticed(): void;
  look(): void;
}

/** @param now milliseconds since 1970. */
export function createAttendance(now: () => number): Attendance {
  let lastSign = now();
  const presence = signal<Presence>('here');
  const look = (): void => {
    const quiet = now() - lastSign;
    if (quiet >= GONE_AFTER) presence.value = 'gone';
    else presence.value = quiet >= ASKED_AFTER ? 'asked' : 'here';
  };
  return {
    presence,
    isGone: () => now() - lastSign >= GONE_AFTER,
    noticed: () => {
      lastSign = now();
      look();
    },
    look,
  };
}
