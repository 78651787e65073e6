import type { Pool } from 'pg';
import { AppError } from '../../errors.ts';
import { statement } from './statement.ts';

const OLDEST_MAJOR = 14;

/** What the driver takes after the `?` of an address. It ignores other names, and modes that it does not know. */
const PARAMETERS: ReadonlySet<string> = new Set([
  ...['host', 'port', 'user', 'password', 'options', 'client_encoding'],
  ...['application_name', 'fallback_application_name', 'uselibpqcompat'],
  ...['ssl', 'sslmode', 'sslcert', 'sslkey', 'sslrootcert', 'sslnegotiation'],
]);
const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];

/** What a database is, as far as it decides whether Ringback can use it. */
export interface Server {
  readonly major: number;
  readonly encoding: string;
  readonly onlyReads: boolean;
}

/** @throws AppError STORE_UNAVAILABLE, also of a standby. */
export async function askServer(pool: Pool): Promise<Server> {
  const server = await statement<Server>(
    pool,
    `SELECT current_setting('server_version_num')::integer / 10000 AS major,
       current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS "onlyReads"`,
  ).one();
  if (!server || server.onlyReads) {
    throw new AppError('STORE_UNAVAILABLE', 'the database is a standby, which only reads');
  }
  return server;
}

const unusable = (what: string): AppError => new AppError('CONFIG_INVALID', `DATABASE_URL: ${what}`);

/** @throws AppError CONFIG_INVALID where a part of the address would be ignored. */
export function assertAddress(url: string): void {
  const { searchParams } = new URL(url);
  const unknown = [...searchParams.keys()].find((name) => !PARAMETERS.has(name));
  if (unknown !== undefined)
    throw unusable(`"${unknown}" after the ? is not known; it takes ${[...PARAMETERS].join(', ')}`);
  const mode = searchParams.get('sslmode');
  if (mode !== null && !SSL_MODES.includes(mode))
    throw unusable(`sslmode: got ${JSON.stringify(mode)}, wants one of ${SSL_MODES.join(', ')}`);
}

/** @throws AppError CONFIG_INVALID */
export function assertUsable({ major, encoding }: Server): void {
  if (major < OLDEST_MAJOR)
    throw unusable(`PostgreSQL ${major} is too old; ${OLDEST_MAJOR} or newer is needed`);
  if (encoding !== 'UTF8')
    throw unusable(`the database keeps text as ${encoding}; create one with ENCODING 'UTF8'`);
}
