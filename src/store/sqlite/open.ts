import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log.ts';
import type { Store } from '../store.ts';
import { openDatabase } from './database.ts';
import { prepareFolder } from './folder.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { mustBeLocalDisk } from './network-disk.ts';
import { createSqliteStore } from './sqlite-store.ts';

export interface SqliteStoreOptions {
  /** Where `ringback.db` is kept; made if it isn't there. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log?: Logger;
}

function open({ folder, clock, log }: SqliteStoreOptions): Store {
  prepareFolder(folder);
  mustBeLocalDisk(folder, log);
  const lock = takeLock(folder);
  try {
    const database = openDatabase(folder);
    try {
      migrate(database, clock);
      return createSqliteStore({ database, clock, log, onClosed: lock.release });
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Opens the store that one server keeps in one folder.
 * @throws CONFIG_INVALID if the folder cannot be written or is no local disk's, STORE_LOCKED if another server uses it, STORE_TOO_NEW,
 *   STORE_UNAVAILABLE, STORE_FULL
 */
export const openSqliteStore = (options: SqliteStoreOptions): Promise<Store> =>
  new Promise((resolve) => resolve(open(options)));
