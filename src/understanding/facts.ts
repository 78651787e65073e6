import type {
  Claimed,
  ForWhom,
  Given,
  Item,
  Jurisdiction,
  PaymentMethod,
  RightNow,
} from '../case/vocabulary.ts';
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
  /** Unsure where the words alone do not say that it is an officer: a bare "4471". */
  readonly officer: readonly Fact<OfficerDetails>[];
  /** Violence, or someone at or on the way to the home, now. */
  readonly danger: readonly Fact<true>[];
  /** Self-harm or not wanting to live. */
  readonly distress: readonly Fact<true>[];
  /** Wants to know whether an officer is real. */
  readonly policeVerify: readonly Fact<true>[];
  /** Wants to know whether a telephone number is genuine: "is 0300 123 2040 really theirs?" */
  readonly numberVerify: readonly Fact<true>[];
  /** Whom the call was to, when it was somebody else. Where they are is `elsewhere` unless it was said. */
  readonly forWhom: readonly Fact<ForWhom>[];
  /** Old, ill, disabled or otherwise at more risk, as the words say it: "she is 81", "dad has dementia". */
  readonly vulnerable: readonly Fact<true>[];
  /** The part of the UK they are in, when they say so. */
  readonly country: readonly Fact<Jurisdiction>[];
  /** They were told to keep it secret, or to lie to the bank. */
  readonly secrecy: readonly Fact<true>[];
  /** They are deaf, have no voice or no safe way to make a voice call. */
  readonly cannotRing: readonly Fact<true>[];
  /** Swearing at the service, or contempt for it. */
  readonly abuse: readonly Fact<true>[];
  /** The language of a message that is not in English: `ro`, `pl`, `lt`, `cy`, or `other`. Null for English or in doubt. */
  readonly language: string | null;
  /** "all of them", "everything", "nothing", "none of it": about whatever was asked. */
  readonly scope: 'all' | 'none' | null;
  /** Absent where no recognizer ran. */
  readonly details?: Details;
}

/**
 * Amounts, dates and telephone numbers with what the message says of them. Where a message says several different things
 * of one kind, none of them is sure.
 */
export interface Details {
  /** When they rang, texted or came: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, London. */
  readonly callWhen: readonly Fact<string>[];
  readonly paidWhen: readonly Fact<string>[];
  /** The number they rang from or that showed, or `withheld`. */
  readonly numberShown: readonly Fact<string>[];
  /** In pounds sterling: what was paid; where nothing was, what was demanded. */
  readonly amount: readonly Fact<number>[];
}

interface Found {
  readonly words: string;
  /** Where the words begin in the message. */
  readonly start: number;
}

/** What recognizers found where a question needed them; computed once a turn. */
export interface Recognized {
  /** Amounts in pounds sterling. */
  readonly money: readonly (Found & { readonly amount: number })[];
  /** Dates and times as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, en-GB order, resolved against London time. */
  readonly when: readonly (Found & {
    readonly value: string;
    /** The day was not said, or not the year of a day long past. */
    readonly supposed?: true;
  })[];
  readonly phones: readonly (Found & { readonly number: string })[];
}

export const NOTHING_RECOGNIZED: Recognized = { money: [], when: [], phones: [] };

export type RecognizerName = keyof Recognized;

/** Reads one message. Pure and quick: at most a few milliseconds for the longest message. */
export type Understand = (text: string) => Facts;

/**
 * Runs the named recognizers within their caps and time limit; never rejects, finds nothing instead.
 * @param patience `asked` where the person was asked for it; what they tell unasked is not waited for where all are busy.
 */
export type Recognize = (
  text: string,
  names: readonly RecognizerName[],
  patience?: 'asked' | 'unasked',
) => Promise<Recognized>;
