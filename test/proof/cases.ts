import { CLAIMED, ITEMS, MONEY_ITEMS, PAYMENT_METHODS } from '../../src/case/vocabulary.ts';
import type { Claimed, ForWhom, Item, RightNow } from '../../src/case/vocabulary.ts';
import type { Case } from '../../src/case/case.ts';
import { sets } from './answers.ts';

type Moment = Pick<Case, 'rightNow' | 'rung999'>;

/** Everything that "right now" can come to, with a call that was hung up on and a danger that is answered or over. */
const MOMENTS: readonly Moment[] = [
  ...sets<RightNow>(['on-the-phone', 'coming', 'has-something'], 3),
  ['none' as const],
  ['not-sure' as const],
]
  .flatMap((rightNow): Moment[] =>
    rightNow.includes('coming')
      ? [{ rightNow: [...rightNow], rung999: rightNow.length === 1 ? 'rung' : 'cannot-ring' }]
      : [{ rightNow: [...rightNow] }],
  )
  .concat([
    { rightNow: ['coming', 'has-something'], rung999: 'rung' },
    { rightNow: ['on-the-phone', 'coming'], rung999: 'safe-now' },
  ]);

/**
 * Every case that buttons can make, up to so many items: what is true now × each item asked for or given × how it was
 * paid × who was claimed. Given stands for doubt too, and three items meet a third
 * of the callers each.
 */
export function* casesOf(force: string, forWhom: ForWhom, mostItems: number): Generator<Case> {
  const base = {
    ...{ force, forWhom, vulnerable: false, secrecy: false },
    cannotRing: false,
    distress: false,
  };
  for (const items of sets(ITEMS, mostItems).flatMap(withStates)) {
    const isPaid = MONEY_ITEMS.some((item) => items[item]?.given === 'yes');
    for (const paidBy of isPaid ? PAYMENT_METHODS : [undefined]) {
      const paid = paidBy === undefined ? {} : { paidBy };
      for (const moment of MOMENTS) {
        for (const claim of claimsOf(items)) {
          yield { ...base, ...paid, items, ...moment, claimed: [claim] };
        }
      }
    }
  }
}

/** Every caller; a third of them in turn where three items came up, which are many. */
function claimsOf(items: Case['items']): readonly Claimed[] {
  const names = Object.keys(items);
  if (names.length < 3) return CLAIMED;
  const turn = ITEMS.reduce((sum, item, index) => (names.includes(item) ? sum + index : sum), 0) % 3;
  return CLAIMED.filter((_, index) => index % 3 === turn);
}

function withStates(items: readonly Item[]): readonly Case['items'][] {
  const [item, ...rest] = items;
  if (item === undefined) return [{}];
  return withStates(rest).flatMap((others) =>
    (['no', 'yes'] as const).map((given) => ({ [item]: { asked: true, given }, ...others })),
  );
}
