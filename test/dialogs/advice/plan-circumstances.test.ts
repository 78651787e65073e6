import assert from 'node:assert/strict';
import { nowOf, planFor } from './real-advice.ts';
import type { CaseInput } from './real-advice.ts';
import { askedOnly, given, inOrder, lacks } from './steps-of.ts';

describe('secrecy', () => {
  it('puts the truth to the bank right after ringing it, where money or the way to it may have gone', () => {
    const now = nowOf(planFor({ secrecy: true, items: { 'bank-details': { given: 'not-sure' } } }));
    assert.deepEqual(now.slice(0, 2), ['ring-bank-159', 'bank-tell-truth']);
  });

  it('keeps it among the steps where money was only asked for, and out where it was not', () => {
    inOrder({ secrecy: true, items: { 'move-money': askedOnly } }, 'bank-tell-truth', 'no-secrets');
    lacks({ secrecy: true, items: { 'ni-number': askedOnly } }, 'bank-tell-truth');
    lacks({ items: { 'move-money': askedOnly } }, 'bank-tell-truth');
  });

  it('is answered with what police never ask, only where police may have been claimed', () => {
    inOrder({ secrecy: true, claimed: ['police'] }, 'no-secrets');
    lacks({ secrecy: true, claimed: ['bank'] }, 'no-secrets');
  });
});

describe('a courier', () => {
  it('who was only asked for is met at the door with 999, and that is for now', () => {
    const now = nowOf(planFor({ items: { 'cash-or-card-courier': askedOnly } }));
    assert.ok(now.includes('cash-or-card-courier-asked-only'), now.join(', '));
  });

  it('is for later once the call is days old', () => {
    const steps = planFor({ items: { 'cash-or-card-courier': askedOnly }, callWhen: '2026-11-10' }).steps;
    assert.equal(steps.find(({ id }) => id === 'cash-or-card-courier-asked-only')?.when, 'today');
  });
});

describe('what they hold', () => {
  it('has passwords changed at once, by another device where they got into one', () => {
    inOrder(
      { items: { 'pin-or-passcode': given } },
      'ring-bank-159',
      'ring-101-evidence',
      'change-passwords',
    );
    const device = nowOf(planFor({ items: { 'remote-access': given } }));
    assert.ok(device.includes('secure-email') && !device.includes('change-passwords'));
  });

  it('never has a copied passport reported lost, only one that is gone', () => {
    const steps = planFor({ items: { passport: given } }).steps;
    const lost = steps.filter(({ contacts }) => contacts.includes('passport-office'));
    assert.deepEqual(
      lost.map(({ id }) => id),
      ['passport-gone'],
    );
    assert.match(lost[0]?.action ?? '', /^If the passport itself is gone/);
  });
});

describe('whoever helps', () => {
  const first = (input: CaseInput) => planFor(input).steps[0]?.action ?? '';

  it('is told what to say to the person on the phone', () => {
    const rightNow: CaseInput['rightNow'] = ['on-the-phone'];
    assert.match(first({ rightNow, forWhom: 'with-me' }), /^Tell them to hang up now/);
    assert.match(first({ rightNow, forWhom: 'at-work' }), /^Tell them to hang up now/);
    assert.match(first({ rightNow, forWhom: 'elsewhere' }), /^Reach them another way/);
    assert.match(first({ rightNow, forWhom: 'me' }), /^Hang up now/);
  });

  it('from elsewhere sends them to their own bank and gives 999 their address', () => {
    const items: CaseInput['items'] = { 'remote-access': given };
    const bankStep = planFor({ items, forWhom: 'elsewhere' }).steps.find(({ contacts }) =>
      contacts.includes('159'),
    );
    assert.match(bankStep?.action ?? '', /^Ask them to ring 159 now from another phone/);
    for (const forWhom of ['elsewhere', 'at-work'] as const)
      assert.match(
        first({ rightNow: ['coming'], forWhom }),
        /999 now with the address where they are, and tell them to hang up/,
      );
  });

  it('at work is told to type no names', () => {
    const step = planFor({ forWhom: 'at-work' }).steps.find(({ id }) => id === 'help-at-work');
    assert.match(step?.action ?? '', /type no names/);
    lacks({ forWhom: 'at-work' }, 'report-for-them');
  });
});

describe('somebody who cannot ring', () => {
  it('has the same plan, and each step for now another way to use its contacts', () => {
    const input: CaseInput = { items: { 'pin-or-passcode': given, 'gift-card-or-crypto': given } };
    assert.deepEqual(planFor({ ...input, cannotRing: true }), planFor(input));
  });
});
