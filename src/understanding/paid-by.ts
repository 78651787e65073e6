import type { Item, PaymentMethod } from '../case/vocabulary.ts';
import type { Fact } from './facts.ts';
import type { Mention } from './reading.ts';

const PAYING: readonly Item[] = [
  'warrant-payment',
  'other-payment',
  'move-money',
  'cash-or-card-courier',
  'gift-card-or-crypto',
];

const METHODS: readonly (readonly [PaymentMethod, RegExp])[] = [
  ['gift-card', /\b(?:gift ?cards?|vouchers?|itunes|(?:steam|apple|google play|amazon|xbox) cards?)\b/i],
  ['crypto', /\b(?:bitcoins?|btc|crypto\w*|ethereum|usdt|tether)\b/i],
  [
    'bank-transfer',
    /\b(?:bank transfer|transferr?ed|faster payment|standing order|bacs|by transfer|moved (?:it|the|my|all))\b/i,
  ],
  ['cash-or-courier', /\b(?:cash|courier|notes)\b/i],
  [
    'card',
    /\b(?:by|with|on|using|over the phone with) (?:my |a |her |his |the )?(?:debit |credit |bank )?card\b/i,
  ],
];

/** How money left, where the message says that it did. */
export function paidBy(text: string, mentions: readonly Mention[]): Fact<PaymentMethod>[] {
  if (!mentions.some(({ item, stance }) => stance === 'given' && PAYING.includes(item))) return [];
  return METHODS.flatMap(([value, pattern]) => {
    const words = pattern.exec(text)?.[0];
    return words === undefined ? [] : [{ value, words, sure: true }];
  });
}
