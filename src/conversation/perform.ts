import type { Say } from '../protocol.ts';
import type { Command } from './commands.ts';
import { CHANGE, wordsOf } from './intent.ts';
import { sinceRestart } from './journal.ts';
import type { Journal } from './journal.ts';
import { askedForPerson, givenUpPlace, handedBack, leftQueue } from './hand-off.ts';
import { file } from './keep.ts';
import type { Position } from './position.ts';
import { isInDespair } from './program.ts';
import type { Program, Setting } from './program.ts';
import { asksAfterRestart } from './same-person.ts';
import { phrase, saidHere, varied } from './say.ts';
import type { ChatState } from './state.ts';
import type { Step } from './step.ts';
import { undo } from './undo.ts';

/** Asks a question again; its answer stands until it is given anew. */
export function reopen(state: ChatState, name: string): ChatState {
  return { ...state, journal: [...state.journal, { op: 'reopen', turn: state.turn, name }] };
}

type Perform = (from: { setting: Setting; state: ChatState; at: Position }) => Step;

const answerWith =
  (name: string, kind: 'text' | 'alert' = 'text'): Perform =>
  ({ setting, state }) => ({ state, lead: saidHere(setting, state, name, kind) });

const PERFORM: Readonly<Record<Command, Perform>> = {
  back: ({ setting, state }) => {
    const journal = undo(state, setting.program);
    if (journal === null && state.interrupted !== null)
      return { state: handedBack(state), lead: saidHere(setting, state, 'back') };
    return journal === null
      ? { state, lead: saidHere(setting, state, 'nothing-to-undo') }
      : // Asked afresh, so that a second tap on the same button is one on an old card.
        { state: { ...state, journal, asked: null }, lead: saidHere(setting, state, 'back') };
  },
  change: ({ setting, state, at }) => {
    if (at.walked.answered.length === 0) {
      return { state, lead: saidHere(setting, state, 'nothing-to-change') };
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
      : { state, lead: saidHere(setting, state, 'cannot-skip') };
  },
  repeat: ({ state }) => ({ state, lead: [], retell: 'last' }),
  help: answerWith('help'),
  'start-again': ({ setting, state }) =>
    givenUpPlace(setting, {
      state: {
        ...state,
        conversation: setting.program.start,
        paused: null,
        interrupted: null,
        asked: null,
        told: [],
        journal: restarted(state),
        returning: asksAfterRestart(state, setting.program),
      },
      lead: saidHere(setting, state, 'started-again'),
    }),
  // Whoever has spoken of despair is not pushed towards 101, wherever they stop.
  stop: ({ setting, state, at }) =>
    givenUpPlace(setting, {
      state: handedBack(state),
      lead: at.view.case.distress
        ? varied(phrase(setting.content.phrases, 'stopped-in-distress'), state.turn)
        : saidHere(setting, state, 'stopped'),
      closes: true,
    }),
  person: ({ setting, state, at }) => askedForPerson(setting, state, at.view.case),
  'leave-queue': ({ setting, state }) => leftQueue(setting, state),
  emergency: answerWith('emergency', 'alert'),
  'cannot-ring': ({ setting, state }) => ({
    state: file(state, [{ name: 'cannotRing', value: true, source: 'typed' }], setting.program),
    lead: saidHere(setting, state, 'cannot-ring'),
  }),
  'is-it-a-scam': answerWith('is-it-a-scam'),
  'who-are-you': answerWith('who-are-you'),
  'money-back': answerWith('money-back'),
  'my-fault': answerWith('my-fault'),
  hello: answerWith('hello'),
  thanks: answerWith('thanks'),
  'check-officer': ({ setting, state }) => ({ state: atOfficerCheck(state, setting.program), lead: [] }),
  'someone-else': ({ setting, state }) => ({
    state: state.conversation === setting.program.start ? reopen(state, 'forWhom') : state,
    lead: [],
  }),
  'delete-chat': answerWith('delete-chat'),
  'carry-on': ({ setting, state }) => ({ state: atTheCall(state, setting.program), lead: [] }),
};

/** The short way in, with the call itself one step away. It never leads out of a talk about despair. */
export function atOfficerCheck(from: ChatState, program: Program): ChatState {
  const { officerCheck, start } = program;
  const state = handedBack(from);
  if (officerCheck === null || isInDespair(state, program) || state.conversation === officerCheck)
    return state;
  // Whoever wants an officer checked has said who the caller claimed to be.
  const told = file(state, [{ name: 'claimed', value: ['police'], source: 'inferred' }], program);
  return { ...told, conversation: officerCheck, paused: start, asked: null };
}

/** Back at what was interrupted, or at the call. */
export const atTheCall = (state: ChatState, { start }: Program): ChatState => {
  if (state.interrupted !== null) return handedBack(state);
  const conversation = state.paused ?? start;
  return conversation === state.conversation ? state : { ...state, conversation, paused: null, asked: null };
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
