import type { Say } from '../../../src/protocol.ts';
import type { Rule, Turn } from '../path.ts';
import * as facts from './called-for.ts';
import { isInDespair } from './hand-off.ts';
import { isAlert, isQuestion } from './words.ts';

const alertsIn = ({ says }: Turn): readonly string[] => says.filter(isAlert).map(({ text }) => text);

const HANG_UP = 'to hang up';

/** The facts that cannot wait, in the order in which they are answered, and what the alert must speak of. */
const ALERTS: readonly (readonly [string, Parameters<typeof facts.newly>[0], RegExp])[] = [
  ['999, because of danger', facts.inDanger, /\b999\b/],
  ['to leave the packaging', facts.leavesPackaging, /don't touch/],
  [HANG_UP, (kase) => facts.onThePhone(kase) || facts.inDanger(kase), /\bhang up\b|\boff the phone\b/i],
  ['to hang up and 999, in doubt', facts.inDoubtNow, /hang up[^]*\b999\b/i],
  ['to cut off the device', facts.deviceHeld, /\binternet\b[^]*\b159\b/],
  ['to cut off what they may be in', facts.perhapsDevice, /\binternet\b/],
  ['the bank', facts.bankNeeded, /\b159\b[^]*\bbank\b|\bbank\b[^]*\b159\b/],
];

/**
 * Words of despair stop everything else: what is due is said once they carry on. And what *back* brings back has been
 * answered before.
 */
const isAnsweredElse = (turn: Turn): boolean => isInDespair(turn) || turn.did.by === 'command';

const openingHoldsAll: Rule = {
  name: 'The first thing said holds hang up, 999 and 159',
  breach: ({ before, says }) => {
    if (before !== null) return null;
    const [first] = says;
    const missing = [/\bhang up\b/i, /\b999\b/, /\b159\b/].find((words) => !words.test(first?.text ?? ''));
    return missing === undefined ? null : `it lacks ${String(missing)}`;
  },
};

const adviceBeforeQuestions: Rule = {
  name: 'No question stands before a step that its facts call for',
  breach: (turn) => {
    if (isAnsweredElse(turn)) return null;
    const due = ALERTS.filter(([, fact]) => facts.newly(fact, turn));
    if (due.length === 0) return null;
    const said = alertsIn(turn);
    const missing = due.find(([, , words]) => !said.some((text) => words.test(text)));
    return missing === undefined ? null : `these facts call for ${missing[0]}, and the turn does not say it`;
  },
};

const alertsInOrder: Rule = {
  name: 'Alerts come in the order 999, hang up, device, bank',
  breach: (turn) => {
    if (isAnsweredElse(turn)) return null;
    const said = alertsIn(turn);
    // In danger the alert about 999 says to hang up as well.
    const due = ALERTS.filter(
      ([what, fact]) => facts.newly(fact, turn) && !(what === HANG_UP && facts.inDanger(turn.case)),
    );
    const places = due.map(([, , words]) => said.findIndex((text) => words.test(text)));
    const sorted = places.every((place, index) => place >= (places[index - 1] ?? 0));
    return sorted ? null : `they stand at ${places.join(', ')}`;
  },
};

const questionLast: Rule = {
  name: 'A turn asks one question at most, and last',
  breach: ({ says }) => {
    const at = says.findIndex(isQuestion);
    return at === -1 || at === says.length - 1 ? null : `“${says[at]?.text ?? ''}” is followed by more`;
  },
};

const dangerFirst: Rule = {
  name: 'In danger 999 is the first line of the answer',
  breach: (turn) => {
    if (isAnsweredElse(turn)) return null;
    if (!facts.newly(facts.inDanger, turn)) return null;
    const first = turn.says[0]?.text ?? '';
    return /^[^.]*\b999\b/.test(first) ? null : `the first line is “${first}”`;
  },
};

/** What is said unasked; how to check an officer at the door is told to those who want to know. */
const isAdvice = ({ card }: Say): boolean => card.kind === 'alert' || card.kind === 'plan';
const ASKS_CALLER = /\bask (?:the caller|for (?:a |the |their )?(?:name|collar))\b/i;

const noCallerAsked: Rule = {
  name: 'Nobody on the phone is told to ask the caller anything',
  breach: ({ case: kase, says }) => {
    const advice = facts.onThePhone(kase) ? says.filter(isAdvice) : [];
    const text = advice.find((say) => ASKS_CALLER.test(say.text))?.text;
    return text === undefined ? null : `it says “${text}”`;
  },
};

/** Safety before questions, and the most pressing first. */
export const safetyRules: readonly Rule[] = [
  openingHoldsAll,
  adviceBeforeQuestions,
  alertsInOrder,
  questionLast,
  dangerFirst,
  noCallerAsked,
];
