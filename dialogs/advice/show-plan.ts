import type { Case } from '../../src/case/case.ts';
import type { Show, View } from '../../src/conversation/index.ts';
import type { PlanStepCard, Say } from '../../src/content/cards.ts';
import { plan } from './plan.ts';
import type { PlanStep } from './plan.ts';
import { planStepCards } from './plan-step-cards.ts';

/** How many *now* steps are shown at a time. */
const AT_A_TIME = 3;

const stepsDone = ({ fields }: View): readonly string[] =>
  Array.isArray(fields['stepsDone']) ? (fields['stepsDone'] as string[]) : [];

/**
 * The steps to do next: three at a time while some are to be done now, those first; after that the rest by its kind. So
 * the first card is tailored even where nothing is urgent.
 */
function nextSteps(view: View): readonly PlanStep[] {
  const done = stepsDone(view);
  const left = plan(view.case, view.content, view.day).steps.filter(({ id }) => !done.includes(id));
  const now = left.filter(({ when }) => when === 'now');
  const later = left.filter(({ when }) => when !== 'now');
  return now.length > 0
    ? [...now, ...later].slice(0, AT_A_TIME)
    : left.filter(({ when }) => when === left[0]?.when);
}

/** They are in danger, and have said what they did about 999: advice comes before any other question. */
export const adviceInDanger = ({ rightNow, rung999 }: Case): boolean =>
  rightNow.includes('coming') && (rung999 === 'rung' || rung999 === 'cannot-ring');

/**
 * Where a question had to come first already, advice comes before who they said they were: in a call that goes on, after
 * a danger, and to helpers.
 */
export const adviceComesFirst = (kase: Case): boolean =>
  !adviceInDanger(kase) &&
  (kase.hungUp !== undefined || kase.rightNow.includes('coming') || kase.forWhom !== 'me');

/** The steps that were shown before who they said they were was asked, so they rest on everything else. */
function firstSteps(view: View): readonly PlanStep[] {
  const comesFirst = adviceInDanger(view.case) || adviceComesFirst(view.case);
  return comesFirst && stepsDone(view).length === 0
    ? nextSteps({ ...view, case: { ...view.case, claimed: [] } })
    : [];
}

/** The steps on the person's screen: those first ones and, up to three at a time, what else is due. */
function stepsShown(view: View): readonly PlanStep[] {
  const first = firstSteps(view);
  const others = nextSteps(view).filter(({ id }) => !first.some((step) => step.id === id));
  return first.length === 0 ? others : [...first, ...others.slice(0, Math.max(0, AT_A_TIME - first.length))];
}

/** Ids of the steps that are done once those shown are. */
export const stepsDoneWith = (view: View): readonly string[] => [
  ...stepsDone(view),
  ...stepsShown(view).map(({ id }) => id),
];

/** Whether more steps follow those that are shown. */
export const moreSteps = (view: View): boolean => {
  const done = stepsDoneWith(view);
  return plan(view.case, view.content, view.day).steps.some(({ id }) => !done.includes(id));
};

/** The first advice, where it comes before the questions are over. */
export const showFirstAdvice: Show = (view) => shown(view, firstSteps(view));

/** The advice that this case calls for, without what the first advice held. */
export const showFurtherAdvice: Show = (view) => shown(view, stepsShown(view).slice(firstSteps(view).length));

const HEADINGS = { now: 'Do this now', today: 'Today', 'keep-in-mind': 'Keep in mind' } as const;

/** For somebody who can't make a voice call, the way without one stands in the step itself. */
function withoutCall(step: PlanStepCard): PlanStepCard {
  const way = step.contacts.find(({ cannotRing }) => cannotRing !== undefined)?.cannotRing;
  return way === undefined ? step : { ...step, why: `${step.why} ${way}` };
}

/** Steps as cards, one for each heading, with whom to ring and how to reach them without a voice call. */
function shown({ case: kase, content }: View, due: readonly PlanStep[]): readonly Say[] {
  const cards = planStepCards({ steps: due }, content).map((step) =>
    kase.cannotRing ? withoutCall(step) : step,
  );
  return Object.entries(HEADINGS).flatMap(([when, heading]): readonly Say[] => {
    const steps = cards.filter((step) => step.when === when);
    const lines = steps.map(({ action, why }, index) => `${String(index + 1)}. **${action}** ${why}`);
    return steps.length === 0
      ? []
      : [{ text: [`**${heading}**`, ...lines].join('\n'), card: { kind: 'plan', heading, steps } }];
  });
}
