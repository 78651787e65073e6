import { exposed, moneyMayHaveGone } from '../../src/case/case.ts';
import type { Case } from '../../src/case/case.ts';
import { ITEMS } from '../../src/case/vocabulary.ts';
import type {
  Claimed,
  ForWhom,
  Item,
  Jurisdiction,
  PaymentMethod,
  RightNow,
} from '../../src/case/vocabulary.ts';
import type { Condition } from './rule.ts';

export const always: Condition = () => true;
export const not =
  (condition: Condition): Condition =>
  (situation) =>
    !condition(situation);
export const all =
  (...conditions: readonly Condition[]): Condition =>
  (situation) =>
    conditions.every((condition) => condition(situation));
export const any =
  (...conditions: readonly Condition[]): Condition =>
  (situation) =>
    conditions.some((condition) => condition(situation));

/** A payment's method is an exposure of its own; not knowing it counts as each of them. */
const METHOD_ITEMS: Readonly<Record<PaymentMethod, readonly Item[]>> = {
  'bank-transfer': [],
  card: ['bank-details'],
  'cash-or-courier': ['cash-or-card-courier'],
  'gift-card': ['gift-card-or-crypto'],
  crypto: ['gift-card-or-crypto'],
  'not-sure': ['bank-details', 'cash-or-card-courier', 'gift-card-or-crypto'],
};

const isGiven = (kase: Case, item: Item): boolean =>
  exposed(kase, item) || (kase.paidBy !== undefined && METHOD_ITEMS[kase.paidBy].includes(item));

/** The caller may hold one of these; doubt counts as given. */
export const given =
  (...items: readonly Item[]): Condition =>
  ({ kase }) =>
    items.some((item) => isGiven(kase, item));
/** The caller wanted one of these, or has it. */
export const asked =
  (...items: readonly Item[]): Condition =>
  ({ kase }) =>
    items.some((item) => kase.items[item]?.asked === true || isGiven(kase, item));
/** The person named the item itself, whatever the method of payment. */
export const told =
  (item: Item): Condition =>
  ({ kase }) =>
    exposed(kase, item);
/** Paid in one of these ways, or in a way not known. */
export const paidBy =
  (...methods: readonly PaymentMethod[]): Condition =>
  ({ kase }) =>
    kase.paidBy === 'not-sure' || methods.some((method) => kase.paidBy === method);
export const claimed =
  (...who: readonly Claimed[]): Condition =>
  ({ kase }) =>
    who.some((claim) => kase.claimed.includes(claim));
export const rightNow =
  (...states: readonly RightNow[]): Condition =>
  ({ kase }) =>
    states.some((state) => kase.rightNow.includes(state));
export const forWhom =
  (...whom: readonly ForWhom[]): Condition =>
  ({ kase }) =>
    whom.includes(kase.forWhom);
export const within =
  (...places: readonly Jurisdiction[]): Condition =>
  ({ jurisdiction }) =>
    places.includes(jurisdiction);
export const vulnerable: Condition = ({ kase }) => kase.vulnerable;
export const anythingGiven: Condition = any(given(...ITEMS), ({ kase }) => kase.paidBy !== undefined);

/** Police were claimed, or may have been: the collar check is offered. */
export const maybePoliceIn = ({ claimed: who }: Case): boolean =>
  who.length === 0 || who.includes('police') || who.includes('unknown');
export const maybePolice: Condition = ({ kase }) => maybePoliceIn(kase);

/** Money left, or may have left. */
export const money: Condition = ({ kase }) => moneyMayHaveGone(kase) || kase.paidBy !== undefined;

const bankItems: Condition = any(money, given('bank-details', 'pin-or-passcode', 'remote-access'));
/** The bank must hear of it at once. */
export const bankAtRisk: Condition = any(bankItems, rightNow('has-something'));
/** They have something, and what it is has not been said: it may be a device. */
export const somethingUnnamed: Condition = all(rightNow('has-something'), not(bankItems));

const MILLISECONDS_A_DAY = 86_400_000;
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** Within the last 24 hours as far as days can tell. A time that is not known counts as recent. */
export const recent: Condition = ({ kase, day }) => {
  const called = /^\d{4}-\d{2}-\d{2}/.exec(kase.callWhen ?? '')?.[0];
  return called === undefined || called >= dayBefore(day);
};
