import { VERB_FORMS } from '../lexicon/verbs.ts';
import type { Read } from '../read.ts';
import type { Token } from '../tokens.ts';

/** A message as read, with what the model looks at beside: its words by their bases. */
export interface View extends Read {
  readonly bases: readonly string[];
}

const EDGE = '^';
const END = '$';
const NUMBER = /^\d+$/;

/** The words of a message as the model sees them. Numbers tell by being there, not by what they are. */
export const wordsOf = (tokens: readonly Token[]): string[] =>
  tokens.map(({ word }) => (NUMBER.test(word) ? '#' : word));

/** A verb as its base and form, so that "rattled" teaches something of "rattles". */
function baseOf(word: string): string {
  const verb = VERB_FORMS.get(word);
  return verb === undefined ? word : `${verb.lemma}/${verb.form}`;
}

export const basesOf = (words: readonly string[]): string[] => words.map(baseOf);

/** The word at a place, which may be one before the first or after the last. */
export const at = (words: readonly string[], place: number): string =>
  words[place] ?? (place < 0 ? EDGE : END);

export const viewOf = (read: Read): View => ({ ...read, bases: basesOf(wordsOf(read.reading.tokens)) });
