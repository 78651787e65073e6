import assert from 'node:assert/strict';
import { idsOf, planFor } from './real-advice.ts';
import type { CaseInput } from './real-advice.ts';

export const given = { asked: true, given: 'yes' } as const;
export const askedOnly = { asked: true, given: 'no' } as const;

/** These steps are all in the plan, in this order. */
export function inOrder(input: CaseInput, ...steps: string[]): void {
  const ids = idsOf(planFor(input));
  assert.deepEqual(
    ids.filter((id) => steps.includes(id)),
    steps,
    ids.join(', '),
  );
}
/** None of these steps is in the plan. */
export function lacks(input: CaseInput, ...steps: string[]): void {
  const ids = idsOf(planFor(input));
  for (const step of steps) assert.ok(!ids.includes(step), `${step} is in the plan`);
}
