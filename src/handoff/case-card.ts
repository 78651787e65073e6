import type { CaseCard } from '../console-protocol.ts';
import type { Summary } from '../protocol.ts';

export type { CaseCard };

/** What an operator is shown of a case: what the person's own summary says, so that both read the same. Pure. */
export const caseCard = (
  { words, sections, steps, stepsDone }: Summary,
  officer: CaseCard['officer'],
  reason: string,
): CaseCard => ({
  sections: forOperators(sections, words),
  steps: steps.map(({ id, action, when }) => ({ id, action, when, done: stepsDone.includes(id) })),
  officer,
  reason,
});

/** Without what only the person's own page needs: when it was made, that it is about themselves, what to have ready. */
function forOperators(sections: Summary['sections'], words: Summary['words']): Summary['sections'] {
  return sections
    .filter(({ heading }) => heading !== words['section-evidence'])
    .map(({ heading, facts }) => ({
      heading,
      facts: facts.filter(({ label, value }) => label !== words['fact-made'] && value !== words['about-me']),
    }))
    .filter(({ facts }) => facts.length > 0);
}
