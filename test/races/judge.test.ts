import assert from 'node:assert/strict';
import type { Act, Deed, Kept } from './deeds.ts';
import { judge, NO_FAULTS } from './judge.ts';

const claim = (by: string, token: number): Deed & Act => ({ do: 'claim', by, token, unsure: false });
const refused = (by: string, unsure = false): Deed => ({ do: 'claim', by, token: null, unsure });
const reply = (by: string, token: number, words: string, done = true): Deed => ({
  ...{ do: 'reply', by, token, words, done },
});
const said = (id: string): Deed => ({ do: 'say', id });
const spoke = (by: string, token: number): Act => ({ do: 'reply', by, token });
const lapse = (token: number): Act => ({ do: 'lapse', by: null, token });

/** Ann claims, the person and she speak, her lease lapses, Ben claims, Ann's old token is refused. */
const deeds: readonly Deed[] = [
  claim('ann', 1),
  refused('ben'),
  said('p1'),
  reply('ann', 1, 'a1'),
  said('p2'),
  reply('ann', 1, 'a2'),
  claim('ben', 2),
  reply('ann', 1, 'late', false),
  reply('ben', 2, 'b1'),
  { do: 'release', by: 'ben', token: 2, done: true },
];
const kept: Kept = {
  acts: [
    ...[claim('ann', 1), spoke('ann', 1), spoke('ann', 1), lapse(1)],
    ...[claim('ben', 2), spoke('ben', 2), { do: 'release', by: 'ben', token: 2 } as const],
  ],
  replies: [
    { by: 'ann', words: 'a1' },
    { by: 'ann', words: 'a2' },
    { by: 'ben', words: 'b1' },
  ],
  said: ['p1', 'p2'],
};

const actsWith = (change: (acts: Act[]) => void): Kept => {
  const acts = [...kept.acts];
  change(acts);
  return { ...kept, acts };
};

describe('the judge of the races', () => {
  it('finds no fault with a chat that went from hand to hand', () => {
    assert.deepEqual(judge(deeds, kept), NO_FAULTS);
  });

  it('lets a holder claim once more, and nothing be said under their older token', () => {
    const again = (token: number): Kept =>
      actsWith((acts) => acts.splice(5, 1, claim('ben', 3), spoke('ben', token), claim('ben', 4)));
    const held = actsWith((acts) => acts.splice(5, 2, claim('ben', 3), spoke('ben', 3)));
    const own = [...deeds.slice(0, 8), claim('ben', 3), reply('ben', 3, 'b1')];
    assert.deepEqual(judge(own, held), NO_FAULTS);
    assert.ok(judge([...own, claim('ben', 4)], again(2)).byStrangers > 0);
  });

  it('finds a claim while another holds the chat, and one token given twice', () => {
    const over = actsWith((acts) => acts.splice(3, 1));
    assert.equal(judge(deeds, over).doubleClaims, 1);
    assert.equal(judge([...deeds, claim('cass', 2)], kept).doubleClaims, 1);
  });

  it('finds a token that did not rise', () => {
    const fallen = actsWith((acts) => acts.push(claim('ann', 1)));
    assert.equal(judge(deeds, fallen).doubleClaims, 1);
  });

  it('finds a message by somebody who does not hold the chat', () => {
    const stranger = { by: 'ann', words: 'late' };
    const letIn = actsWith((acts) => acts.splice(6, 0, spoke('ann', 1)));
    const planted = { ...letIn, replies: [...kept.replies, stranger] };
    assert.ok(judge(deeds, planted).byStrangers > 0);
    const unaudited = { ...kept, replies: [...kept.replies, { by: 'eve', words: 'hello' }] };
    assert.equal(judge(deeds, unaudited).byStrangers, 1);
  });

  it('finds a message that was let in under a newer token than its sender showed', () => {
    const shown = deeds.map((deed) =>
      deed.do === 'reply' && deed.words === 'b1' ? { ...deed, token: 1 } : deed,
    );
    assert.equal(judge(shown, kept).byStrangers, 1);
  });

  it('finds whoever passes on what they do not hold', () => {
    const passed = actsWith((acts) => acts.splice(4, 0, { do: 'release', by: 'ann', token: 1 }));
    assert.equal(judge(deeds, passed).byStrangers, 1);
  });

  it('finds what was acknowledged and is not there: a reply, a message of the person, a claim, a release', () => {
    assert.equal(judge([...deeds, said('p3')], kept).lost, 1);
    assert.equal(judge([...deeds, reply('ben', 2, 'b2')], kept).lost, 1);
    assert.equal(judge([...deeds, claim('ann', 3)], kept).lost, 1);
    assert.equal(
      judge(
        deeds,
        actsWith((acts) => acts.pop()),
      ).lost,
      1,
    );
  });

  it('finds what stands twice, and a claim that was counted twice', () => {
    assert.equal(judge(deeds, { ...kept, said: ['p1', 'p1', 'p2'] }).doubled, 1);
    const twice = actsWith((acts) => acts.splice(5, 0, spoke('ben', 2)));
    const doubled = { ...twice, replies: [...kept.replies, { by: 'ben', words: 'b1' }] };
    assert.equal(judge(deeds, doubled).doubled, 1);
    const claimed = actsWith((acts) => acts.push(claim('ben', 3)));
    assert.equal(judge(deeds, claimed).doubled, 1);
  });

  it('lets a claim be kept once whose first try arrived after its second was refused', () => {
    const late = actsWith((acts) => acts.push(claim('cass', 3)));
    assert.deepEqual(judge([...deeds, refused('cass', true)], late), NO_FAULTS);
    assert.equal(judge([...deeds, refused('cass')], late).doubled, 1);
    const twice = actsWith((acts) => acts.push(claim('cass', 3), claim('cass', 4)));
    assert.equal(judge([...deeds, refused('cass', true)], twice).doubled, 1);
  });

  it("finds what stands out of its sender's order, and lets senders overtake each other", () => {
    assert.equal(judge(deeds, { ...kept, said: ['p2', 'p1'] }).outOfOrder, 1);
    const [one, two, three] = kept.replies;
    assert.ok(one && two && three);
    assert.equal(judge(deeds, { ...kept, replies: [two, one, three] }).outOfOrder, 1);
  });
});
