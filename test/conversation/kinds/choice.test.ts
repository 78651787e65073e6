import assert from 'node:assert/strict';
import { choice, several } from '../../../src/conversation/index.ts';
import { CLAIMED, ITEMS, PAYMENT_METHODS, RIGHT_NOW } from '../../../src/case/vocabulary.ts';
import { factsOf } from '../../understanding/circumstances/wordings.ts';
import { given } from '../../support/world.ts';
import { heard, labelled, wordingOf } from './wordings.ts';

const hungUp = choice('hung-up', 'cannot', 'keep-ringing');
const paidBy = choice(...PAYMENT_METHODS);
const rightNow = several(RIGHT_NOW, { exclusive: ['none', 'not-sure'], none: 'none', notSure: 'not-sure' });
const asked = several([...ITEMS, 'none'], { exclusive: ['none'], none: 'none', notSure: 'other' });
const claimed = several(CLAIMED, { press: 'one', exclusive: ['unknown'], notSure: 'unknown' });

describe('one choice', () => {
  const hears = (text: string) => hungUp.read(heard(text), wordingOf('hungUp'));

  it('hears a label, another wording and a position', () => {
    assert.equal(hears("I've hung up"), 'hung-up');
    assert.equal(hears('yes'), 'hung-up');
    assert.equal(hears('I just put the phone down now'), 'hung-up');
    assert.equal(hears('they keep calling me'), 'keep-ringing');
    assert.equal(hears('2'), 'cannot');
    assert.equal(hears('the second one'), 'cannot');
  });

  it('asks again when the words deny the option, or name two', () => {
    assert.equal(hears("I haven't hung up"), null);
    assert.equal(hears('I have not quite hung up'), null);
    assert.equal(hears('no idea'), null);
    assert.equal(hears('i hung up but they keep ringing'), null);
    assert.equal(hears('the first caller hung'), null);
  });

  it('takes a word that fits anything for an option only where it is all that is said', () => {
    const reply = choice('accept', 'more');
    const words = { ...labelled('accept', 'more').question.options };
    const wording = labelled('accept', 'more');
    const question = {
      ...wording.question,
      options: {
        ...words,
        accept: { label: 'Accept', accepts: ['ok', 'done', 'thanks'] },
        more: { label: 'More', accepts: ['next', 'later'] },
      },
    };
    const read = (text: string) => reply.read(heard(text), { ...wording, question });
    for (const text of ['ok', 'Okay, done', 'done it now', 'ok thanks'])
      assert.equal(read(text), 'accept', text);
    for (const text of ['ok i hung up', 'ok ive put the phone down', 'he rang later', 'next door heard it'])
      assert.equal(read(text), null, text);
  });

  it('hears the option that opens a longer message, where nothing after it takes it back', () => {
    const rung = choice('rung', 'cannot-ring', 'safe-now');
    const read = (text: string) => rung.read(heard(text, factsOf(text)), wordingOf('rung999'));
    assert.equal(read('i am safe now i have locked the door and had a cup of tea'), 'safe-now');
    assert.equal(read('i am safe and rung them'), 'safe-now');
    assert.equal(read('yes i have'), 'rung');
    assert.equal(read('i am safe but he is outside'), null);
    assert.equal(read('i am safe but i cant ring'), null);
    assert.equal(read('i am not safe'), null);
  });

  it('hears "not sure" where that is an option', () => {
    assert.equal(paidBy.read(heard("i don't know"), wordingOf('paidBy')), 'not-sure');
    assert.equal(hears('not sure'), null);
  });

  it('refuses a press of anything else', () => {
    for (const press of ['Hung-up', '', ['hung-up'], { 0: 'hung-up' }, 1, null, undefined, '__proto__']) {
      assert.ok(!hungUp.schema.safeParse(press).success, JSON.stringify(press));
    }
  });
});

describe('several choices', () => {
  const letters = several(['a', 'b', 'c', 'none'], { exclusive: ['none'], none: 'none' });
  const hears = (text: string) => letters.read(heard(text), labelled('a', 'b', 'c', 'none'));

  it('hears positions, all and none', () => {
    assert.deepEqual(hears('2'), ['b']);
    assert.deepEqual(hears('the second one'), ['b']);
    assert.deepEqual(hears('the first two'), ['a', 'b']);
    assert.deepEqual(hears('3 and 1'), ['a', 'c']);
    assert.deepEqual(hears('all of them'), ['a', 'b', 'c']);
    assert.deepEqual(hears('none of these'), ['none']);
    assert.deepEqual(hears('nothing'), ['none']);
  });

  it('takes no sentence with a number in it for a choice', () => {
    for (const words of [
      'no one asked me anything',
      'the first caller',
      'they called me one time',
      'two calls',
    ]) {
      assert.equal(hears(words), null, words);
    }
  });

  it('keeps the order of the outline, whatever the order of ticking', () => {
    assert.deepEqual(letters.schema.parse(['c', 'a']), letters.schema.parse(['a', 'c']));
  });

  it('lets an option that stands alone go when another is chosen with it', () => {
    assert.deepEqual(letters.schema.parse(['none', 'b']), ['b']);
    assert.deepEqual(letters.merge(['none'], ['b']), ['b']);
    assert.deepEqual(letters.merge(['a'], ['none']), ['a']);
  });

  it('hears the words of the real questions', () => {
    const right = (text: string) => rightNow.read(heard(text), wordingOf('rightNow'));
    assert.deepEqual(right("it's over, I put the phone down"), ['none']);
    assert.deepEqual(right('No'), ['none']);
    assert.deepEqual(right('someone is coming and they have my bank details'), ['coming', 'has-something']);
    assert.deepEqual(right('not sure'), ['not-sure']);
    const who = (text: string) => claimed.read(heard(text), wordingOf('claimed'));
    assert.deepEqual(who('no one'), ['unknown']);
    assert.deepEqual(who('the taxman'), ['hmrc-or-tax']);
    assert.deepEqual(who("dunno really, can't remember"), ['unknown']);
    assert.deepEqual(asked.read(heard('something else'), wordingOf('asked')), ['other']);
  });

  it('takes a bank that is closed or not needed for no caller', () => {
    const who = (text: string) => claimed.read(heard(text), wordingOf('claimed'));
    assert.equal(who('i dont need my fucking bank'), null);
    assert.equal(who('Lloyds bank not open night'), null);
    assert.deepEqual(who('it was lloyds bank'), ['bank']);
  });

  it('takes no words that tell something else for an option', () => {
    const said = { given: [{ ...given('bank-details', 'yes'), words: 'gave my bank details' }] };
    assert.equal(claimed.read(heard('I gave my bank details', said), wordingOf('claimed')), null);
  });

  it('refuses a press of anything else', () => {
    for (const press of [[], ['d'], ['a', 'd'], 'd', { a: 'a' }, 1, null, undefined]) {
      assert.ok(!letters.schema.safeParse(press).success, JSON.stringify(press));
    }
    assert.deepEqual(letters.schema.parse('a'), ['a']);
  });
});
