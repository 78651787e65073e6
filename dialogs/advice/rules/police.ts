import { all, always, anythingGiven, claimed, money, recent, vulnerable } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** The 101 referral, in every plan, with the reason that fits best. */
export const police: readonly Rule[] = [
  { step: 'ring-101-money', about: 'ring-101', when: 'now', if: all(money, recent) },
  { step: 'ring-101-check-officer', about: 'ring-101', when: 'now', if: claimed('police') },
  { step: 'ring-101-vulnerable', about: 'ring-101', when: 'now', if: vulnerable },
  { step: 'ring-101-evidence', about: 'ring-101', when: 'now', if: all(anythingGiven, recent) },
  { step: 'ring-101-money', about: 'ring-101', when: 'today', if: money },
  { step: 'ring-101', about: 'ring-101', when: 'today', if: always },
];
