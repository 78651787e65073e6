import type {
  Claimed,
  ForWhom,
  Given,
  Item,
  Jurisdiction,
  PaymentMethod,
} from '../../src/case/vocabulary.ts';
import type { Truth } from './truths.ts';

/** How people name what callers want. */
export const NAMED: Readonly<Partial<Record<Item, string>>> = {
  'ni-number': 'my National Insurance number',
  'driving-licence': 'my driving licence',
  passport: 'my passport',
  'bank-details': 'my bank details',
  'pin-or-passcode': 'my PIN',
  'personal-details': 'my name and address',
};
const WANTED: Readonly<Partial<Record<Item, string>>> = {
  ...NAMED,
  'warrant-payment': 'a payment for an arrest warrant',
  'move-money': 'me to move my savings to a safe account',
  'gift-card-or-crypto': 'me to buy gift cards',
  'remote-access': 'me to install AnyDesk',
};
const DID: Readonly<Partial<Record<Item, string>>> = {
  'warrant-payment': 'I paid the fine for the arrest warrant',
  'move-money': 'I moved my savings to the safe account',
  'gift-card-or-crypto': 'I bought gift cards and read out the codes',
  'remote-access': 'I let them into my computer',
};
const CLAIMS: Readonly<Partial<Record<Claimed, string>>> = {
  police: 'he said he was from the police',
  'hmrc-or-tax': 'he said he was from HMRC',
  bank: 'she said she was from my bank',
};
const WHOM: Readonly<Partial<Record<ForWhom, string>>> = {
  elsewhere: 'they rang my mother, she lives in another town',
};
const PLACES: Readonly<Partial<Record<Jurisdiction, string>>> = {
  scotland: 'we live in Scotland',
  'northern-ireland': 'we live in Northern Ireland',
};

/** Items that there are sentences for. */
export const SAYABLE = Object.keys(WANTED) as readonly Item[];
export const SAYABLE_CLAIMS = Object.keys(CLAIMS) as readonly Claimed[];

const wanted = (item: Item): string =>
  `they asked for ${WANTED[item] ?? ''}`.replace('asked for me to', 'wanted me to');

function given(item: Item, value: Given): readonly string[] {
  const named = NAMED[item];
  if (value === 'yes') return [named === undefined ? (DID[item] ?? '') : `I gave them ${named}`];
  return value === 'no' && named !== undefined ? [`I did not give them ${named}`] : [];
}

/** How the money went where the sentence itself says so. */
export const IMPLIED: Readonly<Partial<Record<Item, PaymentMethod>>> = {
  'move-money': 'bank-transfer',
  'gift-card-or-crypto': 'gift-card',
};

/** The story in sentences, one a fact, in no particular order. Doubt, and a no to what was done, are left to the buttons. */
export const storyOf = (truth: Truth): readonly string[] =>
  [
    ...truth.items.flatMap((item) => [wanted(item), ...given(item, truth.given[item])]),
    CLAIMS[truth.claimed],
    WHOM[truth.forWhom],
    truth.country === null ? undefined : PLACES[truth.country],
  ].filter((sentence) => sentence !== undefined);
