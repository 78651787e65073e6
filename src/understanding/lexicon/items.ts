import { BANK_DETAILS } from './items/bank-details.ts';
import { CALL_BACK } from './items/call-back.ts';
import { CASH_OR_CARD_COURIER } from './items/cash-or-card-courier.ts';
import { GIFT_CARD_OR_CRYPTO } from './items/gift-card-or-crypto.ts';
import { DRIVING_LICENCE, PASSPORT } from './items/identity-documents.ts';
import { MOVE_MONEY } from './items/move-money.ts';
import { NI_NUMBER } from './items/ni-number.ts';
import { NOT_ITEMS } from './items/not-items.ts';
import { OTHER } from './items/other.ts';
import * as payment from './items/payment-words.ts';
import { PERSONAL_DETAILS } from './items/personal-details.ts';
import { PIN_OR_PASSCODE } from './items/pin-or-passcode.ts';
import { REMOTE_ACCESS } from './items/remote-access.ts';
import type { Item } from '../../case/vocabulary.ts';
import type { ItemWords } from './items/item-words.ts';

export type { PaymentMention } from './items/payment-words.ts';

/** Where two items have a phrase of the same length at the same place, the first of them has it. */
const ITEMS: readonly (readonly [Item, ItemWords])[] = [
  ['ni-number', NI_NUMBER],
  ['driving-licence', DRIVING_LICENCE],
  ['passport', PASSPORT],
  ['call-back', CALL_BACK],
  ['bank-details', BANK_DETAILS],
  ['pin-or-passcode', PIN_OR_PASSCODE],
  ['personal-details', PERSONAL_DETAILS],
  ['remote-access', REMOTE_ACCESS],
  ['move-money', MOVE_MONEY],
  ['gift-card-or-crypto', GIFT_CARD_OR_CRYPTO],
  ['other', OTHER],
  ['cash-or-card-courier', CASH_OR_CARD_COURIER],
];

const together = (patterns: readonly string[]): string => patterns.join('\n');

/**
 * Things a caller may ask for, as nouns; `null` marks what only looks like one. Whether a thing was asked for or given
 * is read from the verbs around it.
 */
export const ITEM_NOUNS: readonly (readonly [Item | null, string])[] = [
  ...ITEMS.map(([item, { nouns }]) => [item, together(nouns)] as const),
  [null, together(NOT_ITEMS)],
];

/** Things asked for or done as a verb with its object; the verb's tense says which. */
export const ITEM_ACTIONS: readonly (readonly [Item, string])[] = ITEMS.map(
  ([item, { actions }]) => [item, together(actions)] as const,
);

export const LEGAL_WORDS = together(payment.LEGAL_WORDS);
export const FEE_WORDS = together(payment.FEE_WORDS);
export const RECOVERY_WORDS = together(payment.RECOVERY_WORDS);
export const NOT_PAYMENTS = together(payment.NOT_PAYMENTS);
export const PAYMENTS = payment.PAYMENTS.map(([mention, patterns]) => [mention, together(patterns)] as const);
