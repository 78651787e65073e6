import assert from 'node:assert/strict';
import type { Item } from '../../src/case/vocabulary.ts';
import { asked } from './found.ts';

/** Ways of naming each item, in messages of people who were rung. */
const NAMED: readonly (readonly [Item, readonly string[]])[] = [
  ['ni-number', ['he wanted the number on my payslip', 'she asked for my SIN', 'they wanted my social']],
  [
    'bank-details',
    [
      'he asked for the three on the back',
      'she wanted the number across the front',
      'they asked who I bank with',
      'he had me log in to my bank while he watched',
      'she wanted my log in details',
      'paid the fee, card over the phone',
    ],
  ],
  [
    'pin-or-passcode',
    [
      'he wanted the code that pinged through',
      'she wanted the six numbers off my text',
      'they asked for the code from my card reader',
    ],
  ],
  ['personal-details', ['he asked for the first line of my address', 'she asked what street I am on']],
  [
    'cash-or-card-courier',
    [
      'he told me to draw the lot out',
      'a man came for the envelope',
      'they said there are counterfeit notes in my branch',
      'he said to leave my card on the doorstep',
    ],
  ],
  ['move-money', ['he told me to put my savings in an account in my own name', 'she said shift the lot']],
  [
    'gift-card-or-crypto',
    ['he wants razer gold', 'they said to pay in steam', 'he wants my recovery phrase'],
  ],
  [
    'remote-access',
    ['he was on my laptop', 'she wanted me to share my screen', 'he got me to install supremo'],
  ],
  ['call-back', ['it says to ring 0203 something', 'the text said call us now', 'he said dial 9']],
  [
    'other',
    ['he said not to tell my husband', 'they wanted a selfie', 'she asked how much is in my account'],
  ],
  ['other-payment', ['DPD text, £1.99 redelivery', 'my grandson rang, he needs £900 bail']],
  ['warrant-payment', ['bailiffs say pay £670 today', 'the tax office say I owe 3000']],
];

describe('the items, by all their names', () => {
  for (const [item, messages] of NAMED) {
    it(`are understood as ${item}`, () => {
      for (const text of messages)
        assert.ok(asked(text).includes(item), `${text}: ${asked(text).join(', ')}`);
    });
  }
});

describe('a card', () => {
  it('is the plastic where somebody fetches it', () => {
    for (const text of [
      'he wants my bank card, a courier is coming',
      'a taxi is coming for my card',
      'told me to cut my debit card in half and give it to the driver',
    ]) {
      assert.ok(asked(text).includes('cash-or-card-courier'), text);
      assert.ok(!asked(text).includes('bank-details'), text);
    }
  });

  it('is its number where nobody does', () => {
    for (const text of ['he wanted my debit card for the refund', 'she asked for my card'])
      assert.deepEqual(asked(text), ['bank-details'], text);
  });
});

describe('money', () => {
  it('for a child in trouble is no fine, whatever the words of law', () => {
    assert.deepEqual(asked('they said my grandson is in prison and to send £2000'), ['other-payment']);
  });

  it('to get back what was lost is no fine, though the police ask for it', () => {
    assert.deepEqual(
      asked('the police said pay £200 to get my crypto back').includes('warrant-payment'),
      false,
    );
  });

  it('promised by a refund is not asked for', () => {
    assert.deepEqual(asked('text about a £276 refund'), []);
  });

  it('for a fine is asked for by gift card too', () => {
    assert.deepEqual(asked('HMRC said pay the fine in itunes vouchers'), [
      'gift-card-or-crypto',
      'warrant-payment',
    ]);
  });
});

describe('what is plainly not asked for', () => {
  it('is what "no" stands before', () => {
    assert.deepEqual(asked('no passport, no licence, he wanted my sort code'), ['bank-details']);
  });

  it('is a number that was only said to be in trouble, and a licence for the television', () => {
    for (const text of ['TV licence email came', 'he said my NI number has been suspended'])
      assert.deepEqual(
        asked(text).filter((item) => item === 'ni-number' || item === 'driving-licence'),
        [],
        text,
      );
  });

  it('is yet asked for when it was refused', () => {
    assert.deepEqual(asked('I would not give him my passport number'), ['passport']);
  });
});
