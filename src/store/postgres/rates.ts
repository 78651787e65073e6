import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';
import { sweepOf } from './sweep.ts';

const MINUTE = 60_000;

/**
 * A bucket that is asked for more than it has is left below 0, by what it refused: nothing is taken for that, so that
 * what stands above the whole number below is what is left.
 */
const LEFT = 'CASE WHEN bucket.tokens < 0 THEN bucket.tokens - floor(bucket.tokens) ELSE bucket.tokens END';
const REFILLED = `least("perMinute", ${LEFT} + greatest(excluded.at - bucket.at, 0) * "perMinute" / ${MINUTE})`;

/** In the order of the keys, so that two instances never wait for each other. */
const TAKE = `
  WITH asked AS MATERIALIZED (
    SELECT * FROM unnest($1::text[], $2::double precision[], $3::integer[]) AS asked (key, "perMinute", count)
  )
  INSERT INTO rates AS bucket (key, tokens, at)
  SELECT key, "perMinute" - count, now_ms() FROM asked ORDER BY key COLLATE "C"
  ON CONFLICT (key) DO UPDATE SET
    tokens = (SELECT ${REFILLED} - count FROM asked WHERE asked.key = bucket.key),
    at = greatest(bucket.at, excluded.at)
  RETURNING key, tokens`;

/** So many tokens are asked of one bucket. */
export interface Asked {
  readonly key: string;
  readonly perMinute: number;
  readonly count: number;
}

export interface Rates {
  /** What each bucket was left with; below 0 by as many tokens as it did not have, rounded up. */
  take(asked: readonly Asked[]): Promise<ReadonlyMap<string, number>>;
  /** Forgets buckets that are full again. */
  sweep(): Promise<void>;
}

/** Token buckets that all instances share: a minute's worth at once, then evenly. */
export function rates(database: Queryable): Rates {
  const take = statement<{ key: string; tokens: number }>(database, TAKE);
  const past = `at < now_ms() - ${2 * MINUTE}`;

  return {
    take: async (asked) => {
      const rows = await take.all(
        asked.map(({ key }) => key),
        asked.map(({ perMinute }) => perMinute),
        asked.map(({ count }) => count),
      );
      return new Map(rows.map(({ key, tokens }) => [key, tokens]));
    },
    sweep: sweepOf(database, { table: 'rates', key: 'key', past }),
  };
}
