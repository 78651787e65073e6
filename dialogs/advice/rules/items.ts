import type { Item } from '../../../src/case/vocabulary.ts';
import { asked, given } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** What comes first, after the bank and 101, where an item was given or may have been. */
const WHEN_GIVEN: Readonly<Record<Item, string>> = {
  'warrant-payment': 'warrant-paid',
  'other-payment': 'payment-made',
  'move-money': 'money-moved',
  'cash-or-card-courier': 'note-the-courier',
  'gift-card-or-crypto': 'keep-card-and-receipt',
  'bank-details': 'watch-account',
  'pin-or-passcode': 'change-passwords',
  'remote-access': 'clean-device',
  'ni-number': 'ni-number-given',
  'driving-licence': 'driving-licence-given',
  passport: 'passport-copied',
  'personal-details': 'personal-details-given',
  'call-back': 'rang-them-back',
  other: 'other-given',
};

const isItem = (name: string): name is Item => name in WHEN_GIVEN;

const ITEMS_IN_ORDER = Object.keys(WHEN_GIVEN).filter(isItem);

/** One step for each item that came up: what was given, or may have been, before what was only asked for. */
export const items: readonly Rule[] = [
  ...ITEMS_IN_ORDER.map((item): Rule => ({
    step: WHEN_GIVEN[item],
    about: item,
    when: 'today',
    if: given(item),
  })),
  ...ITEMS_IN_ORDER.map((item): Rule => ({
    step: `${item}-asked-only`,
    about: item,
    when: 'today',
    if: asked(item),
  })),
];
