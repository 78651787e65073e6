import { mkdirSync } from 'node:fs';
import { AppError } from '../../src/errors.ts';
import { takeLock } from '../../src/store/sqlite/lock.ts';
import type { Lock } from '../../src/store/sqlite/lock.ts';

/**
 * Makes this process the only cluster of the folder, and the folder if it isn't there.
 * @throws AppError STORE_LOCKED when another cluster uses it, STORE_UNAVAILABLE, STORE_FULL, CONFIG_INVALID.
 */
export function lockFolder(folder: string): Lock {
  mkdirSync(folder, { recursive: true });
  try {
    return takeLock(folder);
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== 'STORE_LOCKED') throw cause;
    const message = `Another cluster uses the folder ${folder}. Stop it, or give this one a folder of its own with --folder.`;
    throw new AppError('STORE_LOCKED', message, { cause });
  }
}
