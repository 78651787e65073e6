import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { openPostgresStore } from '../../src/store/postgres/open.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { tell } from '../store/postgres/databases.ts';
import { createDatabase } from '../support/postgres.ts';

/** Where the chats of the races are kept. */
export interface Keeping {
  /** What a server needs to keep them there. */
  readonly settings: Readonly<Record<string, string>>;
  /** Moves the database's own clock, if it has one, as the servers' are: the tables must be there. Milliseconds. */
  moveClock(ahead: number): Promise<void>;
  /** Opens what was kept, when no server runs any more. */
  open(): Promise<Store>;
  /** Throws it away. */
  drop(): Promise<void>;
}

const log = createLog('error', false);

/** A folder of its own; one server can use it. */
export async function inSqlite(): Promise<Keeping> {
  const folder = await mkdtemp(join(tmpdir(), 'ringback-races-'));
  return {
    settings: { DATA_DIR: folder },
    moveClock: () => Promise.resolve(),
    open: () => openSqliteStore({ folder, clock: systemClock, log }),
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A database of its own on a real PostgreSQL, for as many servers as like. */
export async function inPostgres(): Promise<Keeping> {
  const database = await createDatabase();
  const { url } = database;
  return {
    settings: { DATABASE_URL: url, SIGNING_KEYS: `races:${randomBytes(32).toString('base64url')}` },
    moveClock: async (ahead) => {
      await tell(url, clockThatIs(ahead));
    },
    open: () => openPostgresStore({ url, log }),
    drop: () => database.drop(),
  };
}

const clockThatIs = (ahead: number): string => `
  CREATE OR REPLACE FUNCTION now_ms() RETURNS bigint LANGUAGE sql VOLATILE
  AS $$ SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint + (${ahead}) $$`;
