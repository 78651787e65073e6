import assert from 'node:assert/strict';
import { runBatch } from '../../bench/fuzz/batch.ts';
import { BOUND } from '../../bench/fuzz/cost.ts';
import { HOSTILE, costOfHostile, warmUp } from '../../bench/fuzz/hostile.ts';
import { labelledMessages, telling } from '../../bench/fuzz/labelled.ts';

describe(`the event loop is held up less than ${BOUND} ms`, () => {
  before(warmUp);

  for (const piece of HOSTILE)
    it(`by ${JSON.stringify(piece)} over and over to the cap, alone and after two such`, () => {
      const { alone, third } = costOfHostile(piece, BOUND);
      assert.ok(
        Math.max(alone, third) <= BOUND,
        `${alone.toFixed(0)} ms alone, ${third.toFixed(0)} ms third`,
      );
    });

  it('by any of two thousand random and changed messages, and none of them throws', () => {
    const { slowest, thrown } = runBatch({ seed: 1, count: 2000 }, labelledMessages(), telling());
    assert.deepEqual(thrown, []);
    assert.ok(slowest.ms <= BOUND, `${slowest.ms.toFixed(0)} ms: ${JSON.stringify(slowest.texts)}`);
  });
});
