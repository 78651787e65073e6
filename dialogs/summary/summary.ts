import type { Summary } from '../../src/content/cards.ts';
import type { View } from '../../src/conversation/index.ts';
import { plan } from '../advice/plan.ts';
import { planStepCards } from '../advice/plan-step-cards.ts';
import type { SentenceView } from './position.ts';
import { reportSentence } from './sentence.ts';
import { sectionsOf } from './sections.ts';
import type { Fact } from './sections.ts';
import { toSay } from './to-say.ts';
import { wordsOf } from './words.ts';

export type SummaryView = SentenceView & Pick<View, 'fields' | 'day'>;

/**
 * What to read out, to show, to print: composed from the case alone, so it never holds a secret's value. Pure.
 * @throws AppError CONTENT_INVALID as the plan does.
 */
export function summarise(view: SummaryView): Summary {
  const { case: kase, content, day } = view;
  const steps = planStepCards(plan(kase, content, day), content);
  const stepsDone = doneIn(view);
  return {
    words: content.summary,
    sentence: reportSentence(view),
    sections: sectionsOf(view, doneFacts(view, stepsDone)),
    steps,
    stepsDone,
    toSay: toSay(view),
    forceName: content.force.name,
  };
}

const doneIn = ({ fields: { stepsDone } }: SummaryView): readonly string[] =>
  Array.isArray(stepsDone) ? stepsDone.filter((id) => typeof id === 'string') : [];

function doneFacts({ fields, content }: SummaryView, stepsDone: readonly string[]): readonly Fact[] {
  const word = wordsOf(content);
  const rang = fields['rung999'] === 'rung' ? [word('rang-999')] : [];
  const actions = stepsDone.flatMap((id) => content.advice[id]?.action.replace(/\.$/u, '') ?? []);
  return [...rang, ...actions].map((label) => ({ label, value: word('done') }));
}
