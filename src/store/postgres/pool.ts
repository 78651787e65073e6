import { setTimeout as wait } from 'node:timers/promises';
import { Pool, TypeOverrides, types } from 'pg';
import type { ClientBase, ClientConfig } from 'pg';
import type { Logger } from '../../log.ts';
import { storeFailure } from './failure.ts';

/** How long a connection may take to be made, or to become free, in milliseconds. */
const CONNECT_TIMEOUT = 5_000;
/** How long a connection is silent before the system asks whether the other end is there, in milliseconds. */
const KEEP_ALIVE_DELAY = 10_000;
/** How long the server works on a statement, waits for a lock, or waits for the next statement of a transaction. */
const SETTINGS = `
  SET client_encoding = 'UTF8';
  SET statement_timeout = '7s';
  SET lock_timeout = '5s';
  SET idle_in_transaction_session_timeout = '30s';
  SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED;
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') <> 'remote_apply';
`;
/**
 * How long an answer is waited for, in milliseconds: longer than the server works, so that only a dead connection meets
 * it, and so short that a person hears that it failed before their client gives up.
 */
const ANSWER_TIMEOUT = 8_000;

const ONLY_READS = `SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean AS "onlyReads"`;

/** `bigint` is a number here: every one that is kept is far below 2^53. */
const parsers = new TypeOverrides();
parsers.setTypeParser(types.builtins.INT8, Number);

/** What every connection is made with, those of the pool and the one that listens. */
export const connectionTo = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: 'ringback',
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY,
  connectionTimeoutMillis: CONNECT_TIMEOUT,
  query_timeout: ANSWER_TIMEOUT,
  types: parsers,
});

/** Where a database is, without the password: for messages and the log. */
export function describe(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

export interface PoolOptions {
  /** Connections at a time. */
  readonly most: number;
  readonly log: Logger;
  /** How long an answer is waited for, in milliseconds. */
  readonly answerTimeout?: number;
}

/** Sets a connection up. @throws AppError STORE_UNAVAILABLE where nothing could be stored on it: at a standby. */
async function setUp(client: ClientBase): Promise<void> {
  await client.query(SETTINGS);
  const { rows } = await client.query<{ onlyReads: boolean }>(ONLY_READS);
  if (rows[0]?.onlyReads !== false)
    throw storeFailure(new Error('the database only reads now: it may be a standby'));
}

/**
 * Connections to the database, made when they are needed. Each is set up by statements, since a pooler in between
 * (pgbouncer) refuses settings at the start of a connection. One on which a statement failed is thrown away: after a
 * fail-over it may lead to a server that only reads.
 */
export function createPool(url: string, { most, log, answerTimeout = ANSWER_TIMEOUT }: PoolOptions): Pool {
  const pool = new Pool({
    ...connectionTo(url),
    query_timeout: answerTimeout,
    max: most,
    verify: (client, done) => {
      setUp(client).then(() => done(), done);
    },
  });
  // The error carries the whole connection, its secrets too.
  pool.on('error', ({ message }) =>
    log.warn({ reason: message }, 'an idle connection to the database was lost'),
  );
  // Whoever uses a connection hears of its loss by the rejection of the statement; an unheard event would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}

const isAtWork = (pool: Pool): boolean => pool.waitingCount > 0 || pool.idleCount < pool.totalCount;

/** Resolves when every statement that was asked for has ended, one way or the other. */
export async function drained(pool: Pool): Promise<void> {
  const deadline = performance.now() + ANSWER_TIMEOUT;
  while (isAtWork(pool) && performance.now() < deadline) await wait(10);
}
