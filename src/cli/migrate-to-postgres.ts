import { existsSync } from 'node:fs';
import { printOf } from '../channels/directline/signing-keys.ts';
import { AppError, withReason } from '../errors.ts';
import { migrate } from '../store/postgres/migrate.ts';
import { afterwards } from './migrate-to-postgres/afterwards.ts';
import { readArguments, USAGE } from './migrate-to-postgres/arguments.ts';
import { connect } from './migrate-to-postgres/connect.ts';
import type { Compared } from './migrate-to-postgres/compare.ts';
import { move } from './migrate-to-postgres/move.ts';
import { keysAsSetting, keysOf } from './migrate-to-postgres/old-keys.ts';
import { copyInstallation } from './migrate-to-postgres/private-copy.ts';
import { comparison, verdict } from './migrate-to-postgres/report.ts';
import { openSource } from './migrate-to-postgres/source.ts';

const say = (line: string): void => console.log(line);

/** A move that is asked for. */
interface Wanted {
  readonly from: string;
  readonly to: string;
}

async function moveCopy(folder: string, { from, to }: Wanted): Promise<readonly Compared[] | null> {
  const keyPrints = keysOf(from, process.env['SIGNING_KEYS']).map(printOf);
  const source = openSource(folder, from);
  try {
    const pool = await connect(to);
    try {
      await migrate(pool);
      return await move({ source, pool, keyPrints, say });
    } finally {
      await pool.end();
    }
  } finally {
    source.close();
  }
}

function tell(compared: readonly Compared[]): void {
  for (const line of comparison(compared)) say(line);
  if (compared.some(({ difference }) => difference !== null)) {
    throw new AppError('STORE_UNAVAILABLE', 'the two sides differ. Run this again: it begins anew.');
  }
  say(verdict(compared));
}

async function run(wanted: Wanted): Promise<void> {
  const copy = await copyInstallation(wanted.from);
  try {
    const compared = await moveCopy(copy.folder, wanted);
    if (compared !== null) tell(compared);
    for (const line of afterwards(wanted.from)) say(line);
  } finally {
    copy.remove();
  }
}

/** `npm run migrate-to-postgres`: one installation, from SQLite to PostgreSQL. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const request = readArguments(process.argv.slice(2), process.env['DATABASE_URL']);
  if (request.act === 'help') say(USAGE);
  else if (request.act === 'move') await run(request);
  // The line alone, so that it can be sent into a file.
  else say(keysAsSetting(request.from));
}

// So that the copy is removed, which is done when the process exits.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

try {
  await main();
} catch (error) {
  console.error('migrate-to-postgres:', error instanceof AppError ? withReason(error) : error);
  process.exitCode = 1;
}
