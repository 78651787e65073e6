import { CLAIMED, ITEMS } from '../../case/vocabulary.ts';
import type { Claimed, Item } from '../../case/vocabulary.ts';

/** What the model says of an item. */
export const ITEM_KINDS = ['asked', 'given', 'notSure'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What the model says of a whole message. */
export const FLAGS = ['onCall', 'danger', 'distress', 'policeVerify'] as const;
export type Flag = (typeof FLAGS)[number];

const itemLabel = (kind: ItemKind, item: Item): string => `${kind} ${item}`;
const claimLabel = (claimed: Claimed): string => `claimed ${claimed}`;
/** Weights that all items, or all identities, have in common. */
const commonLabel = (kind: ItemKind | 'claimed'): string => `${kind} *`;

/** Every label that has weights, in the order of a score vector. */
export const LABELS: readonly string[] = [
  ...ITEM_KINDS.flatMap((kind) => ITEMS.map((item) => itemLabel(kind, item))),
  ...CLAIMED.map(claimLabel),
  ...FLAGS,
  ...ITEM_KINDS.map(commonLabel),
  commonLabel('claimed'),
];

const PLACES = new Map(LABELS.map((label, place) => [label, place]));
const placeOf = (label: string): number => PLACES.get(label) ?? -1;

const placesOf = (kind: ItemKind): Readonly<Record<Item, number>> =>
  Object.fromEntries(ITEMS.map((item) => [item, placeOf(itemLabel(kind, item))])) as Record<Item, number>;

/** Where each label stands in a score vector. */
export const ITEM_PLACES: Readonly<Record<ItemKind, Readonly<Record<Item, number>>>> = {
  asked: placesOf('asked'),
  given: placesOf('given'),
  notSure: placesOf('notSure'),
};
export const CLAIM_PLACES = Object.fromEntries(
  CLAIMED.map((claimed) => [claimed, placeOf(claimLabel(claimed))]),
) as Readonly<Record<Claimed, number>>;
export const FLAG_PLACES = Object.fromEntries(FLAGS.map((flag) => [flag, placeOf(flag)])) as Readonly<
  Record<Flag, number>
>;
export const COMMON_PLACES: Readonly<Record<ItemKind | 'claimed', number>> = {
  asked: placeOf(commonLabel('asked')),
  given: placeOf(commonLabel('given')),
  notSure: placeOf(commonLabel('notSure')),
  claimed: placeOf(commonLabel('claimed')),
};
