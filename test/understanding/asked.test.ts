import assert from 'node:assert/strict';
import { understand } from '../../src/understanding/understand.ts';
import { asked } from './found.ts';

describe('what was asked for', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'several things in one sentence',
      'they wanted my NI number and a copy of my driving licence',
      ['driving-licence', 'ni-number'],
    ],
    ['bad spelling', 'wonted my nashional insurense numbr and pasport', ['ni-number', 'passport']],
    ['capitals without punctuation', 'HE IS ASKING FOR MY SORT CODE WHAT DO I DO', ['bank-details']],
    ['a hypothetical', 'would the police ask for my licence?', ['driving-licence']],
    ['another person', 'my nan was told to move her savings to a safe account', ['move-money']],
    ['a fine', 'they say I owe tax and have to pay £1,000 or be arrested', ['warrant-payment']],
    ['bail, which is no fine', 'said my brother is in prison and needs £900 bail', ['other-payment']],
    ['gift cards', 'he told me to get itunes vouchers', ['gift-card-or-crypto']],
    ['remote access', 'wants me to put teamviewer on my laptop', ['remote-access']],
    ['a call back', 'the message said to press 1', ['call-back']],
    ['no verb of asking', 'he was on about my NINO', ['ni-number']],
    [
      'dictated punctuation',
      'he asked for my passport comma my PIN full stop',
      ['passport', 'pin-or-passcode'],
    ],
    [
      'a list with a stop after each',
      'National Insurance. Licence. Both wanted.',
      ['driving-licence', 'ni-number'],
    ],
  ];
  for (const [name, text, items] of cases) {
    it(`is understood of ${name}`, () => assert.deepEqual(asked(text), items));
  }

  it('is nothing where the person only denies it', () => {
    for (const text of [
      "he didn't ask for money",
      'I did NOT give them my bank details',
      'I never gave them anything',
    ]) {
      assert.deepEqual(asked(text), [], text);
    }
  });

  it('is nothing where an item is spoken of for another reason', () => {
    for (const text of [
      'my passport was stolen on holiday',
      'what is a PIN',
      'I renewed my driving licence last week',
    ]) {
      assert.deepEqual(asked(text), [], text);
    }
  });
});

describe('what is mentioned', () => {
  it('is every item named, whatever is said of it', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['yeah the nino', ['ni-number']],
      ['NINO yes, everything else no', ['ni-number']],
      ['i did say me ni', ['ni-number']],
      ['they never asked for my passport', ['passport']],
      ['hello', []],
    ];
    for (const [text, items] of cases) assert.deepEqual(understand(text).mentioned, items, text);
  });
});
