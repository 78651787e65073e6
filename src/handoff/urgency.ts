import { exposed, moneyMayHaveGone } from '../case/case.ts';
import type { Case } from '../case/case.ts';
import { MONEY_ITEMS } from '../case/vocabulary.ts';
import { londonMinute } from '../clock.ts';
import type { Coded } from '../console-protocol.ts';
import type { HandoffRow } from '../store/store.ts';

/** Why a hand-off is as urgent as it is, the most urgent first. */
const LEVELS = {
  danger: { urgency: 0, label: 'In danger now' },
  distress: { urgency: 0, label: 'Spoke of self-harm or despair' },
  'money-moving': { urgency: 1, label: 'May be moving money right now' },
  'money-today': { urgency: 1, label: 'Money went in the last 24 hours, or nobody knows when' },
  'may-have-something': { urgency: 1, label: 'The caller has something, not yet said what' },
  passcode: { urgency: 2, label: 'Gave a PIN, password or code' },
  'remote-access': { urgency: 2, label: 'Let them into a computer or phone' },
  'bank-details': { urgency: 3, label: 'Gave bank details' },
  vulnerable: { urgency: 4, label: 'Vulnerable' },
  rest: { urgency: 5, label: 'Wants a person' },
} as const;
type Reason = keyof typeof LEVELS;

/** The reasons in words, for the console. */
export const REASONS: readonly Coded[] = Object.entries(LEVELS).map(([code, { label }]) => ({ code, label }));

export type Urgency = Pick<HandoffRow, 'urgency' | 'reason'>;

const becauseOf = (reason: Reason): Urgency => ({ urgency: LEVELS[reason].urgency, reason });

/** What words said to an operator may call for, though no question reads them. */
export const IN_DANGER = becauseOf('danger');
export const IN_DISTRESS = becauseOf('distress');

/**
 * How urgent a case is: 0 is the most urgent, 5 the least. Doubt counts as given, and an unknown time as just now.
 * @param now milliseconds since 1970.
 */
export function urgencyOf(kase: Case, now: number): Urgency {
  const calledFor = Object.entries(REASON_WHEN) as [Reason, (kase: Case, now: number) => boolean][];
  const [reason] = calledFor.find(([, applies]) => applies(kase, now)) ?? ['rest' as const];
  return becauseOf(reason);
}

const REASON_WHEN: Readonly<Record<Exclude<Reason, 'rest'>, (kase: Case, now: number) => boolean>> = {
  danger: ({ rightNow, rung999 }) => rightNow.includes('coming') && rung999 !== 'safe-now',
  distress: ({ distress }) => distress,
  'money-moving': (kase) =>
    kase.rightNow.includes('on-the-phone') && MONEY_ITEMS.some((item) => kase.items[item] !== undefined),
  'money-today': (kase, now) => moneyMayHaveGone(kase) && wentLately(kase.paidWhen, now),
  'may-have-something': ({ rightNow, items }) =>
    rightNow.includes('has-something') && Object.keys(items).length === 0,
  passcode: (kase) => exposed(kase, 'pin-or-passcode'),
  'remote-access': (kase) => exposed(kase, 'remote-access'),
  'bank-details': (kase) => exposed(kase, 'bank-details') || kase.paidBy === 'card',
  vulnerable: ({ vulnerable }) => vulnerable,
};

const DAY = 24 * 60 * 60 * 1000;

/** A day without an hour counts whole. */
function wentLately(paidWhen: string | undefined, now: number): boolean {
  if (paidWhen === undefined) return true;
  return paidWhen >= londonMinute(now - DAY).slice(0, paidWhen.length);
}

/** The hand-off at this urgency, or null where it is as urgent already: what was called for once is never lowered. */
export const raised = (row: HandoffRow, { urgency, reason }: Urgency): HandoffRow | null =>
  urgency < row.urgency ? { ...row, urgency, reason } : null;
