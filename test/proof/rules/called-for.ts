import type { Case } from '../../../src/case/case.ts';
import type { Item } from '../../../src/case/vocabulary.ts';

/*
 * What the facts call for, said here once more in the words of CONVERSATION section 5, apart from the product's own
 * conditions: a slip in those is then seen.
 */

const BANK: readonly Item[] = [
  ...(['bank-details', 'pin-or-passcode', 'remote-access'] as const),
  ...(['warrant-payment', 'other-payment', 'move-money'] as const),
  ...(['cash-or-card-courier', 'gift-card-or-crypto'] as const),
];

/** Said to be with the caller, or perhaps. */
const maybeGiven = ({ items }: Case, item: Item): boolean => (items[item]?.given ?? 'no') !== 'no';

export const inDanger = ({ rightNow }: Case): boolean => rightNow.includes('coming');
const isSafeAgain = ({ rung999 }: Case): boolean => rung999 === 'safe-now';
/** 999 is still to be rung, or reached in another way. */
export const needs999 = (kase: Case): boolean =>
  inDanger(kase) && kase.rung999 !== 'rung' && !isSafeAgain(kase);
/** What was handed over may still be there when the police come. */
export const leavesPackaging = (kase: Case): boolean =>
  inDanger(kase) && !isSafeAgain(kase) && handedOver(kase);
export const onThePhone = ({ rightNow }: Case): boolean => rightNow.includes('on-the-phone');
export const inDoubtNow = ({ rightNow }: Case): boolean => rightNow.includes('not-sure');
export const deviceHeld = (kase: Case): boolean => maybeGiven(kase, 'remote-access');
/** Money, or the way to it. */
export const bankNeeded = (kase: Case): boolean =>
  kase.rightNow.includes('has-something') || BANK.some((item) => maybeGiven(kase, item));
/** They have something that was not named: it may be a device. */
export const perhapsDevice = (kase: Case): boolean =>
  kase.rightNow.includes('has-something') && !BANK.some((item) => maybeGiven(kase, item));
const handedOver = (kase: Case): boolean => maybeGiven(kase, 'cash-or-card-courier');
export const maybePolice = ({ claimed }: Case): boolean =>
  claimed.length === 0 || claimed.includes('police') || claimed.includes('unknown');

/** Whether a fact stands now that did not stand a turn before. */
export const newly = (
  fact: (kase: Case) => boolean,
  { before, case: kase }: { readonly before: { readonly case: Case } | null; readonly case: Case },
): boolean => fact(kase) && (before === null || !fact(before.case));
