import { MOST_WORDS } from './inbound.ts';

/** Longer than any secret, so that none is cut in half and then not known for one. */
const SPARE = 100;

/** Most characters of a `value` that is kept; a press is far below. */
const MOST_VALUE = 8_000;
const DEEPEST = 10;

/** What is looked at of a text: looking takes time in proportion to its length, and everybody waits for it. */
export const cutForReading = (text: string): string => text.slice(0, MOST_WORDS + SPARE);

/** The redacted text, cut to what is kept of it. */
export function cutForStoring(redacted: string, text: string): string {
  const doubtful = text.length > MOST_WORDS + SPARE ? SPARE : 0;
  return redacted.slice(0, Math.min(MOST_WORDS, redacted.length - doubtful));
}

/** Whether a client's JSON is small enough to be kept once its long strings are cut. */
export const fits = (value: unknown): boolean => sizeOf(value, DEEPEST) <= MOST_VALUE;

function sizeOf(value: unknown, depth: number): number {
  if (typeof value === 'string') return Math.min(value.length, MOST_WORDS);
  if (typeof value !== 'object' || value === null) return String(value).length;
  if (depth === 0) return Infinity;
  return Object.entries(value).reduce((sum, [key, inner]) => sum + key.length + sizeOf(inner, depth - 1), 2);
}
