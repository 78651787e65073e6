import type { Label, Labels } from './labels.ts';
import type { SensitiveType } from './types.ts';

export interface RedactionContext {
  /** The name of the question that is open: what it asks for (a collar number, an amount) is kept. */
  readonly openQuestion?: string;
}

/** Part of a view to take: a value of a type, or `null` for something that must be left as it is. */
export interface Claim {
  readonly type: SensitiveType | null;
  readonly start: number;
  readonly end: number;
}

/** What a rule may look at: the whole view for context, and the parts no earlier rule has taken. */
export interface Page {
  readonly whole: string;
  readonly left: string;
  readonly labels: Labels;
  /** Whether the character at a place was a capital letter as given. */
  readonly isCapital: (place: number) => boolean;
  readonly context: RedactionContext;
}

/** One rule reads what is left and claims parts of it, in order and without overlaps. */
export type Rule = (page: Page) => Iterable<Claim>;

/** Whether one of these labels stands beside a value. */
export const labelled = (page: Page, start: number, end: number, ...labels: Label[]): boolean =>
  [page.labels.before(start), page.labels.after(end)].some(
    (beside) => beside !== undefined && labels.includes(beside.label),
  );

/** A rule that takes every match of a pattern of which a test, where there is one, holds. */
export const ruleOf = (
  type: SensitiveType | null,
  pattern: string,
  test?: (match: RegExpExecArray, page: Page, end: number) => boolean,
): Rule =>
  function* (page) {
    for (const match of page.left.matchAll(new RegExp(pattern, 'g'))) {
      const start = match.index;
      const end = start + match[0].length;
      if (test?.(match, page, end) !== false) yield { type, start, end };
    }
  };
