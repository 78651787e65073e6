import type { Pool } from 'pg';
import { statement } from './statement.ts';
import { inTransaction } from './transaction.ts';

/** Keeps these prints if one of them is known, or none at all is yet. False, and nothing kept, where only others are. */
export function keyPrints(pool: Pool): (prints: readonly string[]) => Promise<boolean> {
  return (prints) =>
    inTransaction(pool, async (connection) => {
      // Of two servers that bring different keys to a new database at the same time, one must see those of the other.
      await statement(connection, 'LOCK TABLE key_prints IN SHARE ROW EXCLUSIVE MODE').run();
      const known = await statement<{ print: string }>(connection, 'SELECT print FROM key_prints').all();
      if (known.length > 0 && !known.some(({ print }) => prints.includes(print))) return false;
      await statement(
        connection,
        'INSERT INTO key_prints (print) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING',
      ).run(prints);
      return true;
    });
}
