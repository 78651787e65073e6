import assert from 'node:assert/strict';
import { fixedClock } from '../../../src/clock.ts';
import { createRates } from '../../../src/store/sqlite/rates.ts';

describe('the rates that one process counts', () => {
  it('are no more than it may remember: who was idle longest is forgotten first', () => {
    const take = createRates(fixedClock('2026-11-22T10:00:00Z'), 2);
    assert.deepEqual([take('a', 1), take('b', 1)], [0, 0]);
    assert.ok(take('a', 1) > 0);
    assert.equal(take('c', 1), 0);
    assert.ok(take('a', 1) > 0);
    assert.equal(take('b', 1), 0);
  });

  it('lose nothing when the clock is put back', () => {
    const clock = fixedClock('2026-11-22T10:00:00Z');
    const take = createRates(clock);
    take('a', 2);
    clock.advance(-3_600_000);
    assert.deepEqual([take('a', 2), take('a', 2)], [0, 30]);
  });
});
