import assert from 'node:assert/strict';
import { summarise } from '../../src/understanding/summarise.ts';
import { understand } from '../../src/understanding/understand.ts';
import type { Facts } from '../../src/understanding/facts.ts';
import { given } from './found.ts';

/** What was plainly not handed over. */
const denied = (text: string): string[] =>
  understand(text)
    .given.filter(({ value }) => value === 'no')
    .map(({ item }) => item);

describe('what was given', () => {
  it('is understood in the past and the perfect, by anybody', () => {
    assert.deepEqual(given('I gave him my PIN'), ['pin-or-passcode']);
    assert.deepEqual(given('mum has told them her sort code'), ['bank-details']);
    assert.deepEqual(given('i am give him passport number'), ['passport']);
    assert.deepEqual(given('he got me to read out the code'), ['pin-or-passcode']);
  });

  it('is not what the caller wants, nor what was nearly given', () => {
    for (const text of [
      'they want my PIN',
      'I nearly gave him my PIN',
      'should I give them my PIN',
      'I refused to give my PIN',
    ]) {
      assert.deepEqual(given(text), [], text);
    }
  });

  it('is not what anybody says no to, in whatever words', () => {
    for (const text of [
      'they want my passport. i no give it',
      'he asked for my passport, no way did I send it',
      'they wanted my passport. told em nowt',
      'my passport they were after, and they have not got it',
      'he asked for a copy of my passport and I said no',
      'he was after my passport, told him to get lost',
      'they want my passport, nothing sent',
      'said I had to send my passport. I would not',
    ]) {
      assert.deepEqual(given(text), [], text);
    }
  });

  it('is plainly denied by "neither", "none of it" and "said no to both"', () => {
    for (const text of [
      'they asked for my passport and my PIN. I gave neither',
      'he wanted my passport and my PIN, I gave him none of it',
      'he wanted my passport and my PIN and I said no to both',
    ]) {
      assert.deepEqual(denied(text).sort(), ['passport', 'pin-or-passcode'], text);
    }
  });

  it('is what somebody is sorry for, or was got out of them', () => {
    for (const text of [
      'I should never have told him my PIN',
      'wish id never told her my pin',
      'she wormed my PIN out of me',
      'all he got out of me was my PIN',
      'they didnt get a thing out of me except my PIN',
      'my dad let slip his PIN',
    ]) {
      assert.deepEqual(given(text), ['pin-or-passcode'], text);
    }
  });

  it('is only the rest of "nothing but my name"', () => {
    const text = 'They wanted my PIN and card number. Gave him nothing but my name';
    assert.deepEqual(given(text), ['personal-details']);
  });

  it('is told apart from what was kept, in one sentence', () => {
    const text = 'I gave my NI number but not my bank details';
    assert.deepEqual(given(text), ['ni-number']);
    assert.deepEqual(denied(text), ['bank-details']);
  });

  it('is found through "it", "so I did" and "everything"', () => {
    assert.deepEqual(given('he asked for my passport and I sent it'), ['passport']);
    assert.deepEqual(given('he asked me to read out the code, so I did'), ['pin-or-passcode']);
    assert.deepEqual(given('They wanted my PIN. Then my passport. I gave them everything'), [
      'passport',
      'pin-or-passcode',
    ]);
  });

  it('is doubtful where the person is not sure', () => {
    for (const text of [
      'I think I gave him my PIN',
      'not sure if I told them my PIN',
      'I may have given my PIN',
    ]) {
      assert.deepEqual(summarise(text).notSure, ['pin-or-passcode'], text);
      assert.deepEqual(given(text), [], text);
    }
  });

  it('is "no" only where the person plainly denies it', () => {
    assert.deepEqual(denied('I did not give them my bank details'), ['bank-details']);
    assert.deepEqual(denied('they want my bank details'), []);
    assert.deepEqual(denied('I am not sure I gave my bank details'), []);
  });

  it('covers all or nothing only where the person says so of giving', () => {
    const scopes = (texts: readonly string[]): Facts['scope'][] =>
      texts.map((text) => understand(text).scope);
    assert.deepEqual(scopes(['all of them', 'everything', 'I told them everything']), ['all', 'all', 'all']);
    assert.deepEqual(scopes(['nothing', 'none of it', "I haven't told them anything"]), [
      'none',
      'none',
      'none',
    ]);
    assert.deepEqual(scopes(['nothing else', 'my PIN, nothing else', 'he knows everything about me']), [
      null,
      null,
      null,
    ]);
  });
});
