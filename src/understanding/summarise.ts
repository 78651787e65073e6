import { understand } from './understand.ts';
import type { Claimed, Item } from '../case/vocabulary.ts';
import type { Facts } from './facts.ts';

/** What `npm run understand` prints for a message; facts that are not sure are left out. */
export interface Understood {
  readonly asked: readonly Item[];
  readonly given: readonly Item[];
  readonly notSure: readonly Item[];
  readonly claimed: readonly Claimed[];
  readonly onCall: boolean;
  /** Danger or distress. */
  readonly danger: boolean;
  readonly policeVerify: boolean;
}

type Told = Pick<Facts, 'asked' | 'given' | 'claimed' | 'rightNow' | 'danger' | 'distress' | 'policeVerify'>;

/** The facts that are sure, in short. */
export function sureOf({
  asked,
  given,
  claimed,
  rightNow,
  danger,
  distress,
  policeVerify,
}: Told): Understood {
  const handed = (value: 'yes' | 'not-sure'): Item[] =>
    given.filter((fact) => fact.value === value && fact.sure).map(({ item }) => item);
  return {
    asked: asked.filter(({ sure }) => sure).map(({ value }) => value),
    given: handed('yes'),
    notSure: handed('not-sure'),
    claimed: claimed.filter(({ sure }) => sure).map(({ value }) => value),
    onCall: rightNow.some(({ value, sure }) => sure && value === 'on-the-phone'),
    danger: danger.length > 0 || distress.length > 0,
    policeVerify: policeVerify.length > 0,
  };
}

/** A message in short: the facts that are sure. */
export const summarise = (text: string): Understood => sureOf(understand(text));
