import type { Fact, Facts, Recognized } from '../facts.ts';
import type { Read } from '../read.ts';
import type { Deed } from './deeds.ts';

/** A message as read for its details. */
export interface Message {
  readonly text: string;
  readonly read: Read;
  readonly deeds: readonly Deed[];
}

/** A message with all that was found in it. */
export interface Told extends Message {
  /** What was understood in the end of what was asked for and given. */
  readonly facts: Pick<Facts, 'asked' | 'given'>;
  readonly recognized: Recognized;
}

/** The tokens that words of the message are, `end` exclusive; none where the message is not read as far as that. */
export function placeOf(
  { read: { reading } }: Told,
  { start, words }: { readonly start: number; readonly words: string },
): { readonly start: number; readonly end: number } | null {
  const first = reading.tokens.findIndex((token) => token.end > start);
  if (first < 0) return null;
  const after = reading.tokens.findIndex((token) => token.start >= start + words.length);
  return { start: first, end: after < 0 ? reading.tokens.length : Math.max(first + 1, after) };
}

/** Where several things are said none of them is sure; the same thing said again is one. */
export function agreed<T>(facts: readonly Fact<T>[]): readonly Fact<T>[] {
  const values = new Set(facts.filter(({ sure }) => sure).map(({ value }) => value));
  const once = facts.filter(({ value }, index) => facts.findIndex((one) => one.value === value) === index);
  return values.size > 1 ? once.map((fact) => ({ ...fact, sure: false })) : facts;
}
