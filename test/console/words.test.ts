import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backOff } from '../../src/console/api/event-stream.ts';
import { problemOf } from '../../src/console/api/problem.ts';
import { composerKey } from '../../src/console/chat/composer-key.ts';
import { told } from '../../src/console/desk/told.ts';
import { span } from '../../src/console/shared/times.ts';
import { ERRORS } from '../../src/errors.ts';
import { COLLAR_CHECK_RESULTS, collarCheckText } from '../../src/handoff/collar-check.ts';

const press = (key: string, more: { ctrlKey?: boolean; shiftKey?: boolean; isComposing?: boolean } = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false },
  ...more,
});

describe('In the console', () => {
  it('a wait reads as seconds, minutes, or hours with minutes', () => {
    assert.equal(span(45_999), '45 s');
    assert.equal(span(12 * 60_000), '12 min');
    assert.equal(span(65 * 60_000), '1 h 05 min');
    assert.equal(span(-1), '0 s');
  });

  it('every error of the server has words, and none shows its code', () => {
    for (const [code, { status }] of Object.entries(ERRORS)) {
      const { words } = problemOf(code, status, '');
      assert.doesNotMatch(words, /[A-Z]{2,}_|undefined/u, code);
      assert.match(words, /[.!]$/u, code);
    }
  });

  it('a lost race is never tried again by itself, a fault of the server may be', () => {
    assert.equal(problemOf('LEASE_LOST', 409, '').passing, false);
    assert.equal(problemOf('STORE_FULL', 503, '').passing, true);
    assert.equal(problemOf('NETWORK', 0, '').passing, true);
  });

  it('waits between tries grow to 15 seconds and no further, and are never at once', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
        const wait = backOff(attempt, random);
        assert.ok(wait >= 250 && wait <= 15_000);
      }),
    );
  });

  it('the desk’s preview is word for word what the server says', () => {
    for (const result of COLLAR_CHECK_RESULTS) {
      const reference = 'NP-2026/114';
      assert.equal(told(result, reference), collarCheckText(result.code, reference));
    }
  });
});

describe('In the reply box', () => {
  it('Enter sends or starts a line, as the operator set it', () => {
    assert.equal(composerKey(press('Enter'), true, 'hello'), 'send');
    assert.equal(composerKey(press('Enter', { shiftKey: true }), true, 'hello'), null);
    assert.equal(composerKey(press('Enter'), false, 'hello'), null);
    assert.equal(composerKey(press('Enter', { ctrlKey: true }), false, 'hello'), 'send');
  });

  it('Enter never sends while letters are being composed', () => {
    assert.equal(composerKey(press('Enter', { isComposing: true }), true, 'hello'), null);
  });

  it('a slash opens the ready replies only where nothing was typed', () => {
    assert.equal(composerKey(press('/'), true, ''), 'canned');
    assert.equal(composerKey(press('/'), true, 'and'), null);
  });
});
