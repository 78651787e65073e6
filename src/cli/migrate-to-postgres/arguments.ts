import { parseArgs } from 'node:util';
import { AppError } from '../../errors.ts';

export const USAGE = `Copy an installation with everything in it from SQLite into an empty PostgreSQL database.

  npm run migrate-to-postgres -- --from data

  --from FOLDER  the installation's DATA_DIR; its server must be stopped, and nothing in it is changed
  --to URL       the database, such as postgres://user:password@db.example.org/ringback?sslmode=verify-full (else
                 DATABASE_URL, from the environment or .env). Others on this machine can see a command line, and with
                 it the password.
  --show-keys    moves nothing, and prints the SIGNING_KEYS that servers on PostgreSQL need, a secret
  --help         shows this

It can be interrupted: run again, it goes on. A copy of the database lies in a temporary folder (TMPDIR) meanwhile.
Exit code 0: everything is there, and was compared. 1: it is not.`;

/** What is asked for. `show-keys` and `move` name the installation's folder. */
export type Request =
  | { readonly act: 'help' }
  | { readonly act: 'show-keys'; readonly from: string }
  | { readonly act: 'move'; readonly from: string; /** The address of the database. */ readonly to: string };

const options = {
  help: { type: 'boolean', short: 'h', default: false },
  from: { type: 'string', default: '' },
  to: { type: 'string', default: '' },
  'show-keys': { type: 'boolean', default: false },
} as const;

const wrong = (message: string, cause?: unknown): AppError =>
  new AppError('BAD_REQUEST', `${message} (--help shows what there is)`, { cause });

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (cause) {
    // Node adds advice in further sentences and lines that does not fit this command.
    const [reason = ''] = cause instanceof Error ? cause.message.split(/\.\s|\n/u) : [];
    throw wrong(reason, cause);
  }
}

/** What is wrong with the address of a database; null when nothing is. */
function faultOf(url: string): string | null {
  const percent = 'In a user and a password, write @ as %40, # as %23, / as %2F, : as %3A and a blank as %20';
  if (!/^postgres(ql)?:\/\//.test(url)) return 'wants an address that begins with postgres://';
  if (!URL.canParse(url)) return `is no address that can be read. ${percent}`;
  const { hostname, pathname, searchParams } = new URL(url);
  if (hostname === '' && !searchParams.has('host')) return 'names no host, as in postgres://host/ringback';
  if (pathname.length < 2) return `names no database, as in postgres://host/ringback. ${percent}`;
  return null;
}

function databaseOf(given: string, databaseUrl: string): string {
  const to = given === '' ? databaseUrl : given;
  if (to === '') throw wrong('DATABASE_URL is not set, and there is no --to: where is the database?');
  const fault = faultOf(to);
  if (fault !== null) throw wrong(`${given === '' ? 'DATABASE_URL' : '--to'} ${fault}`);
  return to;
}

/**
 * @param databaseUrl DATABASE_URL, which `--to` comes before.
 * @throws AppError BAD_REQUEST with one line on what is wrong; never with the address, which may hold a password.
 */
export function readArguments(args: readonly string[], databaseUrl: string | undefined): Request {
  const { help, from, to, 'show-keys': showKeys } = parsed(args);
  if (help) return { act: 'help' };
  if (from === '') throw wrong('--from wants the DATA_DIR of the installation');
  if (showKeys) return { act: 'show-keys', from };
  return { act: 'move', from, to: databaseOf(to, databaseUrl?.trim() ?? '') };
}
