import {
  all,
  any,
  bankAtRisk,
  claimed,
  given,
  money,
  not,
  paidBy,
  rightNow,
  somethingUnnamed,
  told,
} from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** Stopping money from leaving: the bank first, then cards, codes, vouchers, crypto and the mobile network. */
export const bank: readonly Rule[] = [
  {
    step: 'ring-bank-159-other-phone',
    about: 'ring-bank',
    when: 'now',
    if: any(given('remote-access'), somethingUnnamed),
  },
  { step: 'ring-bank-159', about: 'ring-bank', when: 'now', if: bankAtRisk },
  { step: 'check-bank-159', about: 'ring-bank', when: 'today', if: claimed('bank') },

  { step: 'freeze-card', when: 'now', if: given('bank-details', 'pin-or-passcode', 'cash-or-card-courier') },
  { step: 'one-time-code', when: 'now', if: given('pin-or-passcode') },
  { step: 'change-pin', when: 'now', if: given('pin-or-passcode') },
  { step: 'gift-card-issuer', when: 'now', if: any(told('gift-card-or-crypto'), paidBy('gift-card')) },
  { step: 'crypto-exchange', when: 'now', if: any(told('gift-card-or-crypto'), paidBy('crypto')) },
  { step: 'ring-mobile-network', when: 'now', if: given('pin-or-passcode') },
  { step: 'leave-packaging', when: 'now', if: given('cash-or-card-courier') },
  {
    step: 'stop-contact',
    when: 'now',
    if: all(not(bankAtRisk), not(rightNow('on-the-phone', 'coming', 'not-sure'))),
  },

  { step: 'payment-details', when: 'today', if: money },
  { step: 'bank-tell-truth', when: 'today', if: money },
  { step: 'payments-not-made', when: 'today', if: given('bank-details', 'pin-or-passcode', 'remote-access') },
];
