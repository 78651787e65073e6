import assert from 'node:assert/strict';
import { readRows } from '../../../src/conversation/kinds/rows.ts';
import type { Facts } from '../../../src/understanding/facts.ts';
import { factsOf } from '../../understanding/circumstances/wordings.ts';
import { given, sure } from '../../support/world.ts';
import { heard, wordingOf } from './wordings.ts';

const ROWS = ['ni-number', 'driving-licence', 'bank-details'];
const hears = (text: string, said: Partial<Facts> = {}, rows: readonly string[] = ROWS) =>
  readRows(heard(text, said), rows, wordingOf('given'));
const every = (value: string) => Object.fromEntries(ROWS.map((row) => [row, value]));
const NI: Partial<Facts> = { asked: [sure('ni-number')], mentioned: ['ni-number'] };

describe('a question with a row for each item', () => {
  it('hears one row by its name and leaves the others blank', () => {
    assert.deepEqual(hears('my NI number', NI), { 'ni-number': 'yes' });
  });

  it('hears "only" as a denial of the others', () => {
    const only = { 'ni-number': 'yes', 'driving-licence': 'no', 'bank-details': 'no' };
    assert.deepEqual(hears('Only my NI number', NI), only);
    assert.deepEqual(hears('just the NI number, nothing else', NI), only);
  });

  it('hears all, none and not sure for every row', () => {
    for (const words of ['all of them', 'everything', 'the lot'])
      assert.deepEqual(hears(words), every('yes'), words);
    for (const words of [
      'none',
      'nothing',
      'nothing else',
      "no, that's all",
      'I never gave them anything',
      'no',
      'nah',
    ]) {
      assert.deepEqual(hears(words), every('no'), words);
    }
    for (const words of ['not sure', 'no idea', 'I am not sure']) {
      assert.deepEqual(hears(words), every('not-sure'), words);
    }
  });

  it('hears "both" and positions', () => {
    const two = ROWS.slice(0, 2);
    assert.deepEqual(hears('both', {}, two), { 'ni-number': 'yes', 'driving-licence': 'yes' });
    assert.deepEqual(hears('the second one'), { 'driving-licence': 'yes' });
    assert.deepEqual(hears('the first two'), { 'ni-number': 'yes', 'driving-licence': 'yes' });
  });

  it('hears what each item is said to have come to', () => {
    const said = { given: [given('ni-number', 'yes'), given('driving-licence', 'no')] };
    assert.deepEqual(hears('I gave the NI number but not the licence', said), {
      'ni-number': 'yes',
      'driving-licence': 'no',
    });
  });

  it('takes no request for a gift', () => {
    assert.deepEqual(hears('they wanted my NI number', NI), {});
  });

  it('asks again after a bare "yes" to several rows, and takes it for one', () => {
    assert.deepEqual(hears('yes'), {});
    assert.deepEqual(hears('yes', {}, ['ni-number']), { 'ni-number': 'yes' });
  });

  it('asks again when an exception was not made out, for a plain no would drop it', () => {
    for (const words of [
      'just the blue one, nothing else',
      'none of them apart from the blue one',
      'all but the blue one',
      'the blue one yes and no to all the others',
    ]) {
      assert.deepEqual(hears(words), {}, words);
    }
  });

  it('asks again after a denial with anything else beside it: a wrong no would drop an exposure', () => {
    for (const words of [
      'I refused at first but then I gave in',
      'I refused at first and they got it from me',
      'No. They have all of it',
      'no I gave it all to them',
      'no I told them everything',
      'No I read it out to them',
      'No he took my number',
      'no, they took it',
      'no they already have it',
      'no they know it all',
      'nope they got the lot',
      'no sorry they have it',
      'no way, they got everything',
      'no not yet he is waiting for me to send it',
      'I didnt give it freely, they tricked me',
      'I did not give it willingly',
      'never thought they would take it',
      'I did not say no',
      'I never refused',
      "I wouldn't say nothing",
      'they dont have it but I did not stop them',
      'not all of it',
      "I didn't give them everything",
      'they dont have all',
      'No, they took everything except the blue one',
    ]) {
      assert.deepEqual(hears(words), {}, words);
    }
  });

  it('never files no against what was understood', () => {
    assert.deepEqual(hears('nope', { scope: 'all' }), {});
    assert.deepEqual(hears('no', { given: [given('passport', 'yes')] }), {});
  });

  it('files no for a denial that is the whole message', () => {
    for (const words of [
      'No, thank you.',
      'no to all of them',
      'NO NO AND NO',
      'nah they got nowt',
      'He never got a single thing off me',
      'I hung up before I said anything',
      'no, I hung up on them',
      "I'm sure I did not tell him any of that",
    ]) {
      assert.deepEqual(hears(words), every('no'), words);
    }
  });

  it('takes "just" for "only" before what it names, not before what was done', () => {
    assert.deepEqual(hears('they just took my NI number', NI), { 'ni-number': 'yes' });
    assert.deepEqual(hears('NI number, I do not know what else', NI), { 'ni-number': 'yes' });
  });

  describe('with more said than the answer', () => {
    const ITEMS = ['bank-details', 'pin-or-passcode', 'remote-access'];
    const says = (text: string, rows: readonly string[] = ITEMS) =>
      readRows(heard(text, factsOf(text)), rows, wordingOf('given'));
    const none = { 'bank-details': 'no', 'pin-or-passcode': 'no', 'remote-access': 'no' };

    it('files no for a denial with swearing, fear or a question beside it', () => {
      for (const words of [
        'none for fucks sake',
        'fucking none',
        'none you useless bot',
        'nothing. im scared and my hands are shaking',
        'none. what do i do now',
        'none, he rang twice',
        'havent given anything',
        'i havent given any thing yet',
        "no, none of those… they've given nothing yet, money is still in the account",
        'none for fucks sake. JUST THE GIFT CARDS',
      ]) {
        assert.deepEqual(says(words), none, words);
      }
    });

    it('leaves the device open where the caller may see what is typed', () => {
      const but = { 'bank-details': 'no', 'pin-or-passcode': 'no' };
      assert.deepEqual(says('nothing. he can see im typing he says who are you talking to'), but);
    });

    it('asks again where what stands beside the denial may tell of something', () => {
      for (const words of [
        'nothing. he took it',
        'none. he got the lot',
        'none. can i get back what he took',
        'nothing yet. mum handed over an envelope',
        'none. i rang them back',
        'no he is still talking',
        'No. They have all of it',
      ]) {
        assert.deepEqual(says(words), {}, words);
      }
    });

    it('files no for one row that is denied by its name', () => {
      assert.deepEqual(says('no i havnt got a code'), { 'pin-or-passcode': 'no' });
      assert.deepEqual(says('no. not the code, not into her computer'), {
        'pin-or-passcode': 'no',
        'remote-access': 'no',
      });
      assert.deepEqual(
        says('NO not my licence!! just anydesk n my bank app was open', ['driving-licence', ...ITEMS]),
        {
          'driving-licence': 'no',
          'bank-details': 'not-sure',
          'pin-or-passcode': 'no',
          'remote-access': 'yes',
        },
      );
    });

    it('files nothing for a question about a word', () => {
      assert.deepEqual(says('what is sort code?'), {});
    });

    it('hears "all" with a shout behind it', () => {
      assert.deepEqual(says('ALL of it!!'), {
        'bank-details': 'yes',
        'pin-or-passcode': 'yes',
        'remote-access': 'yes',
      });
    });
  });
});
