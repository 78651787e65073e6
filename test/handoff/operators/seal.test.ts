import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import { fixedClock } from '../../../src/clock.ts';
import { createPending } from '../../../src/handoff/operators/pending.ts';
import { createSeal } from '../../../src/handoff/operators/seal.ts';

const keyOf = (id: string) => ({ id, secret: randomBytes(32).toString('base64url') });
const [older, newer] = [keyOf('older'), keyOf('new.er-1')];

describe('what the server seals', () => {
  it('only it can read, whatever it is', () => {
    const seal = createSeal([newer], 'a purpose');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = seal.seal(text);
        assert.equal(seal.open(sealed), text);
        assert.equal(createSeal([older], 'a purpose').open(sealed), null);
        assert.equal(createSeal([newer], 'another purpose').open(sealed), null);
      }),
    );
  });

  it('cannot be changed anywhere, nor invented', () => {
    const seal = createSeal([newer], 'a purpose');
    const sealed = seal.seal('the words');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom('A', 'z', '0', '-', '.'), (at, other) => {
        const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
        // The last character of base64url may hold bits that count for nothing.
        const same = Buffer.from(changed.split('.').at(-1) ?? '', 'base64url').equals(
          Buffer.from(sealed.split('.').at(-1) ?? '', 'base64url'),
        );
        if (changed.startsWith('new.er-1.') && same) return;
        assert.equal(seal.open(changed), null);
      }),
    );
    fc.assert(fc.property(fc.string(), (invented) => assert.equal(seal.open(invented), null)));
  });

  it('can be read while its key still counts, and is sealed anew by the first one', () => {
    const before = createSeal([older], 'a purpose').seal('the words');
    const both = createSeal([newer, older], 'a purpose');
    assert.equal(both.open(before), 'the words');
    assert.equal(createSeal([newer], 'a purpose').open(both.seal('the words')), 'the words');
    assert.equal(createSeal([newer], 'a purpose').open(before), null);
  });

  it('is over in its time when a browser carries it from one step to the next', () => {
    const clock = fixedClock('2026-11-22T10:00:00Z');
    const pending = createPending({ keys: [newer], clock }, 'a step', z.object({ n: z.number() }), 1_000);
    const begun = pending.begin({ n: 1 });
    clock.advance(999);
    assert.deepEqual(pending.find(begun), { n: 1 });
    clock.advance(1);
    assert.equal(pending.find(begun), null);
    assert.equal(pending.find('invented'), null);
  });
});
