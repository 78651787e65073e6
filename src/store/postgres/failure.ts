import { DatabaseError } from 'pg';
import { AppError } from '../../errors.ts';

/** The codes that matter here (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const DISK_FULL = '53100';
const UNIQUE_VIOLATION = '23505';
const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';
const LOCK_NOT_AVAILABLE = '55P03';
/** Classes of a value's own fault: data exception, a constraint, a limit of the program (a key too long for its index). */
const REFUSED_VALUES: ReadonlySet<string> = new Set(['22', '23', '54']);

/** The database's own code of an error that `storeFailure` made, or null. */
export const sqlState = (error: unknown): string | null =>
  error instanceof AppError && typeof error.facts['sqlstate'] === 'string' ? error.facts['sqlstate'] : null;

/** Whether the value of a unique column stands in another row already. @param constraint the only one that counts. */
export const isUnique = (error: unknown, constraint?: string): boolean =>
  error instanceof AppError &&
  sqlState(error) === UNIQUE_VIOLATION &&
  (constraint === undefined || error.facts['constraint'] === constraint);

/** Whether the database gave this statement up in favour of another one. */
export const isOvertaken = (error: unknown): boolean =>
  sqlState(error) === DEADLOCK || sqlState(error) === SERIALIZATION_FAILURE;

/** Whether somebody else had a lock for too long. */
export const isLocked = (error: unknown): boolean => sqlState(error) === LOCK_NOT_AVAILABLE;

/**
 * Clients are told this much: what the database says itself may name servers, users and tables, and is for the log alone.
 * The words of a person that may stand in what it says of a value go nowhere: only its code and the constraint's name.
 */
const UNAVAILABLE = 'the database cannot be used now; try again soon';
const REFUSED = 'the turn cannot be stored: the database refuses a value';

const refused = ({ code = '', constraint }: DatabaseError): AppError =>
  new AppError('TURN_FAILED', REFUSED, {
    facts: { sqlstate: code, ...(constraint === undefined ? {} : { constraint }) },
  });

/** What went wrong in the database, in the terms of the port: STORE_FULL, STORE_UNAVAILABLE or TURN_FAILED. */
export function storeFailure(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  if (!(cause instanceof DatabaseError)) return new AppError('STORE_UNAVAILABLE', UNAVAILABLE, { cause });
  const { code = '' } = cause;
  if (REFUSED_VALUES.has(code.slice(0, 2))) return refused(cause);
  const facts = { sqlstate: code };
  return code === DISK_FULL
    ? new AppError('STORE_FULL', "the database's disk is full", { cause, facts })
    : new AppError('STORE_UNAVAILABLE', UNAVAILABLE, { cause, facts });
}
