import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

/** The server's time, as near as we know it: every wait and every lease is counted by one clock. */
export interface ServerClock {
  /** Milliseconds since 1970; ticks once a second. */
  readonly now: ReadonlySignal<number>;
  /** To the millisecond, not only at the last tick. */
  read(): number;
  /** Takes the server's word for what time it is. */
  set(at: number): void;
  tick(): void;
}

export function serverClock(own: () => number): ServerClock {
  let ahead = 0;
  const now = signal(own());
  const read = (): number => own() + ahead;
  const tick = (): void => {
    now.value = read();
  };
  return {
    now,
    read,
    tick,
    set: (at) => {
      ahead = at - own();
      tick();
    },
  };
}
