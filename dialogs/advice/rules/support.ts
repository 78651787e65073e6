import {
  all,
  any,
  anythingGiven,
  asked,
  bankAtRisk,
  claimed,
  forWhom,
  vulnerable,
  within,
} from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** Help for the person, and for whoever helps them. */
export const support: readonly Rule[] = [
  { step: 'help-together', about: 'help', when: 'today', if: forWhom('with-me') },
  { step: 'help-elsewhere', about: 'help', when: 'today', if: forWhom('elsewhere') },
  { step: 'help-at-work', about: 'help', when: 'today', if: forWhom('at-work') },
  { step: 'report-for-them', when: 'today', if: forWhom('with-me', 'elsewhere') },
  { step: 'bank-extra-support', when: 'today', if: all(vulnerable, bankAtRisk) },
  {
    step: 'tell-bank-staff',
    when: 'keep-in-mind',
    if: any(vulnerable, asked('move-money', 'cash-or-card-courier')),
  },
  { step: 'call-blocking', when: 'keep-in-mind', if: vulnerable },
  { step: 'age-uk', when: 'keep-in-mind', if: vulnerable },
  { step: 'hourglass', when: 'keep-in-mind', if: vulnerable },
  { step: 'adult-social-care', when: 'keep-in-mind', if: vulnerable },
  {
    step: 'citizens-advice',
    when: 'keep-in-mind',
    if: all(claimed('tech-or-telecom', 'delivery-or-shop'), within('england-and-wales')),
  },
  { step: 'victim-support', when: 'keep-in-mind', if: all(anythingGiven, within('england-and-wales')) },
  { step: 'victim-support-scotland', when: 'keep-in-mind', if: all(anythingGiven, within('scotland')) },
];
