import type { HandoffRow } from '../store/store.ts';

/** How long a chat with an operator takes, in milliseconds. */
export interface HandlingTimes {
  readonly median: number;
  /** Four in five take no longer. */
  readonly long: number;
}

/** The newest so many are measured. */
const MEASURED = 50;
/** Of fewer nothing can be said. */
const LEAST = 5;

/** Measured from hand-offs that are over, the oldest first: from the first claim to the end. Null when they are too few. */
export function handlingTimes(closed: readonly HandoffRow[]): HandlingTimes | null {
  const times = closed
    .flatMap(({ firstClaimedAt, closedAt }) =>
      firstClaimedAt === null || closedAt === null ? [] : [Math.max(0, closedAt - firstClaimedAt)],
    )
    .slice(-MEASURED)
    .sort((one, other) => one - other);
  return times.length < LEAST ? null : { median: percentile(times, 0.5), long: percentile(times, 0.8) };
}

/** The smallest time that this share of them does not exceed. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

export interface Waiting {
  /** In the queue, from 1. */
  readonly place: number;
  /** How many operators take chats now. */
  readonly operators: number;
  /** How many chats operators have in hand. */
  readonly held: number;
}

const MINUTE = 60 * 1000;
/** Somebody is free, and has to see and read it first. Minutes. */
const AT_ONCE: readonly [number, number] = [1, 3];

/**
 * From … to how many minutes somebody at this place may wait: chats have to end before it is their turn, operators end
 * them one after the other, and half of the chats take the median, four in five no longer than `long`. Null when nobody is
 * there, or too little was measured to say anything honest.
 */
export function waitOf(
  { place, operators, held }: Waiting,
  times: HandlingTimes | null,
): readonly [number, number] | null {
  if (operators === 0) return null;
  const ahead = place - Math.max(0, operators - held);
  if (ahead <= 0) return AT_ONCE;
  if (times === null) return null;
  const from = Math.max(1, Math.floor((ahead * times.median) / operators / MINUTE));
  const to = Math.max(from, AT_ONCE[1], Math.ceil((ahead * times.long) / operators / MINUTE));
  return [from, to];
}
