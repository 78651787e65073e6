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
  /** The rest of this sentence. */
  readonly rest: string;
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
/** "no details given", "0 given". */
const NONE = set('no 0 zero');
/** "not only gave", "could not help giving", "without thinking gave". */
const NO_DENIAL =
  /^(?:not (?:only|just|help|realising|thinking|knowing)|without (?:thinking|checking|asking|question|hesitation|hesitating|realising|knowing|reading|looking))$/;
const CONDITIONS = set('if unless until till when before once');
/** "not the passport they asked for": the thing is denied, not the asking. */
const NOT_THAT_ONE =
  /\bnot (?:for )?(?:my|me|the|her|his|our|an?) (?:\w+ ){1,3}(?:that |what |which )?(?:i|we|he|she|they|it)$/;
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
    // "It was my husband who paid": whoever "who" is.
    if (word === 'who' && PERSONS.has(left[index + 1] ?? '')) return 'person';
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

/** Whether a verb is denied by the words of its clause before it, nearest first. */
function isNegative(left: readonly string[]): boolean {
  const clause = left.slice().reverse().join(' ');
  if (NONE.has(left[0] ?? '') || NO_WAY.test(clause)) return true;
  if (NOT_THAT_ONE.test(clause)) return false;
  const joined = left.indexOf('and');
  const near = left.slice(0, joined > 0 ? Math.min(joined, 4) : 4);
  return near.some(
    (word, index) => NEGATORS.has(word) && !NO_DENIAL.test(`${word} ${near[index - 1] ?? ''}`),
  );
}

/** The words around the verb at a place. */
export function viewOf({ tokens, clauses, aboutAnother }: Words, at: number, verb: VerbForm): View {
  const sentence = tokens[at]?.sentence;
  const left: string[] = [];
  for (let index = at - 1; index >= Math.max(0, at - LEFT) && clauses[index] === clauses[at]; index -= 1) {
    left.push(tokens[index]?.word ?? '');
  }
  const inSentence = (token: Token): boolean => token.sentence === sentence;
  const beyond = tokens.slice(at + 1, at + 1 + AFTER);
  return {
    verb,
    left,
    right: tokens
      .slice(at + 1, at + 1 + RIGHT)
      .filter(inSentence)
      .map(({ word }) => word),
    object: objectAfter(tokens, at),
    after: beyond
      .filter((token) => token.sentence - (sentence ?? 0) <= 1)
      .map(({ word }) => word)
      .join(' '),
    rest: beyond
      .filter(inSentence)
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
    negative: isNegative(left),
    aboutAnother,
  };
}

const DOUBTS: readonly RegExp[] = [
  // of what was done rather than of who did it: "not certain the transfer to the safe account was completed"
  /\b(?:not (?:\w+ )?(?:sure|certain|know|tell|say)|unsure|no idea|wondering|wonder) (?:(?:if|whether|that) )?(?:(?:the|my|me|her|his|our|any) )(?:(?!(?:i|we|he|she|they|but|and|so|because) )\w+ ){1,8}(?:was|were|got|has|have|had|been|actually) (?:been |ever |actually )?$/,
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

/** "could have sent both sides, maybe just the front": so some of it was. */
const SOME_AT_LEAST =
  /\b(?:maybe|perhaps|possibly) (?:it was )?(?:just|only) (?:the )?(?:front|back|one side|one page|one of them)\b/;

const COUNTS =
  /^(?:(?!(?:and|or|but|because|so)\b)\S+ ){1,4}(?:count|counts|counted|matter|matters|mattered)\b/;
const SUPPOSED = /\b(?:would|could|should|never|without|said|told|about|against|before|instead of)(?: \w+)?$/;
/** "not sure if pressing 1 counted", "does giving my name matter": done, and only what came of it is in doubt. */
export const asksWhetherItCounts = ({ verb, before, right }: View): boolean =>
  verb.form === 'ing' && COUNTS.test(right.join(' ')) && !SUPPOSED.test(before);

const isDoubted = (before: string, after: string): boolean =>
  !NO_DOUBT.test(`${before} `) &&
  !SOME_AT_LEAST.test(after) &&
  (DOUBTS.some((pattern) => pattern.test(`${before} `)) ||
    DID_I.test(`${before} `) ||
    DOUBTED_AFTER.test(after));

/** "I think I gave", "might have told". */
export const doubtful = (view: View): boolean =>
  !asksWhetherItCounts(view) && isDoubted(view.before, view.after);

/** "if I don't pay", "unless we give". */
export const conditional = ({ before }: View): boolean =>
  before
    .split(' ')
    .slice(-5)
    .some((word) => CONDITIONS.has(word));
