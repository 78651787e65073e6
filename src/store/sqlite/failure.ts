import { AppError } from '../../errors.ts';

/** The primary result codes that matter here (https://sqlite.org/rescode.html). */
const BUSY = 5;
const FULL = 13;
/** An extended one: a CONSTRAINT of that kind. */
const UNIQUE = 2067;
/** TOOBIG, CONSTRAINT, MISMATCH: a value is at fault, not the database. */
const REFUSED_VALUES: ReadonlySet<number> = new Set([18, 19, 20]);

/** Clients are told this much: what SQLite says itself may name files and tables, and is for the log alone. */
const UNAVAILABLE = 'the database cannot be used now; try again soon';
const REFUSED = 'the turn cannot be stored: the database refuses a value';

interface SqliteError extends Error {
  /** The extended result code; its low byte is the primary one. */
  readonly errcode: number;
}

const isSqliteError = (error: unknown): error is SqliteError =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';

const primaryCode = (error: unknown): number | null => (isSqliteError(error) ? error.errcode & 0xff : null);

/** Whether another connection holds the lock that was asked for. */
export const isBusy = (error: unknown): boolean => primaryCode(error) === BUSY;

/** Whether the value of a UNIQUE column stands in another row already. */
export const isTaken = (error: unknown): boolean => isSqliteError(error) && error.errcode === UNIQUE;

/** What went wrong in the database, in the terms of the port: STORE_FULL, STORE_UNAVAILABLE or TURN_FAILED. */
export function storeFailure(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const code = primaryCode(cause);
  const facts = isSqliteError(cause) ? { sqlite: cause.errcode } : {};
  if (code === FULL) {
    return new AppError('STORE_FULL', 'the disk is full', { cause, facts });
  }
  if (cause instanceof TypeError || (code !== null && REFUSED_VALUES.has(code))) {
    return new AppError('TURN_FAILED', REFUSED, { cause, facts });
  }
  return new AppError('STORE_UNAVAILABLE', UNAVAILABLE, { cause, facts });
}

/** Runs `work`, its errors put in the terms of the port. */
export function inStoreTerms<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeFailure(error);
  }
}

/** Promises the outcome of something done at once, its errors as rejections in the terms of the port. */
export const promised = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => resolve(inStoreTerms(work)));
