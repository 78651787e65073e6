import type { SessionRow } from '../store.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

export interface Sessions {
  open(session: SessionRow): Promise<void>;
  find(hash: string, now: number): Promise<SessionRow | null>;
  touch(hash: string, now: number): Promise<void>;
  close(hash: string): Promise<void>;
  /** Returns how many there were. */
  closeOf(operator: string): Promise<number>;
  sweep(now: number): Promise<void>;
}

/** Signed-in browsers, by the hash of their cookie's secret. A session is over from its `expires_at` on. */
export function sessions(database: Queryable): Sessions {
  const open = statement(
    database,
    `INSERT INTO sessions (hash, operator, csrf, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
  );
  const find = statement<SessionRow>(
    database,
    `SELECT hash, operator, csrf, created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt"
     FROM sessions WHERE hash = $1 AND expires_at > $2`,
  );
  const touch = statement(database, 'UPDATE sessions SET seen_at = $2 WHERE hash = $1 AND seen_at < $2');
  const close = statement(database, 'DELETE FROM sessions WHERE hash = $1');
  const closeOf = statement(database, 'DELETE FROM sessions WHERE operator = $1');
  const sweep = statement(database, 'DELETE FROM sessions WHERE expires_at <= $1');

  return {
    open: async ({ hash, operator, csrf, createdAt, seenAt, expiresAt }) => {
      await open.run(hash, operator, csrf, createdAt, seenAt, expiresAt);
    },
    find: (hash, now) => find.one(hash, now),
    touch: async (hash, now) => {
      await touch.run(hash, now);
    },
    close: async (hash) => {
      await close.run(hash);
    },
    closeOf: (operator) => closeOf.run(operator),
    sweep: async (now) => {
      await sweep.run(now);
    },
  };
}
