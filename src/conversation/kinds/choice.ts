import { z } from 'zod';
import type { QuestionWords } from '../../content/content.ts';
import { pressable } from '../kind.ts';
import type { Heard, Kind, Wording } from '../kind.ts';
import { readPositions } from './ordinals.ts';
import { holds, plain, plainList, says } from './words.ts';

/**
 * Words that stand for an option only when they are the whole message: "no idea" is not "no", "ok i hung up" agrees to
 * nothing, "I have locked the door" does not say that 999 was rung.
 */
const WHOLE_ONLY: ReadonlySet<string> = new Set(
  'yes,no,ok,okay,done,next,more,skip,later,thanks,thank you,cheers,right,sure,good,i have,yes i have,safe,gone,they have gone,theyve gone,he has gone,hes gone,shes gone,they left'.split(
    ',',
  ),
);
/** Words that leave such a message whole: "done it now", "ok thanks". */
const BESIDE =
  /^(?:yes|ok|okay|oh|well|and|so) | (?:now|just|it|that|already|please|thanks|thank you|mate|love|then|now then)$/gu;

/** The message without what adds nothing to it. */
function bare(message: string): string {
  const shorter = message.replace(BESIDE, '');
  return shorter === message ? message : bare(shorter);
}

/** A denial just before the words of an option: "I haven't hung up", "not the bank". One may follow, too: "I have not". */
const DENIED =
  /\b(?:not|never|isnt|wasnt|arent|werent|dont|doesnt|didnt|havent|hasnt|hadnt|cant|cannot|couldnt|wont|wouldnt|without|nor)(?: \w+){0,2}$|\b(?:dont|didnt|do not|did not|wont) (?:need|want|have|use|like|trust)(?: \w+){0,3}$/u;

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
      phrases.some((phrase) =>
        WHOLE_ONLY.has(phrase) ? bare(message) === phrase : asserts(message, phrase),
      ),
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
    phrases.some(
      (phrase) =>
        !WHOLE_ONLY.has(phrase) && phrase.split(' ').length >= PLAIN && asserts(plain(text), phrase),
    ),
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
  return !DENIED.test(before) && !/^(?:bank )?(?:not|never|isnt|wasnt|closed|shut)\b(?! sure)/u.test(after);
}

/** Words that may take back what stands before them. */
const TAKEN_BACK =
  /\b(?:but|though|although|however|except|then|again|still|keeps?|no|not|never|nobody|cant|cannot|wont|dont|doesnt|didnt|isnt|arent|havent|hasnt|scared|afraid)\b/u;

/** Of several options named, the one whose words open the message, where nothing after them may take it back. */
function leading({ text, facts }: Heard, named: readonly string[], words: QuestionWords): string | undefined {
  if (facts.danger.length > 0 || facts.distress.length > 0) return undefined;
  const message = plain(text);
  const opening = wordingsOf(named, words).filter(({ phrases }) =>
    phrases.some(
      (phrase) =>
        phrase.includes(' ') &&
        message.startsWith(`${phrase} `) &&
        !TAKEN_BACK.test(message.slice(phrase.length)),
    ),
  );
  return opening.length === 1 ? opening[0]?.option : undefined;
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
  // "I am safe but he is outside" is no answer.
  if (heard.facts.danger.length > 0 && /\b(?:but|though|although|except)\b/u.test(plain(text))) return null;
  const positions = readPositions(text, options.length);
  if (positions?.length === 1) return options[positions[0] ?? 0] ?? null;
  const named = spokenOptions(heard, options, question);
  const [only = leading(heard, named, question)] = named.length === 1 ? named : [];
  if (only !== undefined) return options.find((option) => option === only) ?? null;
  if (notSure !== null && says(text, phrases, 'not-sure')) return notSure;
  return null;
}
