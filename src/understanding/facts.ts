import type { Claimed, Given, Item, PaymentMethod, RightNow } from '../case/vocabulary.ts';
import type { OfficerDetails } from '../case/case.ts';

/** A fact and the words it came from, as they stand in the (redacted) message. */
export interface Fact<T> {
  readonly value: T;
  readonly words: string;
  /** Sure facts fill answers; unsure ones are asked about. */
  readonly sure: boolean;
}

/** What one free message says. A fact that is absent was not said; nothing is guessed. */
export interface Facts {
  readonly asked: readonly Fact<Item>[];
  /** `no` only where the person plainly denied it. */
  readonly given: readonly (Fact<Given> & { readonly item: Item })[];
  /** Every item that the message names at all, whatever it says of it: "NINO yes, everything else no". */
  readonly mentioned: readonly Item[];
  readonly claimed: readonly Fact<Claimed>[];
  readonly rightNow: readonly Fact<RightNow>[];
  readonly paidBy: readonly Fact<PaymentMethod>[];
  readonly officer: readonly Fact<OfficerDetails>[];
  /** Violence, or someone at or on the way to the home, now. */
  readonly danger: readonly Fact<true>[];
  /** Self-harm or not wanting to live. */
  readonly distress: readonly Fact<true>[];
  /** Wants to know whether an officer is real. */
  readonly policeVerify: readonly Fact<true>[];
  /** "all of them", "everything", "nothing", "none of it": about whatever was asked. */
  readonly scope: 'all' | 'none' | null;
}

/** What recognizers found where a question needed them; computed once a turn and kept with the inbound entry. */
export interface Recognized {
  /** Amounts in pounds sterling. */
  readonly money: readonly { readonly amount: number; readonly words: string }[];
  /** Dates and times as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, en-GB order, resolved against London time. */
  readonly when: readonly { readonly value: string; readonly words: string }[];
  readonly phones: readonly { readonly number: string; readonly words: string }[];
}

export const NOTHING_RECOGNIZED: Recognized = { money: [], when: [], phones: [] };

export type RecognizerName = keyof Recognized;

/** Reads one message. Pure and quick: at most a few milliseconds for the longest message. */
export type Understand = (text: string) => Facts;

/** Runs the named recognizers within their caps and time limit; never rejects, finds nothing instead. */
export type Recognize = (text: string, names: readonly RecognizerName[]) => Promise<Recognized>;
