import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Tombstones {
  has(conversation: string): boolean;
  place(conversation: string, at: number, until: number): void;
  /** Deletes those whose time ended before `now`. */
  sweep(now: number): void;
}

/** The ids of erased conversations, kept so that an old token cannot bring one back. */
export function tombstones(database: Database): Tombstones {
  const has = statement<{ found: 1 }>(database, 'SELECT 1 AS found FROM tombstones WHERE conversation = ?');
  const place = statement(
    database,
    `INSERT INTO tombstones (conversation, erased_at, until) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET until = max(until, excluded.until)`,
  );
  const sweep = statement(database, 'DELETE FROM tombstones WHERE until < ?');

  return {
    has: (conversation) => has.get(conversation) !== undefined,
    place: (conversation, at, until) => void place.run(conversation, at, until),
    sweep: (now) => void sweep.run(now),
  };
}
