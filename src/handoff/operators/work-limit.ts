import { AppError } from '../../errors.ts';

/**
 * Runs so much work at once, lets so much wait in the order it came, and refuses the rest.
 * @throws AppError TOO_BUSY
 */
export function createWorkLimit(
  mostAtOnce: number,
  mostWaiting: number,
): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  return async (work) => {
    if (running >= mostAtOnce) {
      if (waiting.length >= mostWaiting)
        throw new AppError('TOO_BUSY', 'Too many people sign in at once. Try again in a moment.');
      // Whoever is done hands over its place, so that nobody new can slip in between.
      await turn();
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
