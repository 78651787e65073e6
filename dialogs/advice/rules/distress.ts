import {
  all,
  always,
  any,
  bankAtRisk,
  given,
  not,
  rightNow,
  somethingUnnamed,
  inDanger,
} from '../conditions.ts';
import type { Rule } from '../rule.ts';

/**
 * The whole plan for someone in despair: three steps now at most, so hanging up and the device share a step with another,
 * and nothing sends them to 101.
 */
export const distress: readonly Rule[] = [
  { step: 'ring-999', about: 'ring-999', when: 'now', if: inDanger },
  { step: 'ring-999-might-hurt', about: 'ring-999', when: 'now', if: always },
  {
    step: 'hang-up-ring-samaritans',
    about: 'samaritans',
    when: 'now',
    if: all(rightNow('on-the-phone'), not(inDanger)),
  },
  { step: 'ring-samaritans', about: 'samaritans', when: 'now', if: always },
  {
    step: 'cut-off-device-ring-bank',
    about: 'ring-bank',
    when: 'now',
    if: any(given('remote-access'), somethingUnnamed),
  },
  { step: 'ring-bank-159', about: 'ring-bank', when: 'now', if: bankAtRisk },
  { step: 'someone-with-you', when: 'today', if: always },
];
