import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';
import { sweepOf } from './sweep.ts';

export interface Tombstones {
  place(conversation: string, at: number, until: number): Promise<void>;
  /** Deletes those whose time ended before `now`. */
  sweep(now: number): Promise<void>;
}

/** The ids of erased conversations, kept so that an old token cannot bring one back. */
export function tombstones(database: Queryable): Tombstones {
  const place = statement(
    database,
    `INSERT INTO tombstones (conversation, erased_at, until) VALUES ($1, $2, $3)
     ON CONFLICT (conversation) DO UPDATE
     SET until = greatest(tombstones.until, excluded.until), stored_at = excluded.stored_at`,
  );

  return {
    place: async (conversation, at, until) => {
      await place.run(conversation, at, until);
    },
    sweep: sweepOf(database, { table: 'tombstones', key: 'conversation', past: 'until < $1' }),
  };
}
