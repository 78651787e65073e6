import { MONEY_ITEMS } from '../../../src/case/vocabulary.ts';
import { all, any, asked, forWhom, given, inDanger, money, not, recent } from '../conditions.ts';
import type { Rule } from '../rule.ts';
import { offTheCall } from './safety.ts';

const courier = 'cash-or-card-courier';

/** What else is for now, once the bank and the police know: proof, the door, passwords, more calls. */
export const protect: readonly Rule[] = [
  { step: 'stay-behind-door', when: 'now', if: all(inDanger, not(forWhom('elsewhere', 'at-work'))) },
  { step: 'hand-over-nothing', when: 'now', if: inDanger },
  { step: 'tell-bank-staff', when: 'now', if: all(inDanger, not(forWhom('at-work'))) },
  { step: 'leave-packaging', when: 'now', if: given(courier) },
  {
    step: `${courier}-asked-only`,
    about: courier,
    when: 'now',
    if: all(asked(courier), not(given(courier)), recent),
  },
  { step: 'pay-nothing-more', when: 'now', if: any(money, asked(...MONEY_ITEMS)) },
  { step: 'secure-email', when: 'now', if: given('remote-access') },
  { step: 'change-passwords', about: 'pin-or-passcode', when: 'now', if: given('pin-or-passcode') },
  { step: 'stop-contact', when: 'now', if: offTheCall },
];
