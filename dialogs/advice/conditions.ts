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
import { bankAtRiskIn, isGiven, somethingUnnamedIn } from './exposure.ts';
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
/** Somebody is coming, or there: until they said that they are safe now. */
export const inDanger: Condition = ({ kase }) =>
  kase.rightNow.includes('coming') && kase.rung999 !== 'safe-now';
export const forWhom =
  (...whom: readonly ForWhom[]): Condition =>
  ({ kase }) =>
    whom.includes(kase.forWhom);
export const within =
  (...places: readonly Jurisdiction[]): Condition =>
  ({ jurisdiction }) =>
    places.includes(jurisdiction);
/** They were told to keep it secret, or to lie to the bank. */
export const secrecy: Condition = ({ kase }) => kase.secrecy;
export const vulnerable: Condition = ({ kase }) => kase.vulnerable;
export const anythingGiven: Condition = any(given(...ITEMS), ({ kase }) => kase.paidBy !== undefined);

/** Police were claimed, or may have been: the collar check is offered. */
export const maybePoliceIn = ({ claimed: who }: Case): boolean =>
  who.length === 0 || who.includes('police') || who.includes('unknown');
export const maybePolice: Condition = ({ kase }) => maybePoliceIn(kase);

/** Money left, or may have left. */
export const money: Condition = ({ kase }) => moneyMayHaveGone(kase) || kase.paidBy !== undefined;

/** The bank must hear of it at once. */
export const bankAtRisk: Condition = ({ kase }) => bankAtRiskIn(kase);
/** They have something, and what it is has not been said: it may be a device. */
export const somethingUnnamed: Condition = ({ kase }) => somethingUnnamedIn(kase);

const MILLISECONDS_A_DAY = 86_400_000;
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - MILLISECONDS_A_DAY).toISOString().slice(0, 10);

const dayIn = (when = ''): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(when)?.[0];

/**
 * Within the last 24 hours as far as days can tell: the call or, where money may have gone, the payment. A time that is
 * not known counts as recent.
 */
export const recent: Condition = (situation) => {
  const { kase, day } = situation;
  const times = money(situation) ? [kase.callWhen, kase.paidWhen] : [kase.callWhen];
  return times.map(dayIn).some((known) => known === undefined || known >= dayBefore(day));
};
