import { all, anythingGiven, bankAtRisk, forWhom, vulnerable, within } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** Help for the person, and for whoever helps them. */
export const support: readonly Rule[] = [
  { step: 'help-together', about: 'help', when: 'today', if: forWhom('with-me') },
  { step: 'help-elsewhere', about: 'help', when: 'today', if: forWhom('elsewhere') },
  { step: 'help-at-work', about: 'help', when: 'today', if: forWhom('at-work') },
  { step: 'bank-extra-support', when: 'today', if: all(vulnerable, bankAtRisk) },
  { step: 'call-blocking', when: 'keep-in-mind', if: vulnerable },
  { step: 'age-uk', when: 'keep-in-mind', if: vulnerable },
  { step: 'hourglass', when: 'keep-in-mind', if: vulnerable },
  { step: 'victim-support', when: 'keep-in-mind', if: all(anythingGiven, within('england-and-wales')) },
];
