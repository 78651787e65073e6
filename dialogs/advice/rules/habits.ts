import {
  all,
  always,
  any,
  anythingGiven,
  asked,
  claimed,
  maybePolice,
  not,
  rightNow,
  secrecy,
} from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** What to keep in mind for the next call: the steps of the 2020 advice first. */
export const habits: readonly Rule[] = [
  { step: 'caller-id-no-proof', when: 'keep-in-mind', if: always },
  { step: 'ring-back-number-you-found', when: 'keep-in-mind', if: always },
  // Nobody on a call is told to ask the caller anything.
  {
    step: 'note-name-and-collar-number',
    when: 'keep-in-mind',
    if: all(maybePolice, not(rightNow('on-the-phone'))),
  },
  {
    step: 'no-safe-account',
    when: 'keep-in-mind',
    if: any(asked('move-money'), claimed('bank'), maybePolice),
  },
  {
    step: 'no-fine-by-phone',
    when: 'keep-in-mind',
    if: any(
      all(asked('warrant-payment'), not(claimed('hmrc-or-tax'))),
      claimed('court-or-bailiff'),
      maybePolice,
    ),
  },
  { step: 'no-arrest-threats', when: 'keep-in-mind', if: claimed('hmrc-or-tax') },
  {
    step: 'no-secrets',
    when: 'keep-in-mind',
    if: all(maybePolice, any(secrecy, asked('move-money', 'cash-or-card-courier'))),
  },
  { step: 'trust-your-instincts', when: 'keep-in-mind', if: always },
  { step: 'expect-more-calls', when: 'keep-in-mind', if: anythingGiven },
  { step: 'recovery-scams', when: 'keep-in-mind', if: anythingGiven },
  { step: 'tell-someone', when: 'keep-in-mind', if: always },
  { step: 'warn-others', when: 'keep-in-mind', if: always },
];
