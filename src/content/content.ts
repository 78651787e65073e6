import type { Claimed, Item, Jurisdiction } from '../case/vocabulary.ts';

/** The words of one conversation in one language, by the names that its outline declares. */
export interface ConversationWords {
  readonly title: string;
  readonly questions: Readonly<Record<string, QuestionWords>>;
  /** Messages said in mid-flow, by name; each string is one message. `{placeholders}` are filled when said. */
  readonly tells: Readonly<Record<string, readonly string[]>>;
  readonly outcomes: Readonly<Record<string, readonly string[]>>;
}

export interface QuestionWords {
  readonly ask: string;
  /** Said instead when the answer was not understood once; must differ from `ask`. */
  readonly again: string;
  readonly hint?: string;
  readonly example?: string;
  /** How the question is named in "change …". */
  readonly label: string;
  /** What each option is called, and other words it may be typed with. */
  readonly options: Readonly<Record<string, OptionWords>>;
  /** Names of the rows, for a question with one row for each item. */
  readonly rows: Readonly<Record<string, string>>;
}

export interface OptionWords {
  readonly label: string;
  readonly hint?: string;
  readonly accepts: readonly string[];
}

/** One piece of advice: one action. Front matter and body of `dialogs/advice/steps/<id>.<locale>.md`. */
export interface Advice {
  readonly id: string;
  readonly owner: string;
  readonly sources: readonly string[];
  /** `YYYY-MM-DD`, London. */
  readonly reviewed: string;
  readonly reviewBy: string;
  readonly contacts: readonly string[];
  /** The one action, as a sentence. */
  readonly action: string;
  /** Why, in one line. */
  readonly why: string;
}

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly number?: string;
  readonly url?: string;
  readonly hours: string;
  readonly cost: string;
  /** How to use it without a voice call: only routes that a source has. */
  readonly cannotRing?: string;
  readonly sources: readonly string[];
  readonly lastVerified: string;
  readonly reviewBy: string;
}

/** A stretch of one day: `HH:MM`, from the first to before the last; `24:00` is the end of the day. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** When the desk with people at it is open, in London time. No spans: closed on that day. */
export interface OpeningHours {
  readonly week: Readonly<Record<Weekday, readonly Span[]>>;
  /** Days that have hours of their own, bank holidays among them. */
  readonly holidays: readonly {
    readonly date: string;
    readonly name: string;
    readonly hours: readonly Span[];
  }[];
}

export interface Force {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: Jurisdiction;
  readonly website: string;
  /** Languages it must serve; the server refuses to start as this force without them. */
  readonly requiredLanguages: readonly string[];
  /** Absent where the desk is open whenever somebody is there. */
  readonly desk?: OpeningHours;
  readonly sources: readonly string[];
  readonly lastVerified: string;
  readonly reviewBy: string;
}

/** What an item is called after "they wanted", and where it differs after "they may have"; then of somebody else. */
export interface ItemWords {
  readonly wanted: string;
  readonly had?: string;
  readonly theirs?: { readonly wanted?: string; readonly had?: string };
}

/** Words of the service that belong to no one conversation. */
export interface Phrases {
  /** Words for yes, no, not sure, all, none, back, change, skip, repeat, help … by meaning. */
  readonly accepts: Readonly<Record<string, readonly string[]>>;
  /** Labels of commands and of yes / no / not sure. */
  readonly labels: Readonly<Record<string, string>>;
  /** Messages of the service, by name. */
  readonly says: Readonly<Record<string, readonly string[]>>;
  /** What each item is called in a sentence. */
  readonly items: Readonly<Record<Item, ItemWords>>;
  /** Who the caller said they were, in a sentence ("the police"). */
  readonly claims: Readonly<Record<Claimed, string>>;
}

/** What is said at once to somebody who writes in another language: hang up, 999, 159, 101. */
export interface SafeCore {
  /** `ro`, `pl` … */
  readonly language: string;
  /** What the language calls itself. */
  readonly name: string;
  /** Who read it and when, if a native speaker has. Until then it is shown as not checked. */
  readonly checkedBy?: string;
  readonly sources: readonly string[];
  readonly reviewed: string;
  readonly reviewBy: string;
  /** In that language: the core itself, one message of at most 60 words. */
  readonly core: string;
  /** In that language: that nobody has checked it yet. Shown while `checkedBy` is missing. */
  readonly unchecked: string;
  /** In that language: how to reach a person, and that friends or family may help. */
  readonly person: string;
}

/** Everything that can be said, loaded, checked and frozen. */
export interface Content {
  readonly locale: string;
  readonly conversations: Readonly<Record<string, ConversationWords>>;
  readonly phrases: Phrases;
  readonly advice: Readonly<Record<string, Advice>>;
  readonly contacts: Readonly<Record<string, Contact>>;
  readonly force: Force;
  /** Safe cores by language. */
  readonly safeCores: Readonly<Record<string, SafeCore>>;
  /** Words of the summary, by name. */
  readonly summary: Readonly<Record<string, string>>;
}
