import { understand } from './understand.ts';
import type { Claimed, Item } from '../case/vocabulary.ts';

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

/** A message in short: the facts that are sure. */
export function summarise(text: string): Understood {
  const facts = understand(text);
  const handed = (value: 'yes' | 'not-sure'): Item[] =>
    facts.given.filter((fact) => fact.value === value && fact.sure).map(({ item }) => item);
  return {
    asked: facts.asked.filter(({ sure }) => sure).map(({ value }) => value),
    given: handed('yes'),
    notSure: handed('not-sure'),
    claimed: facts.claimed.filter(({ sure }) => sure).map(({ value }) => value),
    onCall: facts.rightNow.some(({ value, sure }) => sure && value === 'on-the-phone'),
    danger: facts.danger.length > 0 || facts.distress.length > 0,
    policeVerify: facts.policeVerify.length > 0,
  };
}
