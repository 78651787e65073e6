import pg from 'pg';
import { pino } from 'pino';
import { migrate } from '../../../src/store/postgres/migrate.ts';
import { openPostgresStore } from '../../../src/store/postgres/open.ts';
import type { PostgresStoreOptions } from '../../../src/store/postgres/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { createDatabase } from '../../support/postgres.ts';
import type { TestDatabase } from '../../support/postgres.ts';

export const silent = pino({ level: 'silent' });

/** Runs statements on a connection of its own. Returns the rows of the last. */
export async function tell<Row extends object>(
  url: string,
  ...statements: readonly string[]
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

let template: Promise<string> | undefined;

async function makeTemplate(): Promise<string> {
  const { name, url } = await createDatabase();
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  await migrate(pool);
  await pool.end();
  return name;
}

/** A database whose schema is up to date, and empty. */
export async function migratedDatabase(): Promise<TestDatabase> {
  template ??= makeTemplate();
  return createDatabase(await template);
}

/** Empties a migrated database, quicker than a new one is made. The audit has to be taken by force. */
export async function empty(url: string): Promise<void> {
  await tell(
    url,
    'SET session_replication_role = replica',
    `DO $$ DECLARE name text; BEGIN
       FOR name IN SELECT tablename FROM pg_tables
         WHERE schemaname = 'public' AND tablename NOT IN ('schema_version', 'audit_horizon', 'test_clock')
       LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
       UPDATE audit_horizon SET kept_since = 0;
     END $$`,
  );
}

/** Ends every connection of a database but that which asks for it. */
export const endConnections = (url: string): Promise<readonly object[]> =>
  tell(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );

/** Opens a store as a server does. Beside the lost notices that a test makes, it is not to hear of news by the poll. */
export const openStore = (url: string, options: Partial<PostgresStoreOptions> = {}): Promise<Store> =>
  openPostgresStore({ url, log: silent, pollEvery: 3_600_000, ...options });
