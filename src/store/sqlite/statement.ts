import type { DatabaseSyncInstance } from '@photostructure/sqlite';

export type Database = DatabaseSyncInstance;
export type Value = string | number | null;

/** A prepared statement whose rows have the columns of `Row`. */
export interface Statement<Row> {
  get(...values: Value[]): Row | undefined;
  all(...values: Value[]): readonly Row[];
  /** Returns how many rows changed. */
  run(...values: Value[]): number;
}

/** The driver ends a text at a NUL: somebody would be found by their name and any words after one. */
const kept = (value: Value): Value => (typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value);

/** Prepares a statement. The driver doesn't know its columns: `Row` is believed, and the contract suite checks it. */
export function statement<Row = never>(database: Database, sql: string): Statement<Row> {
  const prepared = database.prepare(sql);
  return {
    get: (...values) => prepared.get(...values.map(kept)) as Row | undefined,
    all: (...values) => prepared.all(...values.map(kept)) as Row[],
    run: (...values) => prepared.run(...values.map(kept)).changes,
  };
}
