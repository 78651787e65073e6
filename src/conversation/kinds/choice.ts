import { z } from 'zod';
import type { QuestionWords } from '../../content/content.ts';
import { pressable } from '../kind.ts';
import type { Heard, Kind, Wording } from '../kind.ts';
import { readPositions } from './ordinals.ts';
import { holds, plain, plainList, says } from './words.ts';

/** Words that stand for an option only when they are the whole message: "no idea" is not "no". */
const WHOLE_ONLY: readonly string[] = ['yes', 'no'];

/** A denial just before the words of an option: "I haven't hung up", "not the bank". One may follow, too: "I have not". */
const DENIED =
  /\b(?:not|never|isnt|wasnt|arent|werent|dont|doesnt|didnt|havent|hasnt|hadnt|cant|cannot|couldnt|wont|wouldnt|without|nor)(?: \w+){0,2}$/u;

const wordingsOf = (options: readonly string[], words: QuestionWords) =>
  options.map((option) => {
    const { label = option, accepts = [] } = words.options[option] ?? {};
    return { option, phrases: [plain(label), ...plainList(accepts)] };
  });

/** Options whose label, or another accepted wording, is the whole message. */
export function exactOptions(
  text: string,
  options: readonly string[],
  words: QuestionWords,
): readonly string[] {
  const message = plain(text);
  return wordingsOf(options, words)
    .filter(({ phrases }) => phrases.includes(message))
    .map(({ option }) => option);
}

/** Options whose label, or another accepted wording, is the message or stands in it as whole words, not denied. */
export function namedOptions(
  text: string,
  options: readonly string[],
  words: QuestionWords,
): readonly string[] {
  const exact = exactOptions(text, options, words);
  if (exact.length > 0) return exact;
  const message = plain(text);
  return wordingsOf(options, words)
    .filter(({ phrases }) =>
      phrases.some((phrase) => !WHOLE_ONLY.includes(phrase) && asserts(message, phrase)),
    )
    .map(({ option }) => option);
}

/**
 * Options named in a message, apart from the words that tell something else: "I gave my bank details" does not say that
 * the bank was the caller.
 */
export function spokenOptions(
  { text, facts }: Heard,
  options: readonly string[],
  words: QuestionWords,
): readonly string[] {
  const exact = exactOptions(text, options, words);
  if (exact.length > 0) return exact;
  const told = [facts.asked, facts.given, facts.claimed, facts.rightNow, facts.paidBy].flat();
  const rest = told
    .filter(({ sure }) => sure)
    .reduce((left, fact) => left.replaceAll(fact.words, ' … '), text);
  const named = namedOptions(rest, options, words);
  const plainly = wordingsOf(options, words).filter(({ phrases }) =>
    phrases.some((phrase) => phrase.split(' ').length >= PLAIN && asserts(plain(text), phrase)),
  );
  return options.filter(
    (option) => named.includes(option) || plainly.some((wording) => wording.option === option),
  );
}

/** From so many words on, a wording is an option's own even where it stands in a fact: "they got into my laptop". */
const PLAIN = 3;

function asserts(message: string, phrase: string): boolean {
  if (!holds(message, phrase)) return false;
  const [before = '', after = ''] = ` ${message} `.split(` ${phrase} `);
  return !DENIED.test(before) && !/^(?:not|never)\b/u.test(after);
}

/** Exactly one of the options. */
export function choice<const T extends string>(...options: readonly [T, ...T[]]): Kind<T> {
  const notSure = options.find((option) => option === 'not-sure') ?? null;
  const kind: Kind<T> = {
    schema: z.enum(options),
    options,
    recognizers: [],
    notSure,
    optional: false,
    read: (heard, wording) => readOne(heard, options, notSure, wording),
    merge: (stored) => stored,
    shape: (wording) => ({ kind: 'choice', options: pressable(kind, wording) }),
  };
  return kind;
}

function readOne<T extends string>(
  heard: Heard,
  options: readonly T[],
  notSure: T | null,
  { question, phrases }: Wording,
): T | null {
  const { text } = heard;
  const positions = readPositions(text, options.length);
  if (positions?.length === 1) return options[positions[0] ?? 0] ?? null;
  const named = spokenOptions(heard, options, question);
  if (named.length === 1) return options.find((option) => option === named[0]) ?? null;
  if (notSure !== null && says(text, phrases, 'not-sure')) return notSure;
  return null;
}
