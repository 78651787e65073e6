import type { AnswerSource, Json } from '../case/answers.ts';
import type { ConversationWords, Phrases, QuestionWords } from '../content/content.ts';
import type { Press } from '../protocol.ts';
import type { Command } from './commands.ts';
import type { Journal } from './journal.ts';
import type { Heard } from './kind.ts';
import type { AskNode, MenuNode, View } from './outline.ts';
import type { Asked } from './state.ts';
import type { OpenQuestion } from './walk.ts';

/** What arrives from the person in one turn. `seen`: the highest `seq` they had been shown. */
export type Input =
  | { readonly kind: 'start' }
  | ({ readonly kind: 'press' } & Press['ringback'])
  | { readonly kind: 'words'; readonly heard: Heard; readonly seen: number };

/** An answer to be put into the journal. */
export interface Filing {
  readonly name: string;
  readonly value: Json;
  readonly source: AnswerSource;
  readonly words?: string;
}

/** What the person means by it. */
export type Intent =
  /** `filings`: what the same sentence tells beside. */
  | { readonly do: 'command'; readonly command: Command; readonly filings: readonly Filing[] }
  /** `answered`: the question before them is among what was filed, in part at least. */
  | { readonly do: 'file'; readonly filings: readonly Filing[]; readonly answered: boolean }
  /** `filings`: what the same message says beside. */
  | { readonly do: 'change'; readonly name: string; readonly filings: readonly Filing[] }
  /** An old card. */
  | { readonly do: 'stale' }
  /** A second press of what the last turn answered. */
  | { readonly do: 'double-tap' }
  /** Words sent before the open question had been shown, with nothing else in them. */
  | { readonly do: 'crossed' }
  | { readonly do: 'unclear' };

export interface Beyond {
  readonly leaving: string;
  readonly node: MenuNode;
  /** Seen from there. */
  readonly view: View;
}

/** Where the person stands when it arrives. */
export interface Standing {
  /** The question before them. */
  readonly open: OpenQuestion | null;
  /** How that question was last asked. */
  readonly asked: Asked | null;
  /** Names of the answers that can be changed. */
  readonly changeable: readonly string[];
  /** The person is choosing which one to change. */
  readonly choosing: boolean;
  /** Every question of the conversation that takes one answer, wherever it stands. */
  readonly questions: readonly AskNode[];
  /** The talk is about asking for a person: what is said of being rung is not said of the call. */
  readonly asksForPerson: boolean;
  /** The menu that comes next when the one before them is left, and the option that leaves it. */
  readonly beyond: Beyond | null;
  readonly view: View;
  readonly words: ConversationWords;
  readonly phrases: Phrases;
  /** What the last turn that did anything put into the journal. */
  readonly lastTurn: Journal;
}

/** The pseudo-question under which "which answer do you want to change?" is asked. */
export const CHANGE = 'change';

export const filed = (filings: readonly Filing[], answered = true): Intent => ({
  do: 'file',
  filings,
  answered,
});

export const commanded = (command: Command, filings: readonly Filing[] = []): Intent => ({
  do: 'command',
  command,
  filings,
});

export const NO_WORDS: QuestionWords = { ask: '', again: '', label: '', options: {}, rows: {} };
export const wordsOf = (words: ConversationWords, name: string): QuestionWords =>
  words.questions[name] ?? NO_WORDS;
