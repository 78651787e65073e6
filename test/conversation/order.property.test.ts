import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plan } from '../../dialogs/advice/plan.ts';
import { ITEMS } from '../../src/case/vocabulary.ts';
import { exposed } from '../../src/case/case.ts';
import type { Item } from '../../src/case/vocabulary.ts';
import { understand } from '../../src/understanding/understand.ts';
import { Talk } from '../support/script.ts';
import { content, DAY, realSetting } from '../support/world.ts';
import { IMPLIED, SAYABLE, SAYABLE_CLAIMS, storyOf } from './sentences.ts';
import { answerByButton, AT_ONCE, byButtons, isAsking, toldIn, truths } from './truths.ts';
import type { Truth } from './truths.ts';

/** What a case comes to: who may hold what, and the plan. */
function arrived(talk: Talk) {
  const { case: kase, open } = talk.position.walked;
  const made = plan(kase, content, DAY);
  const held = ITEMS.filter((item) => exposed(kase, item));
  return { made, held, forWhom: kase.forWhom, country: kase.country, open: open?.node.name };
}

/** Each step: tell a fact in words, or press; and now and then undo it and do it again. */
const orders = fc.record({
  shuffle: fc.array(fc.nat(100), { minLength: 40, maxLength: 40 }),
  words: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
  undone: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
});

describe('the same facts in any order', () => {
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

/** Stories that there are sentences for: what was given, was given or was not, and money went in one way at most. */
const stories: fc.Arbitrary<Truth> = truths.chain((truth) =>
  fc
    .record({
      items: fc.subarray([...SAYABLE], { minLength: 1, maxLength: 4 }),
      claimed: fc.constantFrom(...SAYABLE_CLAIMS),
      isElsewhere: fc.boolean(),
    })
    .map(({ items: drawn, claimed, isElsewhere }) => {
      // Gift cards bought for a fine pay the fine: such a story says more than one thing at once.
      const items = drawn.filter(
        (item) => item !== 'warrant-payment' || !drawn.includes('gift-card-or-crypto'),
      );
      const moved = items.find((item) => IMPLIED[item] !== undefined && truth.given[item] !== 'no');
      const isGiven = (item: Item): boolean =>
        items.includes(item) && truth.given[item] !== 'no' && (IMPLIED[item] === undefined || item === moved);
      const state = Object.fromEntries(ITEMS.map((item) => [item, isGiven(item) ? 'yes' : 'no'] as const));
      const isUrgent = AT_ONCE.some((item) => isGiven(item));
      return {
        ...truth,
        ...{ items, claimed, forWhom: isElsewhere ? ('elsewhere' as const) : ('me' as const) },
        given: state as Truth['given'],
        paidBy: (moved === undefined ? undefined : IMPLIED[moved]) ?? truth.paidBy,
        rightNow: isUrgent ? ['has-something' as const] : ['none' as const],
      };
    }),
);

describe('the same story', () => {
  it('ends in the same plan by buttons and in sentences, in any order and in any number of messages', () => {
    fc.assert(
      fc.property(stories, fc.array(fc.nat(100), { minLength: 20, maxLength: 20 }), (truth, keys) => {
        const plainly = new Talk(realSetting);
        byButtons(plainly, truth);

        const talk = new Talk(realSetting);
        const sentences = storyOf(truth)
          .map((sentence, index) => ({ sentence, key: keys[index] ?? 0 }))
          .sort((one, other) => one.key - other.key);
        const messages = [0, 1, 2, 3]
          .map((message) => sentences.filter(({ key }) => key % 4 === message))
          .filter((message) => message.length > 0)
          .map((message) => message.map(({ sentence }) => `${sentence}.`).join(' '));
        for (const message of messages) talk.say(message, understand(message));
        byButtons(talk, truth);
        assert.deepEqual(arrived(talk), arrived(plainly), messages.join(' / '));
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});
