import assert from 'node:assert/strict';
import { speller } from '../../src/understanding/spelling.ts';

describe('spelling', () => {
  const spell = speller(
    ['licence', 'insurance', 'police', 'relay', 'refuses', 'voucher'],
    new Set(['policy']),
  );

  it('is corrected where one letter is wrong, missing, extra or swapped', () => {
    for (const [slip, word] of [
      ['lisence', 'licence'],
      ['insurnce', 'insurance'],
      ['polioce', 'police'],
      ['vuocher', 'voucher'],
    ]) {
      assert.equal(spell(slip!), word);
    }
  });

  it('is left alone in ordinary words, short words, other forms and other consonants', () => {
    for (const word of ['policy', 'ins', 'refused', 'repay', 'olice']) assert.equal(spell(word), word);
  });

  it('reads an unknown plural as its singular', () => assert.equal(spell('vouchers'), 'voucher'));
});
