import { Pool } from 'pg';
import { AppError } from '../../errors.ts';
import { connectionTo, describe } from '../../store/postgres/pool.ts';
import { askServer, assertAddress, assertUsable } from '../../store/postgres/server.ts';

/** How long an answer is waited for, in milliseconds: much of a table is read or written at once. */
const ANSWER_TIMEOUT = 120_000;

function reasonOf(error: unknown): string {
  if (error instanceof AppError && error.cause !== undefined) return reasonOf(error.cause);
  // Where a name has several addresses, each has failed in its own way.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** It names the setting that a server has the address from; here it may have come by `--to`. */
const unusable = (url: string, cause: AppError): AppError =>
  new AppError('CONFIG_INVALID', cause.message.replace(/^DATABASE_URL: /, `${describe(url)}: `), { cause });

/**
 * Connects to the database under a name of its own, by which it is told from a server.
 * @throws AppError CONFIG_INVALID when it cannot be reached, does not let this user in, or cannot be used.
 */
export async function connect(url: string): Promise<Pool> {
  const pool = new Pool({
    ...connectionTo(url),
    ...{ application_name: 'ringback-move', query_timeout: ANSWER_TIMEOUT, max: 2 },
  });
  // The loss of a connection is heard by the rejection of the statement on it; an unheard event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  try {
    assertAddress(url);
    assertUsable(await askServer(pool));
    return pool;
  } catch (cause) {
    await pool.end();
    if (cause instanceof AppError && cause.code === 'CONFIG_INVALID') throw unusable(url, cause);
    throw new AppError('CONFIG_INVALID', `cannot connect to ${describe(url)}: ${reasonOf(cause)}`, { cause });
  }
}
