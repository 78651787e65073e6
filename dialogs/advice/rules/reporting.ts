import {
  all,
  always,
  any,
  claimed,
  given,
  not,
  recent,
  rightNow,
  vulnerable,
  within,
} from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** In Northern Ireland PSNI takes what is live, recent, about someone vulnerable or has left proof; Report Fraud the rest. */
const forPsni = any(
  rightNow('on-the-phone', 'coming', 'has-something'),
  recent,
  vulnerable,
  given('cash-or-card-courier'),
);

/** Who else should hear of the call, and what to keep for them. */
export const reporting: readonly Rule[] = [
  { step: 'report-fraud', when: 'today', if: within('england-and-wales') },
  { step: 'report-fraud', when: 'today', if: all(within('northern-ireland'), not(forPsni)) },
  { step: 'hmrc-report', when: 'today', if: claimed('hmrc-or-tax') },
  { step: 'report-7726', when: 'today', if: always },
  { step: 'keep-evidence', when: 'today', if: always },
  { step: 'write-it-down', when: 'today', if: always },
  { step: 'advice-direct-scotland', when: 'keep-in-mind', if: within('scotland') },
];
