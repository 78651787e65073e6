import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import { migrations } from '../migrations/index.ts';
import type { Migration } from '../migrations/migration.ts';
import { inStoreTerms } from './failure.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

const VERSION_TABLE = `
  CREATE TABLE IF NOT EXISTS schema_version (
    version INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    applied_at INTEGER NOT NULL
  ) STRICT
`;

function appliedVersion(database: Database): number {
  const row = statement<{ version: number | null }>(
    database,
    'SELECT max(version) AS version FROM schema_version',
  ).get();
  return row?.version ?? 0;
}

function applyMissing(database: Database, clock: Clock, known: readonly Migration[]): void {
  database.exec(VERSION_TABLE);
  const applied = appliedVersion(database);
  const newest = known.at(-1)?.version ?? 0;
  if (applied > newest) {
    throw new AppError(
      'STORE_TOO_NEW',
      `the database in DATA_DIR was written by a newer version of Ringback (its schema is ${applied}, this version knows ${newest})`,
    );
  }
  const record = statement(
    database,
    'INSERT INTO schema_version (version, name, applied_at) VALUES (?, ?, ?)',
  );
  for (const migration of known.filter(({ version }) => version > applied)) {
    database.exec(migration.sqlite);
    record.run(migration.version, migration.name, clock.now());
  }
}

/**
 * Brings the schema up to this version, all in one transaction; an up-to-date one is left alone.
 * @throws STORE_TOO_NEW, STORE_UNAVAILABLE, STORE_FULL
 */
export function migrate(database: Database, clock: Clock, known: readonly Migration[] = migrations): void {
  inStoreTerms(() => {
    database.exec('BEGIN IMMEDIATE');
    try {
      applyMissing(database, clock, known);
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  });
}
