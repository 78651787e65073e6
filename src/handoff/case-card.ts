import type { CaseCard } from '../console-protocol.ts';
import type { Summary } from '../protocol.ts';

export type { CaseCard };

/** What an operator is shown of a case: what the person's own summary says, so that both read the same. Pure. */
export const caseCard = (
  { sections, steps, stepsDone }: Summary,
  officer: CaseCard['officer'],
  reason: string,
): CaseCard => ({
  sections,
  steps: steps.map(({ id, action, when }) => ({ id, action, when, done: stepsDone.includes(id) })),
  officer,
  reason,
});
