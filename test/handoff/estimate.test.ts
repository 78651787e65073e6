import assert from 'node:assert/strict';
import fc from 'fast-check';
import { handlingTimes, waitOf } from '../../src/handoff/estimate.ts';
import { handoffRow } from '../support/desk-rows.ts';

const MINUTE = 60_000;

/** Hand-offs that were claimed after a minute and took these minutes. */
const closed = (...minutes: readonly number[]) =>
  minutes.map((took, index) =>
    handoffRow({
      ...{ conversation: String(index), state: 'closed', requestedAt: 0, firstClaimedAt: MINUTE },
      closedAt: MINUTE + took * MINUTE,
    }),
  );

describe('how long a chat takes', () => {
  it('is the median and what four in five do not exceed, of the newest fifty', () => {
    assert.deepEqual(handlingTimes(closed(10, 2, 4, 8, 6)), { median: 6 * MINUTE, long: 8 * MINUTE });
    const old = closed(...Array.from({ length: 50 }, () => 90));
    const fresh = closed(...Array.from({ length: 50 }, () => 5));
    assert.deepEqual(handlingTimes([...old, ...fresh]), { median: 5 * MINUTE, long: 5 * MINUTE });
  });

  it('cannot be said of fewer than five, nor of those whom nobody answered', () => {
    assert.equal(handlingTimes(closed(1, 2, 3, 4)), null);
    const left = closed(1, 2, 3, 4, 5).map((row) => ({ ...row, firstClaimedAt: null }));
    assert.equal(handlingTimes(left), null);
  });
});

describe('the wait', () => {
  const times = { median: 6 * MINUTE, long: 12 * MINUTE };

  it('is a range that grows with the place and shrinks with every operator', () => {
    assert.deepEqual(waitOf({ place: 1, operators: 1, held: 1 }, times), [6, 12]);
    assert.deepEqual(waitOf({ place: 3, operators: 1, held: 1 }, times), [18, 36]);
    assert.deepEqual(waitOf({ place: 3, operators: 3, held: 3 }, times), [6, 12]);
  });

  it('is short while somebody is free, measured or not', () => {
    assert.deepEqual(waitOf({ place: 2, operators: 3, held: 1 }, null), [1, 3]);
  });

  it('is not made up where nobody is there or too little was measured', () => {
    assert.equal(waitOf({ place: 1, operators: 0, held: 0 }, times), null);
    assert.equal(waitOf({ place: 1, operators: 1, held: 1 }, null), null);
  });

  it('never shrinks with a later place or fewer operators, and always runs from less to more', () => {
    const known = fc.record({ median: fc.integer({ min: 1, max: 3_600_000 }), more: fc.nat(3_600_000) });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(20),
        known,
        (place, operators, held, { median, more }) => {
          const measured = { median, long: median + more };
          const here = waitOf({ place, operators, held }, measured) ?? [0, 0];
          const behind = waitOf({ place: place + 1, operators, held }, measured) ?? [0, 0];
          const helped = waitOf({ place, operators: operators + 1, held }, measured) ?? [0, 0];
          assert.ok(here[0] >= 1 && here[0] <= here[1]);
          assert.ok(behind[0] >= here[0] && behind[1] >= here[1]);
          assert.ok(helped[0] <= here[0] && helped[1] <= here[1]);
        },
      ),
      { seed: 20261123, numRuns: 500 },
    );
  });
});
