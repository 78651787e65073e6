import { DatabaseSync } from '@photostructure/sqlite';
import { AppError } from '../../errors.ts';
import { isBusy, storeFailure } from './failure.ts';
import { ensurePrivateFile } from './folder.ts';
import type { Database } from './statement.ts';

export interface Lock {
  readonly release: () => void;
}

/**
 * Makes this process the folder's only server. The lock is SQLite's own on an empty file beside the database: the
 * kernel frees it when the process ends, however it ends, so there is nothing to clean up after a crash. The
 * database file itself stays open to the second connection of a backup or a command.
 * @throws STORE_LOCKED if another server has it, STORE_UNAVAILABLE, STORE_FULL, CONFIG_INVALID
 */
export function takeLock(folder: string): Lock {
  const path = ensurePrivateFile(folder, 'ringback.lock');
  let holder: Database | undefined;
  try {
    holder = new DatabaseSync(path);
    // Without this the lock would leave a journal beside it that only a clean end removes.
    holder.exec('PRAGMA journal_mode = MEMORY');
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder?.close();
    throw isBusy(error)
      ? new AppError(
          'STORE_LOCKED',
          `another Ringback server is using DATA_DIR (${folder}): stop it, give this one a folder of its own, or let both share a database by DATABASE_URL`,
          { cause: error },
        )
      : storeFailure(error);
  }
  const held = holder;
  return { release: () => held.close() };
}
