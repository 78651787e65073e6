import type { Answer, PlanEnd, ShownStep } from './messages.ts';

type Shown = PlanEnd & { readonly steps: readonly ShownStep[] };

const isSameStep = (one: ShownStep, other: ShownStep): boolean =>
  one.when === other.when &&
  one.action === other.action &&
  one.why === other.why &&
  one.contacts.length === other.contacts.length &&
  one.contacts.every((contact, index) => contact === other.contacts[index]);

/** Keeps each plan once: there are far fewer plans than cases. */
export class PlanBook {
  readonly steps: ShownStep[] = [];
  readonly ends: PlanEnd[] = [];
  private readonly stepsById = new Map<string, number[]>();
  private readonly numbers = new Map<string, number>();

  /** The plan's number, from 1. */
  numberOf({ steps, collarCheck, referral }: Shown): number {
    const codes = steps.map((step) => this.stepCode(step));
    const key = String.fromCharCode(this.endCode({ collarCheck, referral }), ...codes);
    const number = this.numbers.get(key) ?? this.numbers.size + 1;
    this.numbers.set(key, number);
    return number;
  }

  written(): Pick<Answer, 'steps' | 'ends' | 'plans'> {
    return { steps: this.steps, ends: this.ends, plans: [...this.numbers.keys()] };
  }

  private endCode(end: PlanEnd): number {
    const known = this.ends.findIndex(
      ({ collarCheck, referral }) => collarCheck === end.collarCheck && referral === end.referral,
    );
    return known === -1 ? this.ends.push(end) - 1 : known;
  }

  private stepCode({ id, when, action, why, contacts }: ShownStep): number {
    const step = { id, when, action, why, contacts };
    const alike = this.stepsById.get(id) ?? [];
    const known = alike.find((code) => isSameStep(this.steps[code] ?? step, step));
    if (known !== undefined) return known;
    const code = this.steps.push(step) - 1;
    this.stepsById.set(id, [...alike, code]);
    return code;
  }
}
