import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Clock } from '../../clock.ts';
import { AppError, withReason } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import type { Store } from '../store.ts';
import { sqlState } from './failure.ts';
import { migrate } from './migrate.ts';
import { createPool, describe } from './pool.ts';
import { createPostgresStore } from './postgres-store.ts';
import { askServer, assertAddress, assertUsable } from './server.ts';
import type { Server } from './server.ts';
import { statement } from './statement.ts';

/** What no waiting mends: who is let in, what they may do, and whether there is such a database. */
const WRONG_SETTING: ReadonlySet<string> = new Set(['28000', '28P01', '3D000', '3F000', '42501']);
/** The driver's words for it; they carry no code. */
const NO_TLS = 'The server does not support SSL connections';
/** How long a migration may take, in milliseconds. */
const MIGRATION_TIMEOUT = 10 * 60_000;
/** The time since 1970 as the process began, and no jumps since. */
const steadyClock: Clock = { now: () => performance.timeOrigin + performance.now() };
/** Milliseconds between two tries to reach the database. */
const PAUSE = 250;
/** Milliseconds between two entries in the log about it. */
const REMIND_EVERY = 10_000;

export interface PostgresStoreOptions {
  /** `postgres://…`, the password included. */
  readonly url: string;
  readonly log: Logger;
  /** The clock of this process, for what it remembers of rates. */
  readonly clock?: Clock;
  /** Connections at a time, beside the one that listens. */
  readonly connections?: number;
  /** How long a database that cannot be reached is waited for, in milliseconds. */
  readonly patience?: number;
  /** How often news are looked for whose notice was lost, in milliseconds. */
  readonly pollEvery?: number;
}

const wrong = (what: string, cause?: unknown): AppError =>
  new AppError('CONFIG_INVALID', `DATABASE_URL: ${what}`, { cause });

/** No waiting mends it either. */
const lacksTls = (error: unknown): boolean =>
  error instanceof AppError && error.cause instanceof Error && error.cause.message === NO_TLS;

const inWords = (error: unknown): string => (error instanceof AppError ? withReason(error) : String(error));

/** Waits for a database that cannot be reached, since it may be starting too, or failing over. */
async function reach(pool: Pool, { url, log, patience = 30_000 }: PostgresStoreOptions): Promise<Server> {
  const deadline = performance.now() + patience;
  let remindAt = -Infinity;
  for (;;) {
    try {
      return await askServer(pool);
    } catch (error) {
      const now = performance.now();
      if (lacksTls(error)) throw wrong(`${describe(url)} offers no TLS, which the address asks for`);
      if (WRONG_SETTING.has(sqlState(error) ?? '') || now + PAUSE > deadline) throw error;
      if (now >= remindAt) {
        const left = Math.ceil((deadline - now) / 1_000);
        log.warn(`${describe(url)} cannot be reached yet, ${left} s more are tried: ${inWords(error)}`);
        remindAt = now + REMIND_EVERY;
      }
      await wait(PAUSE);
    }
  }
}

async function bringUpToDate({ url, log }: PostgresStoreOptions): Promise<void> {
  const pool = createPool(url, { most: 1, log, answerTimeout: MIGRATION_TIMEOUT });
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
}

async function assertMoved(pool: Pool): Promise<void> {
  const half = await statement(pool, 'SELECT 1 FROM moves WHERE finished_at IS NULL').one();
  if (half) throw wrong('a move into this database is not finished: run npm run migrate-to-postgres again');
}

/** An error at the start, in words that name the setting and the database, and never the password. */
function atStart(error: unknown, url: string): unknown {
  if (!(error instanceof AppError) || error.code === 'CONFIG_INVALID') return error;
  const message = `${describe(url)}: ${withReason(error)}`;
  if (WRONG_SETTING.has(sqlState(error) ?? '')) return wrong(message, error);
  return new AppError(error.code, `DATABASE_URL: ${message}`, { cause: error, facts: error.facts });
}

async function open(pool: Pool, options: PostgresStoreOptions): Promise<Store> {
  const { url, log, clock = steadyClock, pollEvery = 5_000 } = options;
  assertUsable(await reach(pool, options));
  await bringUpToDate(options);
  await assertMoved(pool);
  const time = await statement<{ now: number }>(pool, 'SELECT now_ms() AS now').one();
  return createPostgresStore({ url, pool, log, clock, since: time?.now ?? 0, pollEvery });
}

/**
 * Opens the store that any number of servers keep in one PostgreSQL database. It is waited for if it cannot be reached.
 * @throws CONFIG_INVALID if the address is wrong or the database cannot be used so, STORE_TOO_NEW, STORE_UNAVAILABLE, STORE_FULL
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const { url, log, connections = 10 } = options;
  assertAddress(url);
  const pool = createPool(url, { most: connections, log });
  try {
    return await open(pool, options);
  } catch (error) {
    await pool.end();
    throw atStart(error, url);
  }
}
