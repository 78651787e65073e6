import { behind } from './view.ts';
import type { Label, Labelled } from './labels.ts';
import type { Page } from './claim.ts';

export interface Group {
  readonly start: number;
  readonly end: number;
}

/** Consecutive groups of digits seen as one value, with what the words around say of it. */
export interface Candidate {
  readonly digits: string;
  /** Lengths of the groups, such as `4-4-4-4`. */
  readonly shape: string;
  readonly start: number;
  readonly end: number;
  /** Whether a plus stands before it, as in `+44`. */
  readonly plus: boolean;
  readonly before: Labelled | undefined;
  readonly after: Labelled | undefined;
  readonly page: Page;
}

export type Test = (candidate: Candidate) => boolean;

export function candidateOf(groups: readonly Group[], page: Page): Candidate | undefined {
  const start = groups[0]?.start;
  const end = groups.at(-1)?.end;
  if (start === undefined || end === undefined) return undefined;
  const before = page.labels.before(start);
  const after = page.labels.after(end);
  return {
    digits: groups.map((group) => page.whole.slice(group.start, group.end)).join(''),
    shape: groups.map((group) => group.end - group.start).join('-'),
    start,
    end,
    plus: /\+ ?\(?$/.test(behind(page.whole, start, 3)),
    before: before?.earlierSentence === true && after !== undefined ? undefined : before,
    after,
    page,
  };
}

/** Whether the nearest label, before the value or else after it, is one of these. */
export const is = ({ before, after }: Candidate, ...labels: Label[]): boolean => {
  const label = before?.label ?? after?.label;
  return label !== undefined && labels.includes(label);
};
