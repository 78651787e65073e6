import type { QuestionWords } from '../../../src/content/content.ts';
import type { Heard, Wording } from '../../../src/conversation/kind.ts';
import { NOTHING_RECOGNIZED } from '../../../src/understanding/facts.ts';
import type { Facts, Recognized } from '../../../src/understanding/facts.ts';
import { content, facts } from '../../support/world.ts';

/** The words of a real question. */
export function wordingOf(question: string): Wording {
  const files = Object.values(content.conversations);
  const words = files.map(({ questions }) => questions[question]).find((one) => one !== undefined);
  if (words === undefined) throw new TypeError(`no question called ${question}`);
  return { question: words, phrases: content.phrases };
}

/** The words of a question with these options, each labelled with its own name. */
export function labelled(...options: readonly string[]): Wording {
  const question: QuestionWords = {
    ask: 'Which?',
    again: 'Which one?',
    label: 'Which',
    options: Object.fromEntries(options.map((option) => [option, { label: option, accepts: [] }])),
    rows: {},
  };
  return { question, phrases: content.phrases };
}

export const heard = (text: string, said: Partial<Facts> = {}, found: Partial<Recognized> = {}): Heard => ({
  text,
  facts: facts(said),
  recognized: { ...NOTHING_RECOGNIZED, ...found },
});
