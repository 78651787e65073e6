import { clausesOf } from './clauses.ts';
import { context, moments, spell } from './language.ts';
import { VERB_FORMS } from './lexicon/verbs.ts';
import { speaksOfAnother, stanceAt } from './stance.ts';
import { tokenise } from './tokens.ts';
import type { Item } from '../case/vocabulary.ts';
import type { Cue, Stance, Words } from './stance.ts';

/** One item as it is spoken of in one place. */
export interface Mention {
  readonly item: Item;
  readonly stance: Stance;
  /** Where it stands, in tokens, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The verb that says so. */
  readonly by: number | undefined;
}

/** A message with its words, clauses, verbs and circumstances found. */
export interface Reading extends Words {
  /** What each word says as a verb. */
  readonly stances: readonly (Stance | undefined)[];
  /** The verbs of asking, giving and paying, in order. */
  readonly cues: readonly Cue[];
  readonly context: ReturnType<typeof context.find>;
  readonly moments: ReturnType<typeof moments.find>;
}

/** A message holds at most this many verbs and items; what repeats a word a thousand times says no more. */
export const MOST_MENTIONS = 150;

export function readingOf(text: string): Reading {
  const tokens = tokenise(text, spell);
  const words: Words = { tokens, clauses: clausesOf(tokens), aboutAnother: speaksOfAnother(tokens) };
  const stances = tokens.map((_, at) => stanceAt(words, at));
  const cues = tokens.flatMap(({ word }, at): Cue[] => {
    const verb = VERB_FORMS.get(word);
    const stance = stances[at];
    return verb === undefined || verb.role === 'act' || stance === undefined ? [] : [{ at, verb, stance }];
  });
  return {
    ...words,
    stances,
    cues: cues.slice(0, MOST_MENTIONS),
    context: context.find(tokens).slice(0, MOST_MENTIONS),
    moments: moments.find(tokens).slice(0, MOST_MENTIONS),
  };
}

export const sentenceOf = ({ tokens }: Words, at: number): number | undefined => tokens[at]?.sentence;

/** The words from one place to another. */
export const wordsBetween = ({ tokens }: Words, from: number, to: number): string[] =>
  tokens.slice(Math.max(0, from), to).map(({ word }) => word);

/** The words from one place to another that are in the sentence of a third. Asked for at every word, so in one loop. */
function wordsBeside({ tokens }: Words, at: number, from: number, to: number): string[] {
  const sentence = tokens[at]?.sentence;
  const words: string[] = [];
  for (let place = Math.max(0, from); place < to; place += 1) {
    const token = tokens[place];
    if (token === undefined) break;
    if (token.sentence === sentence) words.push(token.word);
  }
  return words;
}

/** At most `count` words of the same sentence before a place. */
export const wordsBefore = (words: Words, at: number, count: number): string[] =>
  wordsBeside(words, at, at - count, at);

/** At most `count` words of the same sentence after a place. */
export const wordsAfter = (words: Words, at: number, count: number): string[] =>
  wordsBeside(words, at, at + 1, at + 1 + count);

/** Matches in order without overlaps, the longest first at each place. */
export function longest<T extends { readonly start: number; readonly end: number }>(
  matches: readonly T[],
): T[] {
  const kept: T[] = [];
  for (const match of matches) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}
