import { DatabaseSync } from '@photostructure/sqlite';
import { AppError } from '../../errors.ts';
import { storeFailure } from './failure.ts';
import { ensurePrivateFile } from './folder.ts';
import type { Database } from './statement.ts';

/** How long a statement waits for another connection's write (a backup, a command), in milliseconds. */
export const BUSY_TIMEOUT = 5000;

/**
 * Set on every open, since most of them are a connection's and not the file's. An opened WAL file falls back to
 * `synchronous=NORMAL`, which loses the last turns when the power goes. `secure_delete` overwrites what is erased;
 * `temp_store` and `fullfsync` keep words off other files and, on a Mac, out of the drive's own cache.
 */
const SETTINGS = `
  PRAGMA synchronous = FULL;
  PRAGMA fullfsync = ON;
  PRAGMA checkpoint_fullfsync = ON;
  PRAGMA busy_timeout = ${BUSY_TIMEOUT};
  PRAGMA secure_delete = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA trusted_schema = OFF;
`;

function configure(database: Database): void {
  database.exec(SETTINGS);
  const { journal_mode: mode } = database.prepare('PRAGMA journal_mode = WAL').get() as {
    journal_mode: string;
  };
  if (mode !== 'wal') {
    throw new AppError(
      'STORE_UNAVAILABLE',
      `the disk that holds DATA_DIR cannot keep a write-ahead log (${mode})`,
    );
  }
}

function unusable(path: string, cause: unknown): AppError {
  const { code, facts } = storeFailure(cause);
  // Read by whoever starts the server: the reason is for them.
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError(code, `${path} cannot be opened: ${reason}`, { cause, facts });
}

/**
 * Opens `ringback.db` in a folder that is there, with every setting that makes it durable.
 * @throws STORE_UNAVAILABLE, STORE_FULL, CONFIG_INVALID
 */
export function openDatabase(folder: string): Database {
  const path = ensurePrivateFile(folder, 'ringback.db');
  let database: Database | undefined;
  try {
    database = new DatabaseSync(path);
    configure(database);
    return database;
  } catch (error) {
    database?.close();
    throw unusable(path, error);
  }
}
