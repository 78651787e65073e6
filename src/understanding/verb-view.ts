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
  /** Those of them before a comma. */
  readonly object: readonly string[];
  /** What is said after it, in this sentence and the next. */
  readonly after: string;
  /** The sentence up to the verb. */
  readonly before: string;
  /** The clause up to the verb. */
  readonly clause: string;
  readonly subject: 'person' | 'caller' | 'he-or-she' | 'none';
  readonly negative: boolean;
  readonly aboutAnother: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
export const PERSONS = set(
  `${CLASSES.victim} mate half missus mrs girlfriend boyfriend fiance flatmate housemate lodger tenant carer cleaner colleague pensioner`,
);
/** What speaks only where it stands right before its verb: "the text said". */
const MESSAGES = set('recording message text website form email site');
export const CALLERS = set(
  `${CLASSES.caller} scammers people men recording message text courier driver website form email pc dc sgt sergeant detective constable inspector bailiff chap fella lads buyer seller email site landlord recruiter`,
);
export const NEGATORS = set(
  'not never nor neither without refused refuse refuses refusing declined nobody none nothing avoided instead stopped unable failed hardly',
);
/** "not only gave", "could not help giving", "without thinking gave". */
const NO_DENIAL =
  /^(?:not (?:only|just|help|realising|thinking|knowing)|without (?:thinking|checking|asking|question|hesitation|hesitating|realising|knowing|reading|looking))$/;
const CONDITIONS = set('if unless until when before once');
/** Denials longer than a word, anywhere before the verb of their clause. */
const NO_WAY =
  /\b(?:no (?:way|chance|intention|question)|not a chance|not once|under no|on no account|at no|in no way)\b/;

const LEFT = 7;
const RIGHT = 5;
const BEFORE = 14;
const AFTER = 14;

function subjectOf(left: readonly string[]): View['subject'] {
  for (const [index, word] of left.entries()) {
    if (index > 1 && MESSAGES.has(word)) continue;
    if (word === 'he' || word === 'she') return 'he-or-she';
    if (PERSONS.has(word) && !CALLERS.has(word)) return 'person';
    if (CALLERS.has(word)) return 'caller';
  }
  return 'none';
}

/** The next words of the sentence, up to a comma. */
function objectAfter(tokens: readonly Token[], at: number): string[] {
  const words: string[] = [];
  for (const token of tokens.slice(at + 1, at + 1 + RIGHT)) {
    if (token.pause || token.sentence !== tokens[at]?.sentence) break;
    words.push(token.word);
  }
  return words;
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
    object: objectAfter(tokens, at),
    after: tokens
      .slice(at + 1, at + 1 + AFTER)
      .filter((token) => token.sentence - (sentence ?? 0) <= 1)
      .map(({ word }) => word)
      .join(' '),
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
      near.some((word, index) => NEGATORS.has(word) && !NO_DENIAL.test(`${word} ${near[index - 1] ?? ''}`)),
    aboutAnother,
  };
}

const DOUBTS: readonly RegExp[] = [
  /\b(?:not (?:really |entirely |100 |totally |quite |at all )?(?:sure|certain)|unsure|not remember|forget|not recall|not know|no idea)(?: (?:if|whether|what|how much|that))? (?:\w+ ){0,4}$/,
  /\b(?:thinks?|reckons?|believes?|guess|suppose|afraid) (?:that )?(?:i|we|he|she|they|mum|dad|nan) (?:\w+ ){0,2}$/,
  /\bmay or may not (?:have )?$/,
  /\b(?:could be|maybe|possibly|perhaps|probably|(?:might|may|mite|could)(?: well)?(?: have| of)?) (?:\w+ ){0,3}$/,
];
/** "gave him my PIN, or did I?", "pressed 1 I think", "she clicked it, she isn't certain". */
const DOUBTED_AFTER =
  /\b(?:or did (?:i|we|she|he)|(?:is|am|was) not (?:\w+ )?(?:certain|sure)|(?:can|could|do|does) not (?:\w+ )?(?:recall|remember|swear)|i think$|i think (?:it was|so|but|and|he|she|they)|i (?:do not )?think so|maybe not|might not|mite not|perhaps not|do not know maybe|it is a blur|she (?:thinks|reckons)|he reckons)\b/;
/** "did I give him it?", "did she press 1": asked of oneself. */
const DID_I =
  /(?:^|\b(?:or|and|but|ask|know|remember|wonder|wondering) )did (?:i|we|she|he|mum|dad|nan|you) (?:\w+ )?$/;

const NO_DOUBT =
  /\b(?:am|pretty|quite|fairly|100|very) (?:percent )?sure (?:that )?(?:i|we) (?:did|have|had|never)|\bnot know (?:why|how) (?:\w+ ){0,2}$/;

/** "I think I gave", "might have told". */
export const doubtful = ({ before, after }: View): boolean =>
  !NO_DOUBT.test(`${before} `) &&
  (DOUBTS.some((pattern) => pattern.test(`${before} `)) ||
    DID_I.test(`${before} `) ||
    DOUBTED_AFTER.test(after));

/** "if I don't pay", "unless we give". */
export const conditional = ({ before }: View): boolean =>
  before
    .split(' ')
    .slice(-5)
    .some((word) => CONDITIONS.has(word));
