import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';
import { sweepOf } from './sweep.ts';

export interface Spent {
  /** False if it was spent before. */
  spend(what: string, until: number): Promise<boolean>;
  sweep(now: number): Promise<void>;
}

/** What counted once and may not count again, until it is over by itself. */
export function spent(database: Queryable): Spent {
  const spend = statement(database, 'INSERT INTO spent (what, until) VALUES ($1, $2) ON CONFLICT DO NOTHING');

  return {
    spend: async (what, until) => (await spend.run(what, until)) > 0,
    sweep: sweepOf(database, { table: 'spent', key: 'what', past: 'until <= $1' }),
  };
}
