import type { Case } from '../../src/case/case.ts';
import type { Jurisdiction } from '../../src/case/vocabulary.ts';
import type { PlanStepCard } from '../../src/content/cards.ts';

/** What a rule may look at. `day` is the London day, `YYYY-MM-DD`. */
export interface Situation {
  readonly kase: Case;
  readonly jurisdiction: Jurisdiction;
  readonly day: string;
}

export type Condition = (situation: Situation) => boolean;

export type When = PlanStepCard['when'];

/** One line of policy: in which situation a step is shown, and how soon. */
export interface Rule {
  /** A piece of `steps/`. */
  readonly step: string;
  readonly when: When;
  readonly if: Condition;
  /** Steps about the same thing stand in for each other: the first that fits is shown. */
  readonly about?: string;
}
