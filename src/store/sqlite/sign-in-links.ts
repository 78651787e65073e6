import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface SignInLinks {
  add(hash: string, operator: string, expiresAt: number): void;
  /** Deletes the link and returns whose it was; null if it is unknown, spent or over. */
  spend(hash: string, now: number): string | null;
  sweep(now: number): void;
}

/** Links that sign an operator in once. A link is over from its `expires_at` on. */
export function signInLinks(database: Database): SignInLinks {
  const add = statement(database, 'INSERT INTO sign_in_links (hash, operator, expires_at) VALUES (?, ?, ?)');
  const spend = statement<{ operator: string }>(
    database,
    'DELETE FROM sign_in_links WHERE hash = ? AND expires_at > ? RETURNING operator',
  );
  const sweep = statement(database, 'DELETE FROM sign_in_links WHERE expires_at <= ?');

  return {
    add: (hash, operator, expiresAt) => void add.run(hash, operator, expiresAt),
    spend: (hash, now) => spend.get(hash, now)?.operator ?? null,
    sweep: (now) => void sweep.run(now),
  };
}
