import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plan } from '../../dialogs/advice/plan.ts';
import { CLAIMED, GIVEN, ITEMS, PAYMENT_METHODS } from '../../src/case/vocabulary.ts';
import type { Claimed, Given, Item, PaymentMethod, RightNow } from '../../src/case/vocabulary.ts';
import type { Facts } from '../../src/understanding/facts.ts';
import { Talk } from '../support/script.ts';
import { content, DAY, given, realSetting, sure } from '../support/world.ts';

/** What happened, whichever way it is told. */
interface Truth {
  readonly rightNow: readonly RightNow[];
  readonly hungUp: 'hung-up' | 'cannot' | 'keep-ringing';
  readonly items: readonly Item[];
  readonly given: Readonly<Record<Item, Given>>;
  readonly paidBy: PaymentMethod;
  readonly claimed: Claimed;
}

/** What has to be known at once is true now once such a thing was handed over: the words say so, and the truth agrees. */
const AT_ONCE: readonly Item[] = [
  ...['bank-details', 'pin-or-passcode', 'remote-access', 'move-money'],
  ...['warrant-payment', 'other-payment', 'cash-or-card-courier', 'gift-card-or-crypto'],
] as Item[];

const truths: fc.Arbitrary<Truth> = fc
  .record({
    moments: fc.subarray(['on-the-phone', 'coming'] as RightNow[]),
    hungUp: fc.constantFrom('hung-up', 'cannot', 'keep-ringing'),
    items: fc.subarray([...ITEMS], { minLength: 1, maxLength: 5 }),
    answers: fc.array(fc.constantFrom(...GIVEN), { minLength: ITEMS.length, maxLength: ITEMS.length }),
    paidBy: fc.constantFrom(...PAYMENT_METHODS),
    claimed: fc.constantFrom(...CLAIMED.filter((one) => one !== 'unknown')),
  })
  .map(({ moments, items, answers, ...rest }) => {
    const state = Object.fromEntries(
      ITEMS.map((item, index) => [item, answers[index] ?? 'no']),
    ) as Truth['given'];
    const urgent = items.some((item) => AT_ONCE.includes(item) && state[item] !== 'no');
    const now: readonly RightNow[] = urgent ? [...moments, 'has-something'] : moments;
    return { ...rest, items, given: state, rightNow: now.length > 0 ? now : ['none'] };
  });

interface Message {
  readonly text: string;
  readonly said: Partial<Facts>;
}

/** What the truth can be told in, message by message. */
const toldIn = (truth: Truth): readonly Message[] => [
  ...truth.items.map((item) => ({ text: `they wanted ${item}`, said: { asked: [sure(item)] } })),
  ...truth.items.map((item) => ({
    text: `as to ${item}`,
    said: { given: [given(item, truth.given[item])] },
  })),
  ...truth.rightNow
    .filter((moment) => moment !== 'none')
    .map((moment) => ({ text: `now ${moment}`, said: { rightNow: [sure(moment)] } })),
  { text: `said ${truth.claimed}`, said: { claimed: [sure(truth.claimed)] } },
];

/** A question of the case is open, not a menu. */
const isAsking = ({ card }: Talk): boolean => card !== null && !['collar', 'offers'].includes(card.card.name);

function answerByButton(talk: Talk, truth: Truth): boolean {
  const card = talk.card?.card;
  if (card === undefined || !isAsking(talk)) return false;
  const answers: Readonly<Record<string, unknown>> = {
    rightNow: truth.rightNow,
    hungUp: truth.hungUp,
    asked: truth.items,
    given: truth.given,
    paidBy: truth.paidBy,
    claimed: truth.claimed,
  };
  talk.press({ question: card.name, answer: answers[card.name] as string });
  return true;
}

const byButtons = (talk: Talk, truth: Truth): void => {
  while (answerByButton(talk, truth));
};

function arrived(talk: Talk) {
  const { walked } = talk.position;
  const { steps } = plan(walked.case, content, DAY);
  return { fields: walked.fields, case: walked.case, open: walked.open?.node.name, steps };
}

/** Each step: tell a fact in words, or press; and now and then undo it and do it again. */
const orders = fc.record({
  shuffle: fc.array(fc.nat(100), { minLength: 40, maxLength: 40 }),
  words: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
  undone: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
});

describe('the same answers in any order', () => {
  it('end in the same place with the same plan: by buttons, in words, mixed, with steps back', () => {
    fc.assert(
      fc.property(truths, orders, (truth, { shuffle, words, undone }) => {
        const plainly = new Talk(realSetting);
        byButtons(plainly, truth);

        const talk = new Talk(realSetting);
        const left = toldIn(truth)
          .map((message, index) => ({ message, key: shuffle[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ message }) => message);
        for (let step = 0; left.length > 0; step += 1) {
          const inWords = words[step % words.length] === true || !isAsking(talk);
          const { text, said } = (inWords ? left.shift() : left[0]) ?? { text: '', said: {} };
          const act = (): unknown => (inWords ? talk.say(text, said) : answerByButton(talk, truth));
          const before = talk.state.journal.length;
          act();
          if (undone[step % undone.length] === true && talk.state.journal.length > before) {
            talk.say('back');
            act();
          }
        }
        byButtons(talk, truth);
        assert.deepEqual(arrived(talk), arrived(plainly));
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});
