import type { Clock } from '../../clock.ts';

/** A minute in milliseconds, and in seconds. */
const MINUTE = 60_000;
const SECONDS = 60;

/** Who has been counted lately; the one idle longest is forgotten first. */
const MOST_KEYS = 100_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** Counts one request. Returns 0 when it may pass, else the whole seconds to wait. */
export type TakeRate = (key: string, perMinute: number) => number;

/**
 * A token bucket for each key: a minute's worth at once, then evenly. It is kept in memory alone, which is bounded,
 * whoever asks: a server that starts again begins with full buckets.
 */
export function createRates(clock: Clock, mostKeys = MOST_KEYS): TakeRate {
  const buckets = new Map<string, Bucket>();
  return (key, perMinute) => {
    const at = clock.now();
    const known = buckets.get(key) ?? { left: perMinute, at };
    const left = Math.min(perMinute, known.left + (Math.max(0, at - known.at) * perMinute) / MINUTE);
    buckets.delete(key);
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
    const [oldest] = buckets.keys();
    if (buckets.size > mostKeys && oldest !== undefined) buckets.delete(oldest);
    return left >= 1 ? 0 : Math.ceil(((1 - left) * SECONDS) / perMinute);
  };
}
