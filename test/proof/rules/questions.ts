import { questionNode } from '../../../src/conversation/outline.ts';
import { outlineOf } from '../../../src/conversation/program.ts';
import type { QuestionCard } from '../../../src/protocol.ts';
import { byButtonsAlone } from '../path.ts';
import type { Rule, Turn } from '../path.ts';
import { isHandOff } from './hand-off.ts';

const cardOf = ({ says }: Turn): QuestionCard | null => {
  const card = says.at(-1)?.card;
  return card?.kind === 'question' ? card : null;
};

/** Asked by the kit itself, in two words and with two buttons; whatever else is said counts as an answer. */
const PSEUDO = ['change', 'same-person'];

/** Back to the last answer, or to the call that was left for an officer check or a talk about despair. */
const WAYS_BACK = ['back', 'carry-on'];
const isAtTheStart = ({ fields }: Turn): boolean => Object.keys(fields).length === 0;

const waysOut: Rule = {
  name: 'Every question has help, a person and a way back',
  breach: (turn) => {
    const card = cardOf(turn);
    if (card === null || PSEUDO.includes(card.name)) return null;
    const offered = [...card.commands, ...card.answer.options].map(({ value }) => value);
    // The talk about a person leads to one.
    const ways = isHandOff(turn) ? ['help'] : ['help', 'person'];
    const missing = ways.find((way) => !offered.includes(way));
    if (missing !== undefined) return `“${card.name}” has no ${missing}`;
    const isBackOffered = WAYS_BACK.some((way) => offered.includes(way));
    return isBackOffered || isAtTheStart(turn) ? null : `“${card.name}” has no way back`;
  },
};

/** Who it is about and where they are is asked only of people who asked to say so. */
const ON_REQUEST = ['forWhom', 'country'];

const notSure: Rule = {
  name: '“Not sure” is an answer, or a skip, wherever facts are asked',
  breach: ({ open, conversation }, { program }) => {
    if (open === null || ON_REQUEST.includes(open)) return null;
    const node = questionNode(outlineOf(program, conversation).nodes, open);
    if (node === undefined || node.type === 'menu' || node.kind.optional) return null;
    return node.kind.notSure === null ? `“${open}” takes no doubt` : null;
  },
};

/** What a person may be told to type, said or shown; a denial before it turns it round. */
const SECRET =
  /\b(?:what(?:'s| is| are)|which|type|tell me|give|enter|send|share|read out)\b[^.?!]{0,40}\b(?:pin|passwords?|passcodes?|codes?|card number|account number|sort code|National Insurance number|NI number|licence number|passport number|date of birth|postcode|address)\b/i;
const NEVER = /\b(?:never|don't|do not)\b[^.?!]*[.?!]?/gi;

const noSecretAsked: Rule = {
  name: 'No question asks for a secret',
  breach: (turn) => {
    const card = cardOf(turn);
    if (card === null) return null;
    const example = card.answer.kind === 'text' ? (card.answer.example ?? '') : '';
    const asked = [card.text, card.hint ?? '', example].find((text) => SECRET.test(text.replace(NEVER, '')));
    return asked === undefined ? null : `“${asked}” does`;
  },
};

const MOST_QUESTIONS = 6;

const sixAtMost: Rule = {
  name: 'At most six questions come before the advice',
  breach: (turn) => {
    const { answers, advisedAfter, open, conversation } = turn;
    const isOver = advisedAfter === null && open !== null && answers >= MOST_QUESTIONS;
    return isOver && conversation === 'suspicious-call' && byButtonsAlone(turn)
      ? `“${open}” is the seventh`
      : null;
  },
};

/**
 * Four, and one more when money was paid. One more as well where two things had to come first: whom it is about, because
 * they said so, and the call or the danger that goes on.
 */
function budgetOf({ case: kase, fields }: Turn): number {
  const paid = kase.paidBy === undefined ? 0 : 1;
  const pressing = fields['rung999'] !== undefined || fields['hungUp'] !== undefined;
  return 4 + paid + (pressing && fields['forWhom'] !== undefined ? 1 : 0);
}

const adviceSoon: Rule = {
  name: 'Buttons reach the advice in four answers, five when money was paid',
  breach: (turn) => {
    const { before, advisedAfter } = turn;
    if (advisedAfter === null || before?.advisedAfter !== null) return null;
    return advisedAfter > budgetOf(turn) && byButtonsAlone(turn) ? `it took ${String(advisedAfter)}` : null;
  },
};

export const questionRules: readonly Rule[] = [waysOut, notSure, noSecretAsked, sixAtMost, adviceSoon];
