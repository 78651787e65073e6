import assert from 'node:assert/strict';
import { several } from '../../../src/conversation/index.ts';
import { RIGHT_NOW } from '../../../src/case/vocabulary.ts';
import type { Facts } from '../../../src/understanding/facts.ts';
import { bot, script, stands, user } from '../../support/script.ts';
import { given, realSetting, sure } from '../../support/world.ts';
import { heard, wordingOf } from './wordings.ts';

const kind = several(RIGHT_NOW, { exclusive: ['none', 'not-sure'], none: 'none', notSure: 'not-sure' });
const read = (text: string, said: Partial<Facts> = {}) => kind.read(heard(text, said), wordingOf('rightNow'));

describe('a question that takes several answers', () => {
  it('hears an option that stands alone where it is all that is said', () => {
    assert.deepEqual(read('they hung up'), ['none']);
    assert.deepEqual(read('the call is over'), ['none']);
    assert.deepEqual(read('Nothing like that, they rang off and that was that.'), ['none']);
    assert.deepEqual(read('not sure'), ['not-sure']);
    assert.deepEqual(read('mum wont say so i dont know which'), ['not-sure']);
  });

  it('asks again where more is said beside it', () => {
    for (const words of [
      'they hung up and rang again',
      'I put the phone down but he says he is sending a courier',
      'not sure, they might be outside',
      "I don't know, he is at the window",
    ]) {
      assert.equal(read(words), null, words);
    }
    assert.equal(read('I hung up on them', { given: [given('bank-details', 'yes')] }), null);
    assert.equal(read('none of these', { danger: [sure(true as const)] })?.includes('none'), true);
  });

  it('adds what the words imply to what its options say', () => {
    const bank = { rightNow: [sure('has-something' as const, 'they have my bank details')] };
    script(
      realSetting,
      user('they are on the phone and they have my bank details', bank),
      stands({ rightNow: ['on-the-phone', 'has-something'] }),
    );
    script(
      realSetting,
      user('still on the line, they got into my laptop', {
        rightNow: [sure('on-the-phone' as const, 'still on the line')],
        asked: [sure('remote-access' as const, 'they got into my laptop')],
      }),
      bot('hungUp'),
      stands({ rightNow: ['on-the-phone', 'has-something'] }),
    );
  });
});
