import { AppError } from '../../errors.ts';

/** The official client gives up at 20 s; a clear answer must come before. Milliseconds. */
const LONGEST = 15_000;

/**
 * The answer to a request for a turn, with all that it waited for before, if it comes while the client still waits. A
 * later turn is stored all the same, and a repeat of the activity is answered with its receipt.
 * @throws AppError TURN_TIMED_OUT.
 */
export async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new AppError('TURN_TIMED_OUT', 'Failed to send activity: bot timed out')),
      LONGEST,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
