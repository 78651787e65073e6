const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * How long to wait before try `attempt` (from 0), in milliseconds: doubling up to 15 s, half of it random, so that
 * clients that lost the server together do not come back together. `random` is in [0, 1).
 */
export function backOff(attempt: number, random: number): number {
  const ceiling = Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS);
  return ceiling / 2 + (ceiling / 2) * random;
}
