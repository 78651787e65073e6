import type { Claimed, Item } from '../../../src/case/vocabulary.ts';

/** A first message, and what it says. */
export interface Wording {
  text: string;
  /** What the caller asked for (what was given counts as asked). */
  asked: Item[];
  /** What the message says was handed over. */
  given: Item[];
  /** What the message plainly says was not handed over; `all` where nothing at all was. */
  denied: Item[] | 'all';
  claimed: Claimed[];
}
