import { costOf, readOne, readThree } from './cost.ts';
import { Messages } from './messages.ts';

/** Messages that one seed makes, read one after another. */
export interface Batch {
  readonly seed: number;
  readonly count: number;
}

export interface Slowest {
  readonly ms: number;
  /** The message, or the three of one person that were read together. */
  readonly texts: readonly string[];
}

export interface BatchResult {
  readonly count: number;
  readonly slowest: Slowest;
  /** Messages that made something throw, with what it said. */
  readonly thrown: readonly { readonly text: string; readonly error: string }[];
}

/** One message in so many is read with the two before it. */
const TOGETHER = 20;
/** Below this, in milliseconds, a message is not timed again. */
const QUICK = 5;

/** Reads every message of a batch and keeps the slowest. */
export function runBatch(
  { seed, count }: Batch,
  written: readonly string[],
  words: readonly string[],
): BatchResult {
  const messages = new Messages(seed, written, words);
  const thrown: BatchResult['thrown'][number][] = [];
  let slowest: Slowest = { ms: 0, texts: [] };
  let [earlier, before] = ['', ''];
  for (let number = 1; number <= count; number += 1) {
    const text = messages.next();
    const [first, second] = [earlier, before];
    const together = number % TOGETHER === 0;
    try {
      const limit = Math.max(QUICK, slowest.ms);
      const ms = costOf(() => (together ? readThree(first, second, text) : readOne(text)), limit);
      if (ms > slowest.ms) slowest = { ms, texts: together ? [first, second, text] : [text] };
    } catch (error) {
      thrown.push({ text, error: String(error) });
    }
    [earlier, before] = [before, text];
  }
  return { count, slowest, thrown };
}
