import { exposed, moneyMayHaveGone } from '../../src/case/case.ts';
import type { Case } from '../../src/case/case.ts';
import { ITEMS, MONEY_ITEMS } from '../../src/case/vocabulary.ts';
import type { Given } from '../../src/case/vocabulary.ts';
import type { Show, View } from '../../src/conversation/index.ts';
import type { Say } from '../../src/content/cards.ts';
import { collarSentence } from '../collar-check/sentence.ts';
import { maybePoliceIn } from '../advice/conditions.ts';
import { plan } from '../advice/plan.ts';
import type { PlanStep } from '../advice/plan.ts';
import { planStepCards } from '../advice/plan-step-cards.ts';

/** How many *now* steps are shown at a time. */
const AT_A_TIME = 3;

/** Whether money left: plainly, perhaps, or not. */
const moneyGiven = (kase: Case): Given =>
  MONEY_ITEMS.some((item) => kase.items[item]?.given === 'yes')
    ? 'yes'
    : moneyMayHaveGone(kase)
      ? 'not-sure'
      : 'no';

/** The bank has to hear of it at once. */
export const bankAtRisk = (kase: Case): boolean =>
  kase.rightNow.includes('has-something') ||
  moneyMayHaveGone(kase) ||
  (['bank-details', 'pin-or-passcode', 'remote-access'] as const).some((item) => exposed(kase, item));

/** They have something, and it has not been said what: it may be a device. */
export const unnamedExposure = (kase: Case): boolean =>
  kase.rightNow.includes('has-something') && !ITEMS.some((item) => exposed(kase, item));

/**
 * The steps to show at this moment: three at a time while some are to be done now, those first; after that the rest by
 * its kind. So the first card is tailored even where nothing is urgent.
 */
export function stepsDue({ case: kase, content, day, fields }: View): readonly PlanStep[] {
  const done = new Set(Array.isArray(fields['stepsDone']) ? fields['stepsDone'] : []);
  const left = plan(kase, content, day).steps.filter(({ id }) => !done.has(id));
  const now = left.filter(({ when }) => when === 'now');
  const later = left.filter(({ when }) => when !== 'now');
  return now.length > 0
    ? [...now, ...later].slice(0, AT_A_TIME)
    : left.filter(({ when }) => when === left[0]?.when);
}

/** Ids of the steps that are done once those shown are. */
export const stepsDoneWith = (view: View): readonly string[] => [
  ...(Array.isArray(view.fields['stepsDone']) ? (view.fields['stepsDone'] as string[]) : []),
  ...stepsDue(view).map(({ id }) => id),
];

/** Whether more steps follow those that are shown. */
export const moreSteps = (view: View): boolean => {
  const done = stepsDoneWith(view);
  return plan(view.case, view.content, view.day).steps.some(({ id }) => !done.includes(id));
};

const HEADINGS = { now: 'Do this now', today: 'Today', 'keep-in-mind': 'Keep in mind' } as const;

/** The advice that this case calls for, with whom to ring and how to reach them without a voice call. */
export const showAdvice: Show = (view) => {
  const steps = planStepCards({ steps: stepsDue(view) }, view.content);
  return Object.entries(HEADINGS).flatMap(([when, heading]): readonly Say[] => {
    const due = steps.filter((step) => step.when === when);
    const lines = due.map(({ action, why }, index) => `${String(index + 1)}. **${action}** ${why}`);
    return due.length === 0
      ? []
      : [{ text: [`**${heading}**`, ...lines].join('\n'), card: { kind: 'plan', heading, steps: due } }];
  });
};

/** Why to ring 101, by what happened. */
export const showReferral: Show = ({ case: kase, words, content }) => {
  const reason = moneyMayHaveGone(kase)
    ? 'referral-money'
    : maybePoliceIn(kase)
      ? 'referral-check'
      : 'referral';
  const said = words.tells[reason] ?? [];
  return said.map((text): Say => ({
    text: text.replaceAll('{force}', content.force.name),
    card: { kind: 'text' },
  }));
};

/** The sentence for 101, from what the caller is said to have given. */
export const showSentence: Show = ({ case: kase, content, words }) => {
  const sentence = collarSentence(kase.officer, moneyGiven(kase), content.force.name);
  const heading = words.tells['sentence-heading']?.[0] ?? '';
  return [{ text: `**${heading}**\n\n“${sentence}”`, card: { kind: 'read-out', heading, words: sentence } }];
};
