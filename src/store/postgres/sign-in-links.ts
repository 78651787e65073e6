import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

export interface SignInLinks {
  add(hash: string, operator: string, expiresAt: number): Promise<void>;
  /** Deletes the link and returns whose it was; null if it is unknown, spent or over. */
  spend(hash: string, now: number): Promise<string | null>;
  sweep(now: number): Promise<void>;
}

/** Links that sign an operator in once. A link is over from its `expires_at` on. */
export function signInLinks(database: Queryable): SignInLinks {
  const add = statement(
    database,
    'INSERT INTO sign_in_links (hash, operator, expires_at) VALUES ($1, $2, $3)',
  );
  const spend = statement<{ operator: string }>(
    database,
    'DELETE FROM sign_in_links WHERE hash = $1 AND expires_at > $2 RETURNING operator',
  );
  const sweep = statement(database, 'DELETE FROM sign_in_links WHERE expires_at <= $1');

  return {
    add: async (hash, operator, expiresAt) => {
      await add.run(hash, operator, expiresAt);
    },
    spend: async (hash, now) => (await spend.one(hash, now))?.operator ?? null,
    sweep: async (now) => {
      await sweep.run(now);
    },
  };
}
