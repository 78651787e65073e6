import { closeSync, mkdirSync, mkdtempSync, openSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error;

function folderFailure(folder: string, cause: unknown): AppError {
  const code = isFileError(cause) ? cause.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError('STORE_FULL', `the disk that holds DATA_DIR (${folder}) is full`, { cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError(
    'CONFIG_INVALID',
    `DATA_DIR must be a folder that this user can write to; ${folder} is not: ${reason}`,
    { cause },
  );
}

/**
 * Makes the folder if it isn't there, for this user alone, and makes sure that it takes files.
 * @throws CONFIG_INVALID, STORE_FULL
 */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rmdirSync(mkdtempSync(join(folder, '.writable-')));
  } catch (error) {
    throw folderFailure(folder, error);
  }
}

/**
 * Makes an empty file that only this user can read, unless it is there. A file that is there is not even opened: on
 * POSIX, closing it would free every lock that SQLite holds on it in this process.
 * @throws CONFIG_INVALID, STORE_FULL
 */
export function ensurePrivateFile(folder: string, name: string): string {
  const path = join(folder, name);
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!isFileError(error) || error.code !== 'EEXIST') throw folderFailure(folder, error);
  }
  return path;
}
