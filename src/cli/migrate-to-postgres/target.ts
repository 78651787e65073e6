import { AppError } from '../../errors.ts';
import { statement } from '../../store/postgres/statement.ts';
import type { Queryable } from '../../store/postgres/statement.ts';
import { CHUNK_ROWS } from './chunks.ts';
import type { Chunks, Row, Value } from './chunks.ts';
import type { MovedTable } from './tables.ts';

/** A table of the database that is moved into. */
export interface TargetTable {
  /** The key of the row that stands last; null when there is none. */
  readonly last: () => Promise<Row | null>;
  readonly insert: (rows: readonly Row[]) => Promise<void>;
  /** Its rows in the order of the key. Read to the end inside a transaction, which holds its place. */
  readonly chunks: () => Chunks;
}

/** A column, and its type in PostgreSQL's words. */
interface Column {
  readonly name: string;
  readonly type: string;
}

const quoted = (name: string): string => `"${name}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(', ');

async function typed(
  database: Queryable,
  { name: table }: MovedTable,
  names: readonly string[],
): Promise<readonly Column[]> {
  const columns = await statement<Column>(
    database,
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
  ).all(table);
  return names.map((name) => {
    const column = columns.find((each) => each.name === name);
    if (column) return column;
    throw new AppError('STORE_UNAVAILABLE', `${table} has no column ${name} in PostgreSQL`);
  });
}

const lastOf = ({ name, key }: MovedTable): string => {
  const backwards = key.map((column) => `${quoted(column)} DESC`).join(', ');
  return `SELECT ${list(key)} FROM ${quoted(name)} ORDER BY ${backwards} LIMIT 1`;
};

/** For a boolean, 0 and 1 are taken as they are. */
const insertInto = ({ name }: MovedTable, columns: readonly Column[]): string => {
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ');
  return `INSERT INTO ${quoted(name)} (${list(columns.map((column) => column.name))})
    SELECT * FROM unnest(${arrays}) ON CONFLICT DO NOTHING`;
};

/** A boolean is read as SQLite keeps it. */
const allOf = ({ name, key }: MovedTable, columns: readonly Column[]): string => {
  const selected = columns.map(
    (column) => `${quoted(column.name)}${column.type === 'boolean' ? '::int' : ''}`,
  );
  return `SELECT ${selected.join(', ')} FROM ${quoted(name)} ORDER BY ${list(key)}`;
};

type Columns = Readonly<Record<string, Value>>;

const valuesOf = (row: Columns, names: readonly string[]): Row => names.map((name) => row[name] ?? null);

async function* read(database: Queryable, table: MovedTable, columns: readonly Column[]): Chunks {
  const names = columns.map(({ name }) => name);
  const reader = quoted(`reader_of_${table.name}`);
  const fetch = statement<Columns>(database, `FETCH ${CHUNK_ROWS} FROM ${reader}`);
  await statement(database, `DECLARE ${reader} NO SCROLL CURSOR FOR ${allOf(table, columns)}`).run();
  for (;;) {
    const rows = await fetch.all();
    if (rows.length === 0) break;
    yield rows.map((row) => valuesOf(row, names));
  }
  await statement(database, `CLOSE ${reader}`).run();
}

/** @param names its columns, in the order in which the source has them. */
export async function openTable(
  database: Queryable,
  table: MovedTable,
  names: readonly string[],
): Promise<TargetTable> {
  const columns = await typed(database, table, names);
  const last = statement<Columns>(database, lastOf(table));
  const insert = statement(database, insertInto(table, columns));
  return {
    last: async () => {
      const row = await last.one();
      return row && valuesOf(row, table.key);
    },
    insert: async (rows) => {
      await insert.run(...names.map((_, index) => rows.map((row) => row[index] ?? null)));
    },
    chunks: () => read(database, table, columns),
  };
}
