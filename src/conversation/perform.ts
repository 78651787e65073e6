import type { Say } from '../protocol.ts';
import type { Command } from './commands.ts';
import { CHANGE, wordsOf } from './intent.ts';
import type { Filing } from './intent.ts';
import { sinceRestart } from './journal.ts';
import type { Journal } from './journal.ts';
import { bounded, entered } from './keep.ts';
import type { Position } from './position.ts';
import type { Program, Setting } from './program.ts';
import { phraseHere, varied } from './say.ts';
import type { ChatState } from './state.ts';
import { undo } from './undo.ts';

/** What a command or an answer leads to, before what comes next is said. */
export interface Step {
  readonly state: ChatState;
  /** Said first. */
  readonly lead: readonly Say[];
  /** The reply ends with the lead: no question follows it. */
  readonly closes?: true;
  /** The last thing told, or the last alert, is told again. */
  readonly retell?: 'last' | 'alert';
}

/** Puts answers into the journal under this turn. */
export function file(state: ChatState, filings: readonly Filing[], program: Program): ChatState {
  return { ...state, journal: bounded(entered(state.journal, filings, state.turn, program)) };
}

/** Asks a question again; its answer stands until it is given anew. */
export function reopen(state: ChatState, name: string): ChatState {
  return { ...state, journal: [...state.journal, { op: 'reopen', turn: state.turn, name }] };
}

type Perform = (from: { setting: Setting; state: ChatState; at: Position }) => Step;

/** What is said where the person stands, in other words from turn to turn. */
const said = (setting: Setting, state: ChatState, name: string, kind: 'text' | 'alert' = 'text') =>
  varied(phraseHere(setting, state, name, kind), state.turn);

const answerWith =
  (name: string, kind: 'text' | 'alert' = 'text'): Perform =>
  ({ setting, state }) => ({ state, lead: said(setting, state, name, kind) });

const PERFORM: Readonly<Record<Command, Perform>> = {
  back: ({ setting, state }) => {
    const journal = undo(state.journal, state.conversation, setting.program);
    return journal === null
      ? { state, lead: said(setting, state, 'nothing-to-undo') }
      : // Asked afresh, so that a second tap on the same button is one on an old card.
        { state: { ...state, journal, asked: null }, lead: said(setting, state, 'back') };
  },
  change: ({ setting, state, at }) => {
    if (at.walked.answered.length === 0) {
      return { state, lead: said(setting, state, 'nothing-to-change') };
    }
    return { state: { ...state, choosing: true }, lead: [whichToChange(setting, at)], closes: true };
  },
  skip: ({ setting, state, at }) => {
    const node = at.walked.open?.node;
    return node?.type === 'ask' && node.kind.optional
      ? {
          state: file(state, [{ name: node.name, value: null, source: 'skipped' }], setting.program),
          lead: [],
        }
      : { state, lead: said(setting, state, 'cannot-skip') };
  },
  repeat: ({ state }) => ({ state, lead: [], retell: 'last' }),
  help: answerWith('help'),
  'start-again': ({ setting, state }) => ({
    state: {
      ...state,
      conversation: setting.program.start,
      paused: null,
      asked: null,
      told: [],
      journal: restarted(state),
    },
    lead: said(setting, state, 'started-again'),
  }),
  stop: ({ setting, state }) => ({
    state,
    lead: said(setting, state, 'stopped'),
    closes: true,
  }),
  person: answerWith('person'),
  emergency: answerWith('emergency', 'alert'),
  'cannot-ring': answerWith('cannot-ring'),
  'is-it-a-scam': answerWith('is-it-a-scam'),
  'who-are-you': answerWith('who-are-you'),
  'delete-chat': answerWith('delete-chat'),
  'carry-on': ({ state }) => ({
    state: state.paused === null ? state : { ...state, conversation: state.paused, paused: null },
    lead: [],
  }),
};

export const perform = (command: Command, from: Parameters<Perform>[0]): Step => PERFORM[command](from);

/** *Back* undoes the last *start again*; what stood before an earlier one is let go. */
function restarted({ journal, turn }: ChatState): Journal {
  const counting = sinceRestart(journal);
  return counting.length === 0 ? journal : [...counting, { op: 'restart', turn }];
}

function whichToChange({ content }: Setting, { walked, words }: Position): Say {
  const text = content.phrases.says['which-to-change']?.[0] ?? '';
  const options = walked.answered.map((name) => ({ value: name, label: wordsOf(words, name).label }));
  return {
    text: [text, ...options.map(({ label }, index) => `${String(index + 1)}. ${label}`)].join('\n'),
    card: { kind: 'question', name: CHANGE, text, answer: { kind: 'choice', options }, commands: [] },
  };
}
