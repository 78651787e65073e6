import { behind } from './view.ts';
import type { Label, Labelled } from './labels.ts';
import type { Page } from './claim.ts';

const FEWEST_DIGITS = 3;
export const MOST_DIGITS = 19;

/** Digits side by side. */
export interface Group {
  readonly digits: string;
  readonly start: number;
}

/** Consecutive groups of digits seen as one value, with what the words around say of it, looked up when asked for. */
export class Candidate {
  readonly digits: string;
  /** Lengths of the groups, such as `4-4-4-4`. */
  readonly shape: string;
  readonly start: number;
  readonly end: number;
  readonly page: Page;

  constructor(digits: string, shape: string, start: number, end: number, page: Page) {
    this.digits = digits;
    this.shape = shape;
    this.start = start;
    this.end = end;
    this.page = page;
  }

  /** As it is written, separators and all. */
  get value(): string {
    return this.page.whole.slice(this.start, this.end);
  }

  /** Whether a plus stands before it, as in `+44`. */
  get plus(): boolean {
    return /\+ ?\(?$/.test(behind(this.page.whole, this.start, 3));
  }

  get before(): Labelled | undefined {
    const before = this.page.labels.before(this.start);
    return before?.earlierSentence === true && this.after !== undefined ? undefined : before;
  }

  get after(): Labelled | undefined {
    return this.page.labels.after(this.end);
  }

  /** The nearest label: the one before it, or else after it. */
  get label(): Label | undefined {
    return (this.before ?? this.after)?.label;
  }
}

/** Every value of so many digits that begins at a group, the longest first. */
export function readingsFrom(groups: readonly Group[], from: number, page: Page): Candidate[] {
  const readings: Candidate[] = [];
  const start = groups[from]?.start ?? 0;
  let [digits, shape] = ['', ''];
  for (const group of groups.slice(from, from + MOST_DIGITS)) {
    if (digits.length + group.digits.length > MOST_DIGITS) break;
    const { length } = group.digits;
    digits += group.digits;
    shape += (shape === '' ? '' : '-') + String(length);
    if (digits.length >= FEWEST_DIGITS)
      readings.push(new Candidate(digits, shape, start, group.start + length, page));
  }
  return readings.reverse();
}

export type Test = (candidate: Candidate) => boolean;

/** Whether the nearest label is one of these. */
export const is = ({ label }: Candidate, ...labels: Label[]): boolean =>
  label !== undefined && labels.includes(label);
