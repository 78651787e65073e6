import { all, any, given, money, paidBy, told } from '../conditions.ts';
import type { Condition, Rule } from '../rule.ts';

/** How it was paid has not been said, so it may be any way. */
const wayUnknown: Condition = ({ kase }) => kase.paidBy === undefined;
const paidSomehow = all(wayUnknown, given('warrant-payment', 'other-payment'));

const byTransfer = any(paidBy('bank-transfer'), told('move-money'), paidSomehow);

/** Asking for money back. Nothing here promises that it comes. */
export const refunds: readonly Rule[] = [
  { step: 'refund-bank-transfer', when: 'today', if: byTransfer },
  { step: 'refund-card', when: 'today', if: any(paidBy('card'), paidSomehow) },
  { step: 'refund-time-limits', when: 'keep-in-mind', if: byTransfer },
  { step: 'refund-when', when: 'keep-in-mind', if: byTransfer },
  { step: 'refund-refused', when: 'keep-in-mind', if: money },
];
