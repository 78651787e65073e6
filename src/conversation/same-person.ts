import type { Phrases } from '../content/content.ts';
import type { Say } from '../protocol.ts';
import type { Filing, Input } from './intent.ts';
import { fold } from './journal.ts';
import type { Journal } from './journal.ts';
import { file } from './keep.ts';
import { says } from './kinds/words.ts';
import type { Step } from './step.ts';
import { isInDespair } from './program.ts';
import type { Program, Setting } from './program.ts';
import { phrase } from './say.ts';
import type { ChatState, Returning } from './state.ts';

/** The pseudo-question under which "is this about the same person?" is asked. */
const SAME_PERSON = 'same-person';
const ANOTHER = 'another-person';

/** After so long without a word, milliseconds, somebody else may be at the keyboard. */
const LONG_GAP = 6 * 60 * 60 * 1000;

/** What belongs to the person and not to the call, by name. */
const OF_THE_PERSON = ['forWhom', 'vulnerable', 'country', 'cannotRing'];

/** The state with the question to be asked, if the person was away for long. */
export function returned(state: ChatState, before: ChatState, { program, now }: Setting): ChatState {
  const heard = { ...state, heardAt: now };
  const away = before.heardAt === null ? 0 : instant(now) - instant(before.heardAt);
  const asks = away > LONG_GAP && before.journal.length > 0 && !isInDespair(state, program);
  return asks ? { ...heard, returning: { after: 'gap', turn: state.turn } } : heard;
}

/** London minutes as if they were UTC: an hour more or less when the clocks change does not matter here. */
const instant = (minute: string): number => Date.parse(`${minute}Z`);

/** Asks it once more after *start again*, when there is something about the person to keep. */
export const asksAfterRestart = ({ journal, turn }: ChatState, { merge }: Program): Returning | null =>
  personIn(journal, merge).length > 0 ? { after: 'restart', turn } : null;

export const sayReturning = ({ after }: Returning, phrases: Phrases): Say => {
  const name = after === 'gap' ? SAME_PERSON : 'same-person-after-restart';
  const text = phrases.says[name]?.[0] ?? '';
  const options = [SAME_PERSON, ANOTHER].map((value) => ({ value, label: phrases.labels[value] ?? value }));
  return {
    text: [text, ...options.map(({ label }, index) => `${String(index + 1)}. ${label}`)].join('\n'),
    card: { kind: 'question', name: SAME_PERSON, text, answer: { kind: 'choice', options }, commands: [] },
  };
};

/** What an answer to it leads to; null when the message is something else, which then counts for the same person. */
export function settled(setting: Setting, state: ChatState, input: Input): Step | null {
  const { returning } = state;
  const same = returning === null ? null : answerIn(input, setting.content.phrases);
  if (returning === null || same === null) return null;
  const { phrases } = setting.content;
  const on = { ...state, returning: null, turn: state.turn + 1 };
  if (returning.after === 'gap') {
    if (same) return { state: on, lead: [], retell: 'last' };
    const journal = restartedBefore(state.journal, returning.turn);
    return { state: { ...on, journal, told: [], asked: null }, lead: phrase(phrases, 'for-another-person') };
  }
  if (!same) return { state: on, lead: [] };
  return { state: withPerson(on, setting.program), lead: phrase(phrases, 'same-person-kept') };
}

/** Whoever answers something else was asked about the same person. */
export const stillTheSame = (state: ChatState, program: Program): ChatState =>
  state.returning?.after === 'restart' ? withPerson(state, program) : state;

const withPerson = (state: ChatState, program: Program): ChatState =>
  file(state, personIn(beforeRestart(state.journal), program.merge), program);

function answerIn(input: Input, phrases: Phrases): boolean | null {
  if (input.kind === 'press') {
    if (input.question !== SAME_PERSON) return null;
    return input.answer === SAME_PERSON ? true : input.answer === ANOTHER ? false : null;
  }
  if (input.kind !== 'words') return null;
  const { text } = input.heard;
  if (says(text, phrases, 'yes') || says(text, phrases, SAME_PERSON)) return true;
  return says(text, phrases, 'no') || says(text, phrases, ANOTHER) ? false : null;
}

/** As if *start again* had come before this turn: what it said is about the new person. */
const restartedBefore = (journal: Journal, turn: number): Journal => [
  ...journal.filter((entry) => entry.turn < turn),
  { op: 'restart', turn },
  ...journal.filter((entry) => entry.turn >= turn),
];

const beforeRestart = (journal: Journal): Journal =>
  journal.slice(
    0,
    journal.findLastIndex(({ op }) => op === 'restart'),
  );

function personIn(journal: Journal, merge: Program['merge']): readonly Filing[] {
  const { answers } = fold(journal, merge);
  return OF_THE_PERSON.flatMap((name) => {
    const answer = answers[name];
    return answer === undefined ? [] : [{ name, value: answer.value, source: answer.source }];
  });
}
