import { statement } from './statement.ts';
import type { Queryable, Value } from './statement.ts';

/** Rows in one statement: few enough for it to end soon, however many there are. */
const CHUNK = 5_000;

interface Sweeping {
  readonly table: string;
  /** A column that names a row. */
  readonly key: string;
  /** The condition of what goes. */
  readonly past: string;
}

/** Deletes rows of a table that are past their time, chunk after chunk until none is left. */
export function sweepOf(
  database: Queryable,
  { table, key, past }: Sweeping,
): (...values: readonly Value[]) => Promise<void> {
  // The condition stands there twice, since a row may be written anew in between.
  const chunk = statement(
    database,
    `DELETE FROM ${table} WHERE ${past} AND ${key} IN (SELECT ${key} FROM ${table} WHERE ${past} LIMIT ${CHUNK})`,
  );
  return async (...values) => {
    for (;;) if ((await chunk.run(...values)) === 0) return;
  };
}

/**
 * Runs each of these, also when one before has failed.
 * @throws what the first that failed did.
 */
export async function sweepEach(sweeps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const sweep of sweeps) await sweep().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
