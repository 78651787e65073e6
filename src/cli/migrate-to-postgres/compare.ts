import type { Pool } from 'pg';
import { statement } from '../../store/postgres/statement.ts';
import type { Queryable } from '../../store/postgres/statement.ts';
import { inTransaction } from '../../store/postgres/transaction.ts';
import { checksumOf, firstDifference } from './checksum.ts';
import type { Checksum } from './checksum.ts';
import type { Source } from './source.ts';
import { movedTables } from './tables.ts';
import type { MovedTable } from './tables.ts';
import { openTable } from './target.ts';

/** One table in both databases. */
export interface Compared {
  readonly table: MovedTable;
  readonly source: Checksum;
  readonly target: Checksum;
  /** The key of the first row in which they differ; null when they are the same. */
  readonly difference: string | null;
}

type Surveyed = ReadonlyMap<MovedTable, Checksum>;

/** What the source holds. */
export async function survey(source: Source): Promise<Surveyed> {
  const checksums = new Map<MovedTable, Checksum>();
  for (const table of movedTables) checksums.set(table, await checksumOf(source.chunks(table)));
  return checksums;
}

async function compareTable(
  source: Source,
  database: Queryable,
  [table, expected]: readonly [MovedTable, Checksum],
): Promise<Compared> {
  const { chunks } = await openTable(database, table, source.columns(table));
  const target = await checksumOf(chunks());
  if (target.sha256 === expected.sha256) return { table, source: expected, target, difference: null };
  const row = await firstDifference(source.chunks(table), chunks());
  const difference = table.key.map((column, index) => `${column} ${String(row?.[index])}`).join(', ');
  return { table, source: expected, target, difference };
}

/** Compares every table with what was surveyed, all as the database is at one instant. */
export const compare = (source: Source, pool: Pool, surveyed: Surveyed): Promise<readonly Compared[]> =>
  inTransaction(pool, async (database) => {
    await statement(database, 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY').run();
    const compared: Compared[] = [];
    for (const each of surveyed) compared.push(await compareTable(source, database, each));
    return compared;
  });
