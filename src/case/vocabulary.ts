/**
 * The words every layer shares: what callers ask for, who they say they are, what is true right now.
 * A value here is stored in open chats; renaming one needs a successor (see `dialogs/vocabulary.json`).
 */

/** What a caller may have asked for. "Nothing yet" is not an item. */
export const ITEMS = [
  'ni-number',
  'driving-licence',
  'passport',
  'warrant-payment',
  'other-payment',
  'bank-details',
  'pin-or-passcode',
  'move-money',
  'cash-or-card-courier',
  'gift-card-or-crypto',
  'remote-access',
  'personal-details',
  'call-back',
  'other',
] as const;
export type Item = (typeof ITEMS)[number];

/** Items by which money leaves, in whatever form. */
export const MONEY_ITEMS = [
  'warrant-payment',
  'other-payment',
  'move-money',
  'cash-or-card-courier',
  'gift-card-or-crypto',
] as const satisfies readonly Item[];

/** What people volunteer though nobody asked for it: asked about once, whatever the caller wanted. */
export const SWEPT = ['bank-details', 'pin-or-passcode', 'remote-access'] as const satisfies readonly Item[];

/** Whether an item was handed over. Doubt is an answer of its own and is advised on as "yes". */
export const GIVEN = ['yes', 'no', 'not-sure'] as const;
export type Given = (typeof GIVEN)[number];

/** What is true at this moment; several can be. `none` and `not-sure` stand alone. */
export const RIGHT_NOW = ['on-the-phone', 'coming', 'has-something', 'none', 'not-sure'] as const;
export type RightNow = (typeof RIGHT_NOW)[number];

/** What became of a call that went on. */
export const HUNG_UP = ['hung-up', 'cannot', 'keep-ringing'] as const;
export type HungUp = (typeof HUNG_UP)[number];

/** What somebody in danger did about 999. */
export const RUNG_999 = ['rung', 'cannot-ring', 'safe-now'] as const;
export type Rung999 = (typeof RUNG_999)[number];

/** Who the caller said they were. */
export const CLAIMED = [
  'police',
  'hmrc-or-tax',
  'bank',
  'court-or-bailiff',
  'government-other',
  'tech-or-telecom',
  'delivery-or-shop',
  'family-or-friend',
  'unknown',
] as const;
export type Claimed = (typeof CLAIMED)[number];

/** How money left, when it did. */
export const PAYMENT_METHODS = [
  'bank-transfer',
  'card',
  'cash-or-courier',
  'gift-card',
  'crypto',
  'not-sure',
] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Who the case is about, as seen from the person typing. */
export const FOR_WHOM = ['me', 'with-me', 'elsewhere', 'at-work'] as const;
export type ForWhom = (typeof FOR_WHOM)[number];

/** Which nation's reporting route applies. */
export const JURISDICTIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];
