import { all, given, not, within } from '../conditions.ts';
import type { Rule } from '../rule.ts';

const papers = given('ni-number', 'driving-licence', 'passport', 'personal-details');

/** Names, numbers, papers, passwords and devices, once the money is looked after. */
export const identity: readonly Rule[] = [
  { step: 'driving-licence-card-gone', when: 'today', if: given('driving-licence') },
  { step: 'passport-gone', when: 'today', if: given('passport') },
  { step: 'check-email-settings', when: 'today', if: given('remote-access', 'pin-or-passcode') },
  { step: 'check-credit-reports', when: 'today', if: papers },
  { step: 'two-step', when: 'keep-in-mind', if: given('remote-access', 'pin-or-passcode') },
  { step: 'ni-number-watch', when: 'keep-in-mind', if: given('ni-number') },
  {
    step: 'benefit-fraud-line',
    when: 'keep-in-mind',
    if: all(given('ni-number'), not(within('northern-ireland'))),
  },
  { step: 'cifas', when: 'keep-in-mind', if: papers },
];
