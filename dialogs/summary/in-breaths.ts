import { listOf } from './known.ts';
import type { Word } from './words.ts';

/** Words of a list that still fit a sentence of twenty. */
const MOST_WORDS = 14;

/** A list in pieces that can each be said in one breath: "a, b and c", "d and e". */
export function inBreaths(items: readonly string[], locale: string): readonly string[] {
  const breaths: string[][] = [];
  for (const item of items) {
    const last = breaths.at(-1);
    if (last !== undefined && wordCount([...last, item]) <= MOST_WORDS) last.push(item);
    else breaths.push([item]);
  }
  return breaths.map((breath) => listOf(breath, locale));
}

/** As much of a list as can be said in one breath, and how many more things there are: "a, b and 4 more things". */
export function inOneBreath(items: readonly string[], locale: string, word: Word): string {
  if (wordCount(items) <= MOST_WORDS) return listOf(items, locale);
  const more = (kept: number): string => word('more-things', { count: String(items.length - kept) });
  let kept = items.length - 2;
  while (kept > 1 && wordCount([...items.slice(0, kept), more(kept)]) > MOST_WORDS) kept -= 1;
  return listOf([...items.slice(0, kept), more(kept)], locale);
}

/** The "and" counts too. */
const wordCount = (items: readonly string[]): number => items.join(' ').split(/\s+/u).length + 1;
