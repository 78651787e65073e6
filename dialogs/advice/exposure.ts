import { exposed, moneyMayHaveGone } from '../../src/case/case.ts';
import type { Case } from '../../src/case/case.ts';
import { MONEY_ITEMS } from '../../src/case/vocabulary.ts';
import type { Given, Item, PaymentMethod } from '../../src/case/vocabulary.ts';

/** A payment's method is an exposure of its own; not knowing it counts as each of them. */
const METHOD_ITEMS: Readonly<Record<PaymentMethod, readonly Item[]>> = {
  'bank-transfer': [],
  card: ['bank-details'],
  'cash-or-courier': ['cash-or-card-courier'],
  'gift-card': ['gift-card-or-crypto'],
  crypto: ['gift-card-or-crypto'],
  'not-sure': ['bank-details', 'cash-or-card-courier', 'gift-card-or-crypto'],
};

/** Whether the caller may hold this, as told or by how it was paid; doubt counts as given. */
export const isGiven = (kase: Case, item: Item): boolean =>
  exposed(kase, item) || (kase.paidBy !== undefined && METHOD_ITEMS[kase.paidBy].includes(item));

/** Whether money left: plainly, perhaps, or not. */
export const moneyGiven = (kase: Case): Given =>
  MONEY_ITEMS.some((item) => kase.items[item]?.given === 'yes')
    ? 'yes'
    : moneyMayHaveGone(kase)
      ? 'not-sure'
      : 'no';

const bankItemsGiven = (kase: Case): boolean =>
  moneyMayHaveGone(kase) ||
  kase.paidBy !== undefined ||
  (['bank-details', 'pin-or-passcode', 'remote-access'] as const).some((item) => isGiven(kase, item));

/** The bank must hear of it at once. */
export const bankAtRiskIn = (kase: Case): boolean =>
  bankItemsGiven(kase) || kase.rightNow.includes('has-something');

/** They have something, and what it is has not been said: it may be a device. */
export const somethingUnnamedIn = (kase: Case): boolean =>
  kase.rightNow.includes('has-something') && !bankItemsGiven(kase);
