import type { PasskeyRow } from '../store.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

export interface Passkeys {
  add(passkey: PasskeyRow): Promise<void>;
  of(operator: string): Promise<readonly PasskeyRow[]>;
  find(id: string): Promise<PasskeyRow | null>;
  count(id: string, counter: number): Promise<void>;
  remove(id: string, operator: string): Promise<boolean>;
}

const SELECT = `
  SELECT id, operator, public_key AS "publicKey", counter, label, created_at AS "createdAt" FROM passkeys`;

/** Public keys that operators sign in with. */
export function passkeys(database: Queryable): Passkeys {
  const add = statement(
    database,
    `INSERT INTO passkeys (id, operator, public_key, counter, label, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
  );
  const of = statement<PasskeyRow>(database, `${SELECT} WHERE operator = $1 ORDER BY created_at, id`);
  const find = statement<PasskeyRow>(database, `${SELECT} WHERE id = $1`);
  const count = statement(database, 'UPDATE passkeys SET counter = $2 WHERE id = $1 AND counter < $2');
  const remove = statement(database, 'DELETE FROM passkeys WHERE id = $1 AND operator = $2');

  return {
    add: async ({ id, operator, publicKey, counter, label, createdAt }) => {
      await add.run(id, operator, publicKey, counter, label, createdAt);
    },
    of: (operator) => of.all(operator),
    find: (id) => find.one(id),
    count: async (id, counter) => {
      await count.run(id, counter);
    },
    remove: async (id, operator) => (await remove.run(id, operator)) > 0,
  };
}
