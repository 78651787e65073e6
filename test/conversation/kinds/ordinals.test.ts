import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPositions } from '../../../src/conversation/kinds/ordinals.ts';

const FOUR = 4;

const POSITIONS: readonly (readonly [string, readonly number[]])[] = [
  ['2', [1]],
  ['2.', [1]],
  ['option 2 please', [1]],
  ['number one', [0]],
  ['No. 3', [2]],
  ['the second one', [1]],
  ['2nd', [1]],
  ['the third', [2]],
  ['the last one', [3]],
  ['1 and 3', [0, 2]],
  ['1, 2 and 4', [0, 1, 3]],
  ['the second one and the third one', [1, 2]],
  ['the first and the last one', [0, 3]],
  ['the first two', [0, 1]],
  ['first three please', [0, 1, 2]],
  ['the last two', [2, 3]],
  ['the first two of them', [0, 1]],
  ['everything except the second one', [0, 2, 3]],
];

const NO_POSITIONS = [
  'no one asked me anything',
  'no one',
  'the first caller',
  'the first two callers',
  'they called me one time',
  'two calls',
  'one of them',
  'first time',
  'the second officer',
  '5',
  '0',
  '159',
  '999',
  '101',
  '£2',
  '2pm',
  '1 or 2',
  'both',
  'no',
  '',
];

describe('a choice by position', () => {
  for (const [words, positions] of POSITIONS) {
    it(`reads "${words}" as ${positions.map((at) => at + 1).join(' and ')} of four`, () =>
      assert.deepEqual(readPositions(words, FOUR), positions));
  }
  for (const words of NO_POSITIONS) {
    it(`is not "${words}", of four`, () => assert.equal(readPositions(words, FOUR), null));
  }

  it('reads "both" of two, and of no other number', () => {
    assert.deepEqual(readPositions('both', 2), [0, 1]);
    assert.deepEqual(readPositions('both of them please', 2), [0, 1]);
    assert.equal(readPositions('both wrong', 2), null);
    assert.equal(readPositions('both', 3), null);
  });

  it('never names an option that is not there', () => {
    const words = fc.constantFrom(
      'first',
      'last',
      'one',
      'two',
      '3',
      '12',
      'the',
      'and',
      'no',
      'both',
      'second',
      '0',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.integer({ min: 0, max: 6 }), (said, count) => {
        for (const at of readPositions(said.join(' '), count) ?? []) assert.ok(at >= 0 && at < count);
      }),
    );
  });
});
