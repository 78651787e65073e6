import { existsSync } from 'node:fs';
import { systemClock } from '../clock.ts';
import { loadConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import { openDatabase } from '../store/sqlite/database.ts';
import { prepareFolder } from '../store/sqlite/folder.ts';
import { migrate } from '../store/sqlite/migrate.ts';
import { createSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { readArguments, USAGE } from './operator/arguments.ts';
import type { OperatorArguments } from './operator/arguments.ts';
import { carryOut } from './operator/carry-out.ts';

const clock = systemClock;

/** A second connection to the database. The folder's lock is for servers, and one may be running. */
function openBesideServer(folder: string): Store {
  prepareFolder(folder);
  const database = openDatabase(folder);
  migrate(database, clock);
  return createSqliteStore({ database, clock });
}

async function run(args: OperatorArguments): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { dataDir, publicUrl, port } = loadConfig(process.env);
  const store = openBesideServer(dataDir);
  try {
    const address = publicUrl ?? `http://localhost:${port}`;
    const lines = await carryOut(args, { operators: store.operators, clock, address });
    console.log(lines.join('\n'));
  } finally {
    await store.close();
  }
}

/** `npm run operator`: who answers, and how they come in. */
async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  if (args === null) console.log(USAGE);
  else await run(args);
}

try {
  await main();
} catch (error) {
  console.error('operator:', error instanceof AppError ? error.message : error);
  process.exitCode = 1;
}
