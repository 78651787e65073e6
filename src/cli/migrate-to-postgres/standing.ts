import type { Pool } from 'pg';
import { AppError } from '../../errors.ts';
import { statement } from '../../store/postgres/statement.ts';
import type { Queryable } from '../../store/postgres/statement.ts';
import { inTransaction } from '../../store/postgres/transaction.ts';
import { inMinutes } from './report.ts';
import { movedTables } from './tables.ts';

/** What is moved, as the row of `moves` names it. */
export interface Moved {
  /** When the installation was first started, in milliseconds since 1970. */
  readonly firstStart: number;
  /** Changes with anything that the installation holds. */
  readonly contents: string;
  /** Lines of its audit from then on are kept, in milliseconds since 1970. */
  readonly auditKeptSince: number;
}

/** Whether there is work to do, and from where. */
export type Standing =
  | { readonly stage: 'new' | 'goes-on' | 'again' }
  | { readonly stage: 'finished'; /** In milliseconds since 1970. */ readonly at: number };

/** The one row of this table is there from the schema on. */
const HORIZON = 'audit_horizon';
/** The database lets no line of the audit go before its time, not even one that was only copied. */
const KEPT: ReadonlySet<string> = new Set([HORIZON, 'audit']);

const refusal = (message: string): AppError =>
  new AppError('BAD_REQUEST', `${message} Make a new, empty database and move into that.`);

async function mustBeEmpty(database: Queryable): Promise<void> {
  for (const { name } of movedTables.filter((table) => table.name !== HORIZON)) {
    const row = await statement(database, `SELECT 1 FROM "${name}" LIMIT 1`).one();
    if (row) throw refusal(`the database holds something already (${name}).`);
  }
}

const sourceOf = ({ firstStart, contents }: Moved): string => `${firstStart} ${contents}`;

async function keepAudit(database: Queryable, { auditKeptSince }: Moved): Promise<void> {
  await statement(database, 'UPDATE audit_horizon SET kept_since = $1').run(auditKeptSince);
  await statement(database, 'DELETE FROM audit WHERE at < $1').run(auditKeptSince);
}

const beginNew = (pool: Pool, moved: Moved): Promise<void> =>
  inTransaction(pool, async (database) => {
    const begun = await statement(
      database,
      'INSERT INTO moves (id, source, began_at) VALUES (1, $1, now_ms()) ON CONFLICT DO NOTHING',
    ).run(sourceOf(moved));
    if (begun === 0) throw refusal('another move into this database has just begun.');
    await mustBeEmpty(database);
    await keepAudit(database, moved);
  });

const beginAgain = (pool: Pool, moved: Moved): Promise<void> =>
  inTransaction(pool, async (database) => {
    const names = movedTables.map(({ name }) => name).filter((name) => !KEPT.has(name));
    await statement(database, `TRUNCATE ${names.map((name) => `"${name}"`).join(', ')}`).run();
    await keepAudit(database, moved);
    await statement(database, 'UPDATE moves SET source = $1, began_at = now_ms()').run(sourceOf(moved));
  });

/** One that was started before the move began, and may write. Those that start later are refused by the row of `moves`. */
async function mustHaveNoServer(pool: Pool): Promise<void> {
  const running = await statement(
    pool,
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'ringback' LIMIT 1",
  ).one();
  if (running) {
    throw new AppError('STORE_LOCKED', 'a server is running on the database: stop it, and run this again.');
  }
}

async function stand(pool: Pool, moved: Moved): Promise<Standing> {
  const row = await statement<{ source: string; finishedAt: number | null }>(
    pool,
    'SELECT source, finished_at AS "finishedAt" FROM moves',
  ).one();
  if (!row) {
    await mustHaveNoServer(pool);
    await beginNew(pool, moved);
    return { stage: 'new' };
  }
  const [firstStart, contents] = row.source.split(' ');
  if (firstStart !== String(moved.firstStart)) {
    throw refusal(
      `another installation was moved into this database, one first started ${inMinutes(Number(firstStart))}.`,
    );
  }
  const same = contents === moved.contents;
  if (row.finishedAt !== null && same) return { stage: 'finished', at: row.finishedAt };
  if (row.finishedAt !== null) {
    throw refusal(
      `the move was finished ${inMinutes(row.finishedAt)}, and the installation has been used since.`,
    );
  }
  if (same) return { stage: 'goes-on' };
  await beginAgain(pool, moved);
  return { stage: 'again' };
}

/**
 * Begins a move, or finds where an interrupted one stands. It begins again, on emptied tables, when the installation was
 * used in between.
 * @throws AppError BAD_REQUEST when the database is another's or in use, STORE_LOCKED when a server runs on it
 */
export async function begin(pool: Pool, moved: Moved): Promise<Standing> {
  const standing = await stand(pool, moved);
  if (standing.stage !== 'finished') await mustHaveNoServer(pool);
  return standing;
}

/**
 * From now on servers may start on the database, those that have a key of the installation.
 * @param keyPrints the prints of its signing keys. They come in place of any that a server left on the empty database.
 */
export const finish = (pool: Pool, keyPrints: readonly string[]): Promise<void> =>
  inTransaction(pool, async (database) => {
    await statement(database, 'UPDATE moves SET finished_at = now_ms()').run();
    await statement(database, 'DELETE FROM key_prints').run();
    await statement(database, 'INSERT INTO key_prints (print) SELECT DISTINCT unnest($1::text[])').run(
      keyPrints,
    );
  });

/** Has the next run begin again. */
export async function discard(pool: Pool, { firstStart }: Moved): Promise<void> {
  await statement(pool, 'UPDATE moves SET source = $1').run(`${firstStart} differs`);
}
