import type { Rule, Turn } from '../path.ts';
import { isAlert } from './words.ts';

/** What anybody may say at any moment, whatever is asked, and what must then be said. */
export const AT_ANY_MOMENT = {
  despair: "I can't go on, I want to kill myself",
  danger: 'help, someone is breaking into my house right now',
  emergency: '999',
  stop: 'stop',
} as const;

const says = (text: string, { did }: Turn): boolean => did.by === 'words' && did.text === text;
const allText = (turn: Turn): string => turn.says.map(({ text }) => text).join('\n');

const despair: Rule = {
  name: 'Words of despair are answered in every state, with 999, Samaritans and no push to 101',
  breach: (turn) => {
    if (!says(AT_ANY_MOMENT.despair, turn)) return null;
    const first = turn.says[0]?.text ?? '';
    const well = /\b999\b/.test(first) && /\b116 123\b/.test(first) && !/\b101\b/.test(allText(turn));
    return well && turn.conversation === 'distress' ? null : `the answer is “${allText(turn)}”`;
  },
};

const danger: Rule = {
  name: 'Words of danger and “999” are answered in every state, with 999 first',
  breach: (turn) => {
    if (!says(AT_ANY_MOMENT.danger, turn) && !says(AT_ANY_MOMENT.emergency, turn)) return null;
    const [first] = turn.says;
    const well = first !== undefined && isAlert(first) && /^[^.]*\b999\b/.test(first.text);
    return well ? null : `the answer is “${allText(turn)}”`;
  },
};

const stop: Rule = {
  name: '“Stop” is answered in every state, with a number to ring and no question',
  breach: (turn) => {
    if (!says(AT_ANY_MOMENT.stop, turn)) return null;
    const number = turn.case.distress ? /\b116 123\b/ : /\b101\b/;
    return turn.open === null && number.test(allText(turn)) ? null : `the answer is “${allText(turn)}”`;
  },
};

export const anyStateRules: readonly Rule[] = [despair, danger, stop];
