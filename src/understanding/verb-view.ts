import { CLASSES } from './lexicon/classes.ts';
import type { VerbForm } from './lexicon/verbs.ts';
import type { Token } from './tokens.ts';

/**
 * What a verb says of its object. `asked`: demanded, or told to; `given`: done; `doubt`: perhaps done; `denied`: not
 * done; `not-asked`: plainly not demanded; `neutral`: nothing (the caller's own doing, a wish of the person's).
 */
export type Stance = 'asked' | 'given' | 'doubt' | 'denied' | 'not-asked' | 'neutral';

/** The words of a message and the clause that each is in. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly clauses: readonly number[];
  /** Whether the message is about somebody else, so that "she" may be the one who was called. */
  readonly aboutAnother: boolean;
}

/** A verb's surroundings. */
export interface View {
  readonly verb: VerbForm;
  /** Words of the clause before the verb, nearest first. */
  readonly left: readonly string[];
  /** Words of the sentence after it. */
  readonly right: readonly string[];
  /** The sentence up to the verb. */
  readonly before: string;
  /** The clause up to the verb. */
  readonly clause: string;
  readonly subject: 'person' | 'caller' | 'he-or-she' | 'none';
  readonly negative: boolean;
  readonly aboutAnother: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
export const PERSONS = set(CLASSES.victim);
export const CALLERS = set(
  `${CLASSES.caller} scammers people men recording message text courier driver website form email pc dc sgt sergeant detective constable inspector bailiff chap fella lads`,
);
export const NEGATORS = set(
  'not never nor neither without refused refuse refuses refusing declined nobody none nothing avoided instead stopped unable failed hardly',
);
const CONDITIONS = set('if unless until when before once');
/** Denials longer than a word, anywhere before the verb of their clause. */
const NO_WAY =
  /\b(?:no (?:way|chance|intention|question)|not a chance|not once|under no|on no account|at no|in no way)\b/;

const LEFT = 7;
const RIGHT = 5;
const BEFORE = 14;

function subjectOf(left: readonly string[]): View['subject'] {
  for (const word of left) {
    if (word === 'he' || word === 'she') return 'he-or-she';
    if (PERSONS.has(word) && !CALLERS.has(word)) return 'person';
    if (CALLERS.has(word)) return 'caller';
  }
  return 'none';
}

/** The words around the verb at a place. */
export function viewOf({ tokens, clauses, aboutAnother }: Words, at: number, verb: VerbForm): View {
  const sentence = tokens[at]?.sentence;
  const left: string[] = [];
  for (let index = at - 1; index >= Math.max(0, at - LEFT) && clauses[index] === clauses[at]; index -= 1) {
    left.push(tokens[index]?.word ?? '');
  }
  const inSentence = (token: Token): boolean => token.sentence === sentence;
  const joined = left.indexOf('and');
  const near = left.slice(0, joined > 0 ? Math.min(joined, 4) : 4);
  return {
    verb,
    left,
    right: tokens
      .slice(at + 1, at + 1 + RIGHT)
      .filter(inSentence)
      .map(({ word }) => word),
    before: tokens
      .slice(Math.max(0, at - BEFORE), at)
      .filter(inSentence)
      .map(({ word }) => word)
      .join(' '),
    clause: tokens
      .slice(Math.max(0, at - BEFORE), at)
      .filter((_, index) => clauses[Math.max(0, at - BEFORE) + index] === clauses[at])
      .map(({ word }) => word)
      .join(' '),
    subject: subjectOf(left),
    negative:
      left[0] === 'no' ||
      NO_WAY.test(left.slice().reverse().join(' ')) ||
      near.some((word, index) => NEGATORS.has(word) && near[index - 1] !== 'only'),
    aboutAnother,
  };
}

const DOUBTS: readonly RegExp[] = [
  /\b(?:not (?:really |entirely |100 )?(?:sure|certain)|unsure|not remember|forget|not recall|not know|no idea)(?: (?:if|whether|what|how much|that))? (?:\w+ ){0,4}$/,
  /\b(?:thinks?|reckons?|believes?|guess|suppose|afraid) (?:that )?(?:i|we|he|she|they|mum|dad|nan) (?:\w+ ){0,2}$/,
  /\b(?:maybe|possibly|perhaps|probably|might have|may have|could have|might|may of|might of) (?:\w+ ){0,3}$/,
];
const NO_DOUBT =
  /\b(?:am|pretty|quite|fairly|100|very) (?:percent )?sure (?:that )?(?:i|we) (?:did|have|had|never)|\bnot know (?:why|how) (?:\w+ ){0,2}$/;

/** "I think I gave", "might have told". */
export const doubtful = ({ before }: View): boolean =>
  !NO_DOUBT.test(`${before} `) && DOUBTS.some((pattern) => pattern.test(`${before} `));

/** "if I don't pay", "unless we give". */
export const conditional = ({ before }: View): boolean =>
  before
    .split(' ')
    .slice(-5)
    .some((word) => CONDITIONS.has(word));
