import type { SessionRow } from '../store.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Sessions {
  open(session: SessionRow): void;
  find(hash: string, now: number): SessionRow | null;
  touch(hash: string, now: number): void;
  close(hash: string): void;
  /** Returns how many there were. */
  closeOf(operator: string): number;
  sweep(now: number): void;
}

/** Signed-in browsers, by the hash of their cookie's secret. A session is over from its `expires_at` on. */
export function sessions(database: Database): Sessions {
  const open = statement(
    database,
    'INSERT INTO sessions (hash, operator, csrf, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const find = statement<SessionRow>(
    database,
    `SELECT hash, operator, csrf, created_at AS createdAt, seen_at AS seenAt, expires_at AS expiresAt
     FROM sessions WHERE hash = ? AND expires_at > ?`,
  );
  const touch = statement(database, 'UPDATE sessions SET seen_at = ?2 WHERE hash = ?1 AND seen_at < ?2');
  const close = statement(database, 'DELETE FROM sessions WHERE hash = ?');
  const closeOf = statement(database, 'DELETE FROM sessions WHERE operator = ?');
  const sweep = statement(database, 'DELETE FROM sessions WHERE expires_at <= ?');

  return {
    open: ({ hash, operator, csrf, createdAt, seenAt, expiresAt }) => {
      open.run(hash, operator, csrf, createdAt, seenAt, expiresAt);
    },
    find: (hash, now) => {
      const found = find.get(hash, now);
      return found ? { ...found } : null;
    },
    touch: (hash, now) => void touch.run(hash, now),
    close: (hash) => void close.run(hash),
    closeOf: (operator) => closeOf.run(operator),
    sweep: (now) => void sweep.run(now),
  };
}
