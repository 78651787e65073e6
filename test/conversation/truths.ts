import fc from 'fast-check';
import {
  CLAIMED,
  FOR_WHOM,
  GIVEN,
  ITEMS,
  JURISDICTIONS,
  MONEY_ITEMS,
  PAYMENT_METHODS,
  SWEPT,
} from '../../src/case/vocabulary.ts';
import type {
  Claimed,
  ForWhom,
  Given,
  Item,
  Jurisdiction,
  PaymentMethod,
  RightNow,
} from '../../src/case/vocabulary.ts';
import type { Facts } from '../../src/understanding/facts.ts';
import type { Talk } from '../support/script.ts';
import { given, sure } from '../support/world.ts';

/** What happened, whichever way it is told. */
export interface Truth {
  readonly rightNow: readonly RightNow[];
  readonly hungUp: 'hung-up' | 'cannot' | 'keep-ringing';
  readonly rung999: 'rung' | 'cannot-ring' | 'safe-now';
  readonly items: readonly Item[];
  readonly given: Readonly<Record<Item, Given>>;
  readonly paidBy: PaymentMethod;
  readonly claimed: Claimed;
  readonly forWhom: ForWhom;
  readonly country: Jurisdiction | null;
}

/** Once such a thing was handed over they have something: the words say so, and the truth agrees. */
export const AT_ONCE: readonly Item[] = [...SWEPT, ...MONEY_ITEMS];

const facts = fc.record({
  moments: fc.subarray<RightNow>(['on-the-phone', 'coming', 'has-something']),
  isInDoubt: fc.boolean(),
  hungUp: fc.constantFrom('hung-up', 'cannot', 'keep-ringing'),
  rung999: fc.constantFrom('rung', 'cannot-ring', 'safe-now'),
  items: fc.subarray([...ITEMS], { minLength: 1, maxLength: 5 }),
  answers: fc.array(fc.constantFrom(...GIVEN), { minLength: ITEMS.length, maxLength: ITEMS.length }),
  paidBy: fc.constantFrom(...PAYMENT_METHODS),
  claimed: fc.constantFrom(...CLAIMED.filter((one) => one !== 'unknown')),
  forWhom: fc.constantFrom(...FOR_WHOM),
  country: fc.constantFrom(null, ...JURISDICTIONS),
});

/** Stories that hold together; what nobody asked for was volunteered only where the sweep asks for it. */
export const truths: fc.Arbitrary<Truth> = facts.map(({ moments, isInDoubt, items, answers, ...rest }) => {
  const mayVolunteer = moments.includes('has-something') && !items.some((item) => AT_ONCE.includes(item));
  const told = (item: Item): boolean =>
    items.includes(item) || (mayVolunteer && SWEPT.some((swept) => swept === item));
  const state = Object.fromEntries(
    ITEMS.map((item, index) => [item, told(item) ? (answers[index] ?? 'no') : 'no']),
  ) as Truth['given'];
  const isUrgent = AT_ONCE.some((item) => state[item] !== 'no');
  const now =
    isUrgent && !moments.includes('has-something') ? [...moments, 'has-something' as const] : moments;
  const calm: RightNow = isInDoubt ? 'not-sure' : 'none';
  // Helpers, and people in danger, are never asked whether they have hung up: having done so would be a fact untold.
  const isAsked = rest.forWhom === 'me' && !moments.includes('coming');
  const hungUp = isAsked ? rest.hungUp : 'cannot';
  return { ...rest, hungUp, items, given: state, rightNow: now.length > 0 ? now : [calm] };
});

const paid = ({ given: state }: Truth): boolean => MONEY_ITEMS.some((item) => state[item] !== 'no');

export interface Message {
  readonly text: string;
  readonly said: Partial<Facts>;
}

/** What the truth can be told in, message by message. */
export const toldIn = (truth: Truth): readonly Message[] => [
  ...truth.items.map((item) => ({ text: `they wanted ${item}`, said: { asked: [sure(item)] } })),
  ...ITEMS.filter((item) => truth.items.includes(item) || truth.given[item] !== 'no').map((item) => ({
    text: `as to ${item}`,
    said: { given: [given(item, truth.given[item])] },
  })),
  ...truth.rightNow
    .filter((moment) => moment !== 'none' && moment !== 'not-sure')
    .map((moment) => ({ text: `now ${moment}`, said: { rightNow: [sure(moment)] } })),
  { text: `said ${truth.claimed}`, said: { claimed: [sure(truth.claimed)] } },
  ...(paid(truth) && truth.paidBy !== 'not-sure'
    ? [{ text: `paid ${truth.paidBy}`, said: { paidBy: [sure(truth.paidBy)] } }]
    : []),
  ...(truth.forWhom === 'me'
    ? []
    : [{ text: `about ${truth.forWhom}`, said: { forWhom: [sure(truth.forWhom)] } }]),
  ...(truth.country === null
    ? []
    : [{ text: `in ${truth.country}`, said: { country: [sure(truth.country)] } }]),
];

/** A question of the case is open, not a menu. */
export const isAsking = ({ card }: Talk): boolean =>
  card !== null && !['collar', 'offers', 'afterCheck', 'change'].includes(card.card.name);

/** Presses the truth's answer to the question before the person; false when that is none. */
export function answerByButton(talk: Talk, truth: Truth): boolean {
  const card = talk.card?.card;
  if (card === undefined || !isAsking(talk)) return false;
  const answers: Readonly<Record<string, unknown>> = { ...truth, asked: truth.items, danger: 'go-on' };
  talk.press({ question: card.name, answer: answers[card.name] as string });
  return true;
}

/** Tells the whole truth by buttons: whom it is about and where they are on request, the rest as it is asked. */
export function byButtons(talk: Talk, truth: Truth): void {
  if (truth.forWhom !== 'me' && talk.answers['forWhom'] === undefined) change(talk, 'forWhom', truth);
  if (truth.country !== null && talk.answers['country'] === undefined) change(talk, 'country', truth);
  while (answerByButton(talk, truth));
}

function change(talk: Talk, question: string, truth: Truth): void {
  talk.press({ command: 'change' });
  talk.press({ question: 'change', answer: question });
  answerByButton(talk, truth);
}
