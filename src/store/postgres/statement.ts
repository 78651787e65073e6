import { createHash } from 'node:crypto';
import type { QueryConfig, QueryResult } from 'pg';
import { storeFailure } from './failure.ts';
import { asText } from './text.ts';

export type Value = string | number | boolean | null | readonly (string | number | null)[];

/** What runs statements: the pool, or one connection inside a transaction. */
export interface Queryable {
  query<Columns extends object>(query: QueryConfig<Value[]>): Promise<QueryResult<Columns>>;
}

/** A statement whose rows have these columns: `snake_case AS "camelCase"` where the names differ. */
export interface Statement<Columns extends object> {
  all(...values: readonly Value[]): Promise<readonly Columns[]>;
  /** The first row, or null. */
  one(...values: readonly Value[]): Promise<Columns | null>;
  /** Returns how many rows changed. */
  run(...values: readonly Value[]): Promise<number>;
}

/** A value as PostgreSQL takes it: somebody asks for whatever they like, and finds nothing by what is no text. */
function kept(value: Value): Value {
  if (typeof value === 'string') return asText(value);
  if (typeof value !== 'object' || value === null) return value;
  return value.map((each) => (typeof each === 'string' ? asText(each) : each));
}

/** Names a statement after its text, so that every connection prepares it once. */
const nameOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * A prepared statement. Every error leaves in the terms of the port. The driver doesn't know its columns: `Columns` is
 * believed, and the contract suite checks it.
 */
export function statement<Columns extends object = Record<string, never>>(
  database: Queryable,
  text: string,
): Statement<Columns> {
  const name = nameOf(text);
  const query = async (values: readonly Value[]): Promise<QueryResult<Columns>> => {
    try {
      return await database.query<Columns>({ name, text, values: values.map(kept) });
    } catch (error) {
      throw storeFailure(error);
    }
  };
  return {
    all: async (...values) => (await query(values)).rows,
    one: async (...values) => (await query(values)).rows[0] ?? null,
    run: async (...values) => (await query(values)).rowCount ?? 0,
  };
}
