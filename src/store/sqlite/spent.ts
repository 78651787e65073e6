import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Spent {
  /** False if it was spent before. */
  spend(what: string, until: number): boolean;
  sweep(now: number): void;
}

/** What counted once and may not count again, until it is over by itself. */
export function spent(database: Database): Spent {
  const spend = statement(database, 'INSERT INTO spent (what, until) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const sweep = statement(database, 'DELETE FROM spent WHERE until <= ?');

  return {
    spend: (what, until) => spend.run(what, until) > 0,
    sweep: (now) => void sweep.run(now),
  };
}
