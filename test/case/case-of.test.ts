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
    const kase = caseOf(
      { given: { 'gift-card-or-crypto': 'not-sure' }, paidBy: 'gift-card' },
      'northamptonshire',
    );
    assert.equal(kase.paidBy, 'gift-card');
  });
});

describe('what was given', () => {
  it('counts whether or not it was asked for, so that a shorter list of requests drops no exposure', () => {
    const { items } = caseOf({ asked: ['passport'], given: { 'bank-details': 'yes' } }, 'northamptonshire');
    assert.deepEqual(items, {
      passport: { asked: true, given: 'no' },
      'bank-details': { asked: false, given: 'yes' },
    });
  });

  it('leaves no trace of what was neither asked for nor given', () => {
    assert.deepEqual(caseOf({ given: { passport: 'no' } }, 'northamptonshire').items, {});
  });
});
