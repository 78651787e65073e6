import type { Item } from '../../src/case/vocabulary.ts';
import { inDoubt } from '../../src/conversation/infer.ts';
import type { Facts } from '../../src/understanding/facts.ts';
import { read } from '../../src/understanding/read.ts';
import { sureOf } from '../../src/understanding/summarise.ts';
import type { Understood } from '../../src/understanding/summarise.ts';
import { understand } from '../../src/understanding/understand.ts';

/** What is made of one message: the facts that are sure, as `npm run understand` prints them, and what is left to ask. */
export interface Answer extends Understood {
  /** Items the bot would ask "did you give it?" about; what it asks of everybody who tells a story is not counted. */
  readonly toAsk: readonly Item[];
}

/** Makes an answer of a redacted message. */
export type AnswerTo = (text: string) => Answer;

type Told = Parameters<typeof sureOf>[0] & Pick<Facts, 'scope'>;

/** What was asked for and not said to be given or kept, and what words may have meant; as the conversation has rows. */
function answerOf(facts: Told): Answer {
  const told = new Set(facts.given.filter(({ sure }) => sure).map(({ item }) => item));
  const isTold = ({ value }: { value: Item }): boolean => told.has(value) || facts.scope !== null;
  const rows = [...facts.asked.filter(({ sure }) => sure), ...inDoubt(facts)];
  const toAsk = [...new Set(rows.filter((row) => !isTold(row)).map(({ value }) => value))];
  return { ...sureOf(facts), toAsk };
}

/** What the server makes of a message: the rules, weighed by the model. */
export const rulesAndModel: AnswerTo = (text) => answerOf(understand(text));

/** What the rules make of it without the model. */
export const rulesAlone: AnswerTo = (text) => answerOf(read(text).facts);
