import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../src/errors.ts';
import { account } from './postgres-account.ts';

export const USER = 'ringback';

/** Where one PostgreSQL keeps what is its own. */
export interface PostgresHome {
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

/**
 * Opens the folder of a PostgreSQL; makes what is not there.
 * @param bin where its programs are.
 * @throws AppError STORE_UNAVAILABLE when the data can't be made.
 */
export async function openHome(bin: string, folder: string): Promise<PostgresHome> {
  const data = path.join(folder, 'data');
  const passwordFile = path.join(folder, 'password');
  const log = path.join(folder, 'postgres.log');
  if (existsSync(path.join(folder, 'complete')))
    return { data, log, password: await readFile(passwordFile, 'utf8') };
  const password = randomBytes(24).toString('base64url');
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  await writeFile(passwordFile, password, { mode: 0o600 });
  for (const owned of [folder, passwordFile]) await give(owned);
  // Something of it may be there from a start that was cut off.
  await rm(data, { recursive: true, force: true });
  await makeData(bin, data, passwordFile);
  await writeFile(path.join(folder, 'complete'), '');
  return { data, log, password };
}

async function give(file: string): Promise<void> {
  if (account !== undefined) await chown(file, account.uid, account.gid);
}

async function makeData(bin: string, data: string, passwordFile: string): Promise<void> {
  const args = [
    ...[`--pgdata=${data}`, `--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    // Words are sorted as most services sort them, not byte by byte, so that nothing comes to rely on that.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-GB'],
  ];
  try {
    await promisify(execFile)(path.join(bin, 'initdb'), args, { ...account, cwd: path.dirname(data) });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('STORE_UNAVAILABLE', `PostgreSQL can't make its data in ${data}: ${why}`, { cause });
  }
}
