import type { PasskeyRow } from '../store.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Passkeys {
  add(passkey: PasskeyRow): void;
  of(operator: string): readonly PasskeyRow[];
  find(id: string): PasskeyRow | null;
  count(id: string, counter: number): void;
  remove(id: string, operator: string): boolean;
}

const SELECT = `
  SELECT id, operator, public_key AS publicKey, counter, label, created_at AS createdAt FROM passkeys`;

/** Public keys that operators sign in with. */
export function passkeys(database: Database): Passkeys {
  const add = statement(
    database,
    'INSERT INTO passkeys (id, operator, public_key, counter, label, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const of = statement<PasskeyRow>(database, `${SELECT} WHERE operator = ? ORDER BY created_at, id`);
  const find = statement<PasskeyRow>(database, `${SELECT} WHERE id = ?`);
  const count = statement(database, 'UPDATE passkeys SET counter = ?2 WHERE id = ?1 AND counter < ?2');
  const remove = statement(database, 'DELETE FROM passkeys WHERE id = ? AND operator = ?');

  return {
    add: ({ id, operator, publicKey, counter, label, createdAt }) => {
      add.run(id, operator, publicKey, counter, label, createdAt);
    },
    of: (operator) => of.all(operator).map((passkey) => ({ ...passkey })),
    find: (id) => {
      const found = find.get(id);
      return found ? { ...found } : null;
    },
    count: (id, counter) => void count.run(id, counter),
    remove: (id, operator) => remove.run(id, operator) > 0,
  };
}
