import type { Item } from '../../src/case/vocabulary.ts';
import type { Facts } from '../../src/understanding/facts.ts';
import { read } from '../../src/understanding/read.ts';
import type { Understood } from '../../src/understanding/summarise.ts';
import { understand } from '../../src/understanding/understand.ts';

/** What is made of one message: the facts that are sure, as `npm run understand` prints them, and what is left to ask. */
export interface Answer extends Understood {
  /** Items the bot would ask "did you give it?" about. */
  readonly toAsk: readonly Item[];
}

/** Makes an answer of a redacted message. */
export type AnswerTo = (text: string) => Answer;

type Scored = Pick<
  Facts,
  'asked' | 'given' | 'claimed' | 'rightNow' | 'danger' | 'distress' | 'policeVerify'
>;

/** The bot asks about what was asked for, perhaps, and not said to be given or kept; and about what was given, perhaps. */
function toAsk({ asked, given }: Scored): Item[] {
  const told = new Set(given.filter(({ sure }) => sure).map(({ item }) => item));
  const spoken = [...asked.map(({ value }) => value), ...given.map(({ item }) => item)];
  return [...new Set(spoken)].filter((item) => !told.has(item));
}

function answerOf(facts: Scored): Answer {
  const handed = (value: 'yes' | 'not-sure'): Item[] =>
    facts.given.filter((fact) => fact.value === value && fact.sure).map(({ item }) => item);
  return {
    asked: facts.asked.filter(({ sure }) => sure).map(({ value }) => value),
    given: handed('yes'),
    notSure: handed('not-sure'),
    claimed: facts.claimed.filter(({ sure }) => sure).map(({ value }) => value),
    onCall: facts.rightNow.some(({ value, sure }) => sure && value === 'on-the-phone'),
    danger: facts.danger.length > 0 || facts.distress.length > 0,
    policeVerify: facts.policeVerify.length > 0,
    toAsk: toAsk(facts),
  };
}

/** What the server makes of a message: the rules, weighed by the model. */
export const rulesAndModel: AnswerTo = (text) => answerOf(understand(text));

/** What the rules make of it without the model. */
export const rulesAlone: AnswerTo = (text) => answerOf(read(text).facts);
