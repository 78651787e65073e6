import assert from 'node:assert/strict';
import fc from 'fast-check';
import { caseSchema } from '../../src/case/case.ts';
import type { Case } from '../../src/case/case.ts';
import { GIVEN, ITEMS, RIGHT_NOW, RUNG_999 } from '../../src/case/vocabulary.ts';
import { raised, REASONS, urgencyOf } from '../../src/handoff/urgency.ts';
import { handoffRow } from '../support/desk-rows.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const kase = (told: Record<string, unknown>): Case => caseSchema.parse(told);
const reasonOf = (told: Record<string, unknown>): string => urgencyOf(kase(told), NOW).reason;
const item = (given: string) => ({ asked: true, given });

describe('the urgency of a case', () => {
  const examples: readonly (readonly [
    what: string,
    told: Record<string, unknown>,
    urgency: number,
    reason: string,
  ])[] = [
    ['somebody at the door', { rightNow: ['coming'] }, 0, 'danger'],
    ['words of despair', { distress: true }, 0, 'distress'],
    [
      'a call about money that goes on',
      { rightNow: ['on-the-phone'], items: { 'warrant-payment': item('no') } },
      1,
      'money-moving',
    ],
    ['money that went, nobody knows when', { items: { 'move-money': item('not-sure') } }, 1, 'money-today'],
    ['something they have, not yet said what', { rightNow: ['has-something'] }, 1, 'may-have-something'],
    ['a code in doubt', { items: { 'pin-or-passcode': item('not-sure') } }, 2, 'passcode'],
    ['somebody in the computer', { items: { 'remote-access': item('yes') } }, 2, 'remote-access'],
    ['bank details', { items: { 'bank-details': item('yes') } }, 3, 'bank-details'],
    ['somebody old or ill', { vulnerable: true }, 4, 'vulnerable'],
    ['nothing of all this', { items: { 'ni-number': item('yes') } }, 5, 'rest'],
    ['a danger that is over', { rightNow: ['coming'], rung999: 'safe-now' }, 5, 'rest'],
  ];
  for (const [what, told, urgency, reason] of examples) {
    it(`of ${what} is ${String(urgency)}`, () => {
      assert.deepEqual(urgencyOf(kase(told), NOW), { urgency, reason });
    });
  }

  it('counts money as just gone for 24 hours to the minute, and a day without an hour whole', () => {
    const paid = (paidWhen: string) => reasonOf({ items: { 'other-payment': item('yes') }, paidWhen });
    assert.equal(paid('2026-11-22T12:00'), 'money-today');
    assert.equal(paid('2026-11-22T11:59'), 'rest');
    assert.equal(paid('2026-11-22'), 'money-today');
    assert.equal(paid('2026-11-21'), 'rest');
  });

  const anyCase = fc
    .record({
      rightNow: fc.subarray([...RIGHT_NOW]),
      rung999: fc.option(fc.constantFrom(...RUNG_999), { nil: undefined }),
      distress: fc.boolean(),
      vulnerable: fc.boolean(),
      items: fc.dictionary(
        fc.constantFrom(...ITEMS),
        fc.record({ asked: fc.boolean(), given: fc.constantFrom(...GIVEN) }),
      ),
    })
    .map(({ rung999, ...rest }) => kase({ ...rest, ...(rung999 !== undefined && { rung999 }) }));

  it('is the same in doubt as with yes, for every case', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const doubtful = structuredClone(one);
        for (const state of Object.values(doubtful.items)) {
          if (state.given === 'yes') state.given = 'not-sure';
        }
        assert.deepEqual(urgencyOf(doubtful, NOW), urgencyOf(one, NOW));
      }),
    );
  });

  it('never falls by an exposure more, and has its reason in words, for every case', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...ITEMS), (one, exposed) => {
        const more = { ...one, rightNow: one.rightNow.filter((moment) => moment !== 'has-something') };
        const worse = {
          ...more,
          items: { ...more.items, [exposed]: { asked: true, given: 'yes' as const } },
        };
        assert.ok(urgencyOf(worse, NOW).urgency <= urgencyOf(more, NOW).urgency);
        assert.ok(REASONS.some(({ code }) => code === urgencyOf(one, NOW).reason));
      }),
    );
  });

  it('of a hand-off is raised and never lowered', () => {
    const row = handoffRow({ urgency: 3, reason: 'bank-details' });
    assert.equal(raised(row, { urgency: 3, reason: 'vulnerable' }), null);
    assert.equal(raised(row, { urgency: 5, reason: 'rest' }), null);
    assert.deepEqual(raised(row, { urgency: 0, reason: 'danger' }), { ...row, urgency: 0, reason: 'danger' });
  });
});
