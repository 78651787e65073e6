import { all, any, asked, claimed, not, within } from '../conditions.ts';
import type { Rule } from '../rule.ts';

const fineOrCourt = any(asked('warrant-payment'), claimed('court-or-bailiff'));

/** How to ask the real office, firm or relative. The police by the collar check, the bank by 159. */
export const checks: readonly Rule[] = [
  { step: 'hmrc-tax-check', when: 'today', if: claimed('hmrc-or-tax') },
  { step: 'find-a-court', when: 'today', if: all(fineOrCourt, within('england-and-wales')) },
  { step: 'check-court', when: 'today', if: all(fineOrCourt, not(within('england-and-wales'))) },
  { step: 'check-government', when: 'today', if: claimed('government-other') },
  { step: 'check-company', when: 'today', if: claimed('tech-or-telecom', 'delivery-or-shop') },
  { step: 'check-family', when: 'today', if: claimed('family-or-friend') },
];
