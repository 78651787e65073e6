import type { Clock } from '../clock.ts';

const MINUTE = 60_000;

/** Who has been counted lately; the one idle longest is forgotten first. */
const MOST_KEYS = 100_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

export interface RateLimit {
  /** Counts one request. 0 when it may pass, else the whole seconds to wait. */
  take(key: string): number;
}

/**
 * A token bucket for each key: a minute's worth at once, then evenly. Its memory is bounded, whoever asks.
 * @param perMinute 0 for no limit.
 */
export function createRateLimit(perMinute: number, clock: Clock, mostKeys = MOST_KEYS): RateLimit {
  if (perMinute === 0) return { take: () => 0 };
  const perMillisecond = perMinute / MINUTE;
  const buckets = new Map<string, Bucket>();
  return {
    take: (key) => {
      const at = clock.now();
      const known = buckets.get(key) ?? { left: perMinute, at };
      const left = Math.min(perMinute, known.left + Math.max(0, at - known.at) * perMillisecond);
      buckets.delete(key);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
      const [oldest] = buckets.keys();
      if (buckets.size > mostKeys && oldest !== undefined) buckets.delete(oldest);
      return left >= 1 ? 0 : Math.ceil((1 - left) / perMillisecond / 1_000);
    },
  };
}
