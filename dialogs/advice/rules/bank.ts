import { MONEY_ITEMS } from '../../../src/case/vocabulary.ts';
import {
  all,
  any,
  asked,
  bankAtRisk,
  claimed,
  forWhom,
  given,
  money,
  paidBy,
  secrecy,
  somethingUnnamed,
  told,
} from '../conditions.ts';
import type { Condition, Rule } from '../rule.ts';

/** The caller is after money, by whatever way, or speaks for the bank. */
const moneyWanted = any(
  asked(...MONEY_ITEMS, 'bank-details', 'pin-or-passcode', 'remote-access'),
  claimed('bank'),
);

/** Gift cards and crypto are one item: how it was paid tells which of the two it was, where it is known. */
const wentAs = (method: 'gift-card' | 'crypto', other: 'gift-card' | 'crypto'): Condition =>
  any(
    paidBy(method),
    all(told('gift-card-or-crypto'), ({ kase }) => kase.paidBy !== other),
  );

/** Stopping money from leaving: the bank first, then cards, codes, vouchers, crypto and the mobile network. */
export const bank: readonly Rule[] = [
  {
    step: 'ring-bank-159-elsewhere',
    about: 'ring-bank',
    when: 'now',
    if: all(bankAtRisk, forWhom('elsewhere')),
  },
  {
    step: 'ring-bank-159-other-phone',
    about: 'ring-bank',
    when: 'now',
    if: any(given('remote-access'), somethingUnnamed),
  },
  { step: 'ring-bank-159', about: 'ring-bank', when: 'now', if: bankAtRisk },
  { step: 'check-bank-159', about: 'ring-bank', when: 'today', if: claimed('bank') },
  { step: 'bank-tell-truth', when: 'now', if: all(secrecy, bankAtRisk) },

  { step: 'freeze-card', when: 'now', if: given('bank-details', 'pin-or-passcode', 'cash-or-card-courier') },
  {
    step: 'bank-check-new-payees',
    when: 'now',
    if: given('bank-details', 'pin-or-passcode', 'remote-access'),
  },
  { step: 'bank-log-in', when: 'now', if: given('bank-details', 'pin-or-passcode') },
  { step: 'change-pin', when: 'now', if: given('pin-or-passcode') },
  { step: 'gift-card-issuer', when: 'now', if: wentAs('gift-card', 'crypto') },
  { step: 'crypto-exchange', when: 'now', if: wentAs('crypto', 'gift-card') },
  { step: 'ring-mobile-network', when: 'now', if: given('pin-or-passcode') },

  { step: 'payment-details', when: 'today', if: money },
  { step: 'bank-tell-truth', when: 'today', if: any(money, all(secrecy, moneyWanted)) },
  { step: 'payments-not-made', when: 'today', if: given('bank-details', 'pin-or-passcode', 'remote-access') },
];
