import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemClock } from '../clock.ts';
import { loadConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { AppError, withReason } from '../errors.ts';
import { createLog } from '../log.ts';
import { openPostgresStore } from '../store/postgres/open.ts';
import { openDatabase } from '../store/sqlite/database.ts';
import { prepareFolder } from '../store/sqlite/folder.ts';
import { migrate } from '../store/sqlite/migrate.ts';
import { mustBeLocalDisk } from '../store/sqlite/network-disk.ts';
import { createSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { readArguments, USAGE } from './operator/arguments.ts';
import type { Command, OperatorArguments } from './operator/arguments.ts';
import { carryOut } from './operator/carry-out.ts';

const clock = systemClock;
/** How long a database that cannot be reached is waited for, in milliseconds: somebody sits before it. */
const PATIENCE = 4_000;

/** A second connection to the database. The folder's lock is for servers, and one may be running. */
function openFolder(folder: string): Store {
  prepareFolder(folder);
  mustBeLocalDisk(folder);
  const database = openDatabase(folder);
  migrate(database, clock);
  return createSqliteStore({ database, clock });
}

/** Whoever is there already is in an installation; only `add` may begin one. @throws AppError NOT_FOUND */
function assertInstalled(folder: string, command: Command): void {
  if (existsSync(join(folder, 'ringback.db'))) return;
  if (command !== 'add')
    throw new AppError(
      'NOT_FOUND',
      `there is no installation in ${resolve(folder)}, so there are no operators. Set DATA_DIR or DATABASE_URL to what the server has.`,
    );
  console.log(`There was no installation in ${resolve(folder)}: one begins there.`);
}

async function openBesideServers({ databaseUrl, dataDir }: Config, command: Command): Promise<Store> {
  if (databaseUrl !== undefined)
    return openPostgresStore({ url: databaseUrl, log: createLog('error', true), patience: PATIENCE });
  assertInstalled(dataDir, command);
  return openFolder(dataDir);
}

async function run(args: OperatorArguments): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const { publicUrl, port } = config;
  const store = await openBesideServers(config, args.command);
  try {
    const address = publicUrl ?? `http://localhost:${port}`;
    const lines = await carryOut(args, { operators: store.operators, clock, address });
    // Servers that hear of it show it, and end the streams of whoever may not be there any more at once.
    store.instances.signal({ kind: 'desk' });
    store.instances.signal({ kind: 'sessions' });
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
  console.error('operator:', error instanceof AppError ? withReason(error) : error);
  process.exitCode = 1;
}
