import { createHash } from 'node:crypto';
import { constants, existsSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { takeLock } from '../../store/sqlite/lock.ts';
import type { Lock } from '../../store/sqlite/lock.ts';

/** The database, and what was committed to it last. The third file beside them is made anew by whoever opens it. */
const FILES = ['ringback.db', 'ringback.db-wal'];

export interface PrivateCopy {
  readonly folder: string;
  /** Removes the copy, and lets servers start again. */
  remove(): void;
}

/**
 * Always the same for the same installation, so that a copy left behind by a run that was killed goes with the next.
 * It is made for this user alone, and nobody else's folder of that name is used.
 */
function emptyFolder(from: string): string {
  const name = createHash('sha256').update(realpathSync(from)).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `ringback-move-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

const present = (from: string): readonly string[] => FILES.filter((file) => existsSync(join(from, file)));

/** Changes whenever somebody writes; `npm run operator` does so without the folder's lock. */
const stamp = (from: string): string =>
  present(from)
    .map((file) => statSync(join(from, file), { bigint: true }))
    .map(({ size, mtimeNs }) => `${size} ${mtimeNs}`)
    .join();

async function copyInto(folder: string, from: string): Promise<void> {
  const before = stamp(from);
  for (const file of present(from)) {
    await copyFile(join(from, file), join(folder, file), constants.COPYFILE_FICLONE);
  }
  if (stamp(from) !== before) {
    throw new AppError('STORE_LOCKED', `something wrote into ${from} while it was copied: run this again.`);
  }
}

function lockOf(from: string): Lock {
  try {
    return takeLock(from);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'STORE_LOCKED') throw error;
    const message = `a server runs on ${from}, or another move: stop it, and start none until the move is finished.`;
    throw new AppError('STORE_LOCKED', message, { cause: error });
  }
}

function copyFailure(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const message = `${tmpdir()} has no room for a copy of the database: set TMPDIR to a folder that has.`;
    return new AppError('STORE_FULL', message, { cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError('STORE_UNAVAILABLE', `the database cannot be copied: ${reason}`, { cause });
}

function mustBeInstallation(from: string): void {
  if (existsSync(join(from, 'ringback.db'))) return;
  const message =
    existsSync(from) && !statSync(from).isDirectory()
      ? `--from: ${from} is a file; give the folder in which the installation's ringback.db lies.`
      : `--from: there is no ringback.db in ${from}, so it is no installation.`;
  throw new AppError('BAD_REQUEST', message);
}

/**
 * Copies an installation's database into a temporary folder of this user's own, which is gone when the process ends.
 * Until the copy is removed no server can start on the installation: its chats would not be in the copy.
 * @throws AppError BAD_REQUEST when there is no installation, STORE_LOCKED, STORE_FULL, STORE_UNAVAILABLE, CONFIG_INVALID
 */
export async function copyInstallation(from: string): Promise<PrivateCopy> {
  mustBeInstallation(from);
  const lock = lockOf(from);
  let folder: string | undefined;
  const remove = (): void => {
    process.off('exit', remove);
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    lock.release();
  };
  process.once('exit', remove);
  try {
    folder = emptyFolder(from);
    await copyInto(folder, from);
    return { folder, remove };
  } catch (error) {
    remove();
    throw copyFailure(error);
  }
}
