import assert from 'node:assert/strict';
import { moneyMayHaveGone } from '../../src/case/case.ts';
import { caseOf } from '../../src/case/case-of.ts';
import { GIVEN, ITEMS, MONEY_ITEMS } from '../../src/case/vocabulary.ts';

describe('how money was paid', () => {
  for (const item of ITEMS) {
    for (const given of GIVEN) {
      const counts = given !== 'no' && MONEY_ITEMS.some((one) => one === item);
      it(`${counts ? 'counts' : 'does not count'} when "${given}" was said to ${item}`, () => {
        const kase = caseOf({ asked: [item], given: { [item]: given }, paidBy: 'card' }, 'northamptonshire');
        assert.equal(moneyMayHaveGone(kase), counts);
        assert.equal(kase.paidBy, counts ? 'card' : undefined);
      });
    }
  }

  it('counts for whatever else may have been handed over', () => {
    const kase = caseOf({ alsoGiven: ['gift-card-or-crypto'], paidBy: 'gift-card' }, 'northamptonshire');
    assert.equal(kase.paidBy, 'gift-card');
  });
});
