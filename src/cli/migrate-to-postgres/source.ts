import { setImmediate as otherWork } from 'node:timers/promises';
import { systemClock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import { openDatabase } from '../../store/sqlite/database.ts';
import { inStoreTerms } from '../../store/sqlite/failure.ts';
import { migrate } from '../../store/sqlite/migrate.ts';
import { statement } from '../../store/sqlite/statement.ts';
import type { Database } from '../../store/sqlite/statement.ts';
import { CHUNK_ROWS } from './chunks.ts';
import type { Chunks, Row, Value } from './chunks.ts';
import type { MovedTable } from './tables.ts';

/** A SQLite installation, as it stood when it was copied. */
export interface Source {
  /** When it was first started, in milliseconds since 1970: that tells installations apart. */
  readonly firstStart: number;
  /** Lines of the audit from then on are kept, in milliseconds since 1970. */
  readonly auditKeptSince: number;
  /** The table's columns, those of its key first. */
  columns(table: MovedTable): readonly string[];
  /** Its rows in the order of the key. @param after the key of a row: begins behind it. */
  chunks(table: MovedTable, after?: Row | null): Chunks;
  close(): void;
}

const quoted = (name: string): string => `"${name}"`;

function firstStartOf(database: Database, folder: string): number {
  try {
    const applied = statement<{ at: number }>(
      database,
      'SELECT applied_at AS at FROM schema_version WHERE version = 1',
    ).get();
    if (applied) return applied.at;
  } catch (cause) {
    throw notOurs(folder, cause);
  }
  throw notOurs(folder);
}

const notOurs = (folder: string, cause?: unknown): AppError =>
  new AppError('BAD_REQUEST', `--from: ringback.db in ${folder} is not a database of Ringback.`, { cause });

const keptSinceOf = (database: Database): number =>
  statement<{ at: number }>(database, 'SELECT kept_since AS at FROM audit_horizon').get()?.at ?? 0;

function columnsOf(database: Database, { name, key, rowid }: MovedTable): readonly string[] {
  const all = statement<{ name: string }>(database, 'SELECT name FROM pragma_table_info(?)').all(name);
  const named = [...(rowid === undefined ? [] : [rowid]), ...all.map((column) => column.name)];
  return [...key, ...named.filter((column) => !key.includes(column))];
}

async function* read(
  database: Database,
  table: MovedTable,
  columns: readonly string[],
  after: Row | null,
): Chunks {
  const inSqlite = (column: string): string => (column === table.rowid ? 'rowid' : quoted(column));
  const key = table.key.map(inSqlite).join(', ');
  const selected = columns.map((column) => `${inSqlite(column)} AS ${quoted(column)}`).join(', ');
  const select = (where: string) =>
    statement<Readonly<Record<string, Value>>>(
      database,
      `SELECT ${selected} FROM ${quoted(table.name)} ${where} ORDER BY ${key} LIMIT ${CHUNK_ROWS}`,
    );
  const first = select('');
  const next = select(`WHERE (${key}) > (${table.key.map(() => '?').join(', ')})`);
  for (let last = after; ;) {
    const found = inStoreTerms(() => (last === null ? first.all() : next.all(...last)));
    const rows = found.map((row) => columns.map((column) => row[column] ?? null));
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.slice(0, table.key.length) ?? null;
    // Ctrl-C is heard in between.
    await otherWork();
  }
}

/**
 * Opens a private copy of an installation and brings its schema up to this version.
 * @param folder where the copy lies.
 * @param original for messages.
 * @throws AppError BAD_REQUEST when it is no installation, STORE_TOO_NEW, STORE_UNAVAILABLE, STORE_FULL
 */
export function openSource(folder: string, original: string): Source {
  const database = opened(folder, original);
  try {
    const firstStart = firstStartOf(database, original);
    migrate(database, systemClock);
    const columns = (table: MovedTable): readonly string[] => columnsOf(database, table);
    return {
      firstStart,
      auditKeptSince: keptSinceOf(database),
      columns,
      chunks: (table, after = null) => read(database, table, columns(table), after),
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function opened(folder: string, original: string): Database {
  try {
    return openDatabase(folder);
  } catch (error) {
    if (error instanceof AppError && error.code === 'STORE_FULL') throw error;
    throw notOurs(original, error);
  }
}
