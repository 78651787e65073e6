import { AppError } from '../../errors.ts';

/** The official client gives up at 20 s; a clear answer must come before. Milliseconds. */
const LONGEST_TURN = 15_000;

/**
 * A turn's result, if it comes while the client still waits. A later one is stored all the same, and a repeat of the
 * activity is answered with its receipt.
 * @throws AppError TURN_TIMED_OUT.
 */
export async function inTime<Result>(turn: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new AppError('TURN_TIMED_OUT', 'Failed to send activity: bot timed out')),
      LONGEST_TURN,
    );
  });
  try {
    return await Promise.race([turn, late]);
  } finally {
    clearTimeout(timer);
  }
}
