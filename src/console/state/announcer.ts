import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

/** A line that was just said. `id` tells two with the same words apart. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
}

/** What is told to everybody, on the screen for a while and by screen readers. */
export interface Announcer {
  readonly polite: ReadonlySignal<Announcement | null>;
  readonly assertive: ReadonlySignal<Announcement | null>;
  say(text: string): void;
  /** Breaks in on what is being read out: danger, and what was lost. */
  warn(text: string): void;
  /** Takes one away, if it is still what stands. */
  forget(announcement: Announcement): void;
}

export function createAnnouncer(): Announcer {
  const polite = signal<Announcement | null>(null);
  const assertive = signal<Announcement | null>(null);
  let count = 0;
  const next = (text: string): Announcement => ({ id: (count += 1), text });
  return {
    polite,
    assertive,
    say: (text) => {
      polite.value = next(text);
    },
    warn: (text) => {
      assertive.value = next(text);
    },
    forget: (one) => {
      for (const place of [polite, assertive]) if (place.value === one) place.value = null;
    },
  };
}
