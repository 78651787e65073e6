import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backOff } from '../../src/widget/direct-line/back-off.ts';

describe('The wait before trying again', () => {
  it('is never nothing and never over 15 seconds', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, random) => {
          const wait = backOff(attempt, random);
          assert.ok(wait >= 250 && wait <= 15_000, String(wait));
        },
      ),
    );
  });

  it('grows, and differs between clients that lost the server together', () => {
    assert.ok(backOff(3, 0) > backOff(0, 0.99));
    assert.notEqual(backOff(2, 0.1), backOff(2, 0.9));
  });
});
