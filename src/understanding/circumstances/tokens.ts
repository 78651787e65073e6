import { compile } from '../pattern.ts';
import { speller } from '../spelling.ts';
import { knownWords, vocabulary } from '../language.ts';
import { ABUSE, NOT_ABUSE } from '../lexicon/abuse.ts';
import { CANNOT_RING, NOT_CANNOT_RING } from '../lexicon/cannot-ring.ts';
import { FORCE, NOT_NUMBER_VERIFY, NUMBER_VERIFY, NUMBER_VERIFY_IT, PHONE } from '../lexicon/numbers.ts';
import { PEOPLE, WHOM } from '../lexicon/people.ts';
import { PLACES } from '../lexicon/places.ts';
import { NOT_SECRECY, SECRECY } from '../lexicon/secrecy.ts';
import { ORDINARY_WORDS } from '../lexicon/spellings.ts';
import { NOT_VULNERABLE, VULNERABLE } from '../lexicon/vulnerable.ts';
import { MESSAGE_CAP, tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';

const words = { classes: { ...vocabulary.classes, ...PEOPLE, force: FORCE }, forms: vocabulary.forms };

/** What is said or not said, each with the words that speak against it. */
export const flags = compile(
  [
    ['vulnerable', VULNERABLE],
    ['not-vulnerable', NOT_VULNERABLE],
    ['secrecy', SECRECY],
    ['not-secrecy', NOT_SECRECY],
    ['cannot-ring', CANNOT_RING],
    ['not-cannot-ring', NOT_CANNOT_RING],
    ['abuse', ABUSE],
    ['not-abuse', NOT_ABUSE],
    ['number-verify', NUMBER_VERIFY],
    ['number-verify-it', NUMBER_VERIFY_IT],
    ['not-number-verify', NOT_NUMBER_VERIFY],
  ] as const,
  words,
);
/** Whom the call was to. */
export const whom = compile(WHOM, words);
/** Places by the part of the UK they are in. */
export const places = compile(PLACES, words);

/** A speller of its own: what these facts add to the lexicon never changes how items are read. */
const spell = speller(
  [...knownWords, ...[flags, whom, places].flatMap((patterns) => [...patterns.words])],
  ORDINARY_WORDS,
);

/** Telephone numbers as people write them, and the short ones that people know. */
const WRITTEN_NUMBER =
  /(?<![\p{L}\d£$])(?:(?:\+|00)44[\s-]?\(?0?\)?[\s-]?|0)\d(?:[\s()-]{0,2}\d){7,10}(?![\p{L}\d])|(?<![\p{L}\d£$.,:/])(?:101|105|111|159|999|1471|7726|61016|116[ ]?123)(?![\p{L}\d]|[.,:]\d)/gu;

/** The words of a message, each telephone number as one. */
export function circumstanceTokens(text: string): Token[] {
  const tokens = tokenise(text, spell);
  const numbers = [...text.slice(0, MESSAGE_CAP).matchAll(WRITTEN_NUMBER)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
  }));
  if (numbers.length === 0) return tokens;
  const phones = numbers.flatMap(({ start, end }): Token[] => {
    const first = tokens.find((token) => token.start >= start && token.start < end);
    return first === undefined ? [] : [{ ...first, word: PHONE, start, end }];
  });
  const rest = tokens.filter(({ start: at }) => !numbers.some(({ start, end }) => at >= start && at < end));
  return [...rest, ...phones].sort((left, right) => left.start - right.start);
}
