import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startPostgres } from '../../scripts/cluster/postgres.ts';
import type { Postgres } from '../../scripts/cluster/postgres.ts';

export { startPostgres };
export type { Postgres };

let shared: Promise<Postgres> | undefined;

/** One server for all tests of this process. It starts with the first that asks, and ends with the process. */
export function sharedPostgres(): Promise<Postgres> {
  shared ??= startPostgres();
  return shared;
}

export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  /** Removes it, with whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * An empty database in the shared server.
 * @param template the name of another, to which nobody is connected, to begin with a copy of it.
 */
export async function createDatabase(template = 'template0'): Promise<TestDatabase> {
  const server = await sharedPostgres();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await tell(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    name,
    url: server.url(name),
    drop: () => tell(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function tell(server: Postgres, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
