import type { Item, Jurisdiction } from '../case/vocabulary.ts';

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

export interface Force {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: Jurisdiction;
  readonly website: string;
  /** Languages it must serve; the server refuses to start as this force without them. */
  readonly requiredLanguages: readonly string[];
  readonly sources: readonly string[];
  readonly lastVerified: string;
  readonly reviewBy: string;
}

/** Words of the service that belong to no one conversation. */
export interface Phrases {
  /** Words for yes, no, not sure, all, none, back, change, skip, repeat, help … by meaning. */
  readonly accepts: Readonly<Record<string, readonly string[]>>;
  /** Labels of commands and of yes / no / not sure. */
  readonly labels: Readonly<Record<string, string>>;
  /** Messages of the service, by name. */
  readonly says: Readonly<Record<string, readonly string[]>>;
  /** What each item is called in a sentence ("your National Insurance number"). */
  readonly items: Readonly<Record<Item, string>>;
}

/** Everything that can be said, loaded, checked and frozen. */
export interface Content {
  readonly locale: string;
  readonly conversations: Readonly<Record<string, ConversationWords>>;
  readonly phrases: Phrases;
  readonly advice: Readonly<Record<string, Advice>>;
  readonly contacts: Readonly<Record<string, Contact>>;
  readonly force: Force;
}
