import { BARRIER } from './view.ts';
import type { Labels } from './labels.ts';
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

/** Blanks claimed parts, keeping every other character in its place. */
export function without(text: string, claims: readonly Claim[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of claims) {
    parts.push(text.slice(done, start), BARRIER.repeat(end - start));
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** A rule for every match of a pattern that is accepted. */
export const ruleOf = (
  pattern: string,
  accept: (match: RegExpExecArray, page: Page) => Claim | undefined,
): Rule =>
  function* (page) {
    for (const match of page.left.matchAll(new RegExp(pattern, 'g'))) {
      const claim = accept(match, page);
      if (claim !== undefined && claim.end > claim.start) yield claim;
    }
  };
