import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { AppError } from '../../errors.ts';
import { migrations } from '../migrations/index.ts';
import type { Migration } from '../migrations/migration.ts';
import { isLocked } from './failure.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';
import { inTransaction } from './transaction.ts';

/** Milliseconds between two tries, and until there are no more. */
const PAUSE = 100;
const PATIENCE = 60_000;

/** What one instance at a time holds while it changes the schema. */
const LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended('ringback schema', 0)) AS held";

/** A change of a table that is in use waits for this long, and is tried again: those who come after it wait with it. */
const TIMEOUTS = "SET LOCAL lock_timeout = '2s'; SET LOCAL statement_timeout = 0;";

const VERSION_TABLE = `
  CREATE TABLE schema_version (
    version integer PRIMARY KEY,
    name text NOT NULL,
    applied_at bigint NOT NULL,
    serves_from integer NOT NULL
  )`;

const FIND_VERSION_TABLE = "SELECT to_regclass('schema_version')::text AS name";

/** `busy`: another instance is at it, or uses a table that changes. */
type Outcome = 'applied' | 'complete' | 'busy';

interface Applied {
  readonly version: number;
  /** The oldest version that what was added since ours still serves. */
  readonly servesFrom: number;
}

async function applied(connection: Queryable, newest: number): Promise<Applied> {
  const row = await statement<Applied>(
    connection,
    `SELECT coalesce(max(version), 0) AS version,
       coalesce(max(serves_from) FILTER (WHERE version > $1), 0) AS "servesFrom" FROM schema_version`,
  ).one(newest);
  return row ?? { version: 0, servesFrom: 0 };
}

/** @throws STORE_TOO_NEW if what a newer version has added does not serve this one. */
function assertServes({ version, servesFrom }: Applied, newest: number): void {
  if (servesFrom <= newest) return;
  throw new AppError(
    'STORE_TOO_NEW',
    `the database was changed by a newer version of Ringback (its schema is ${version} and serves none below ${servesFrom}; this version knows ${newest})`,
  );
}

/** Applies the first migration that is missing. */
async function applyNext(connection: Queryable, known: readonly Migration[]): Promise<Outcome> {
  const lock = await statement<{ held: boolean }>(connection, LOCK).one();
  if (lock?.held !== true) return 'busy';
  await connection.query({ text: TIMEOUTS });
  // Who may only use the tables can start a server on a schema that is complete.
  const table = await statement<{ name: string | null }>(connection, FIND_VERSION_TABLE).one();
  if (table?.name === null) await connection.query({ text: VERSION_TABLE });
  const newest = known.at(-1)?.version ?? 0;
  const standing = await applied(connection, newest);
  assertServes(standing, newest);
  const next = known.find(({ version }) => version > standing.version);
  if (!next) return 'complete';
  await connection.query({ text: next.postgres });
  await statement(
    connection,
    'INSERT INTO schema_version (version, name, applied_at, serves_from) VALUES ($1, $2, now_ms(), $3)',
  ).run(next.version, next.name, next.servesFrom ?? 1);
  return 'applied';
}

async function tryNext(pool: Pool, known: readonly Migration[]): Promise<Outcome> {
  try {
    return await inTransaction(pool, (connection) => applyNext(connection, known));
  } catch (error) {
    if (isLocked(error)) return 'busy';
    throw error;
  }
}

/**
 * Brings the schema up to this version, each migration in a transaction of its own; an up-to-date one is left alone.
 * Several instances may do so at once, also while others serve.
 * @throws STORE_TOO_NEW, STORE_UNAVAILABLE, STORE_FULL
 */
export async function migrate(pool: Pool, known: readonly Migration[] = migrations): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const outcome = await tryNext(pool, known);
    if (outcome === 'complete') return;
    if (outcome === 'applied') continue;
    if (performance.now() > deadline) {
      throw new AppError('STORE_UNAVAILABLE', 'the schema was locked by others for a minute: start again');
    }
    await wait(PAUSE);
  }
}
