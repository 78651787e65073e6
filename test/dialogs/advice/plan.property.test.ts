import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PLAN_STEPS } from '../../../dialogs/advice/plan.ts';
import type { Plan } from '../../../dialogs/advice/plan.ts';
import { CLAIMED, FOR_WHOM, GIVEN, ITEMS, PAYMENT_METHODS, RIGHT_NOW } from '../../../src/case/vocabulary.ts';
import { contents, idsOf, planFor } from './real-advice.ts';
import type { CaseInput, ForceId } from './real-advice.ts';

const state = fc.record({ asked: fc.boolean(), given: fc.constantFrom(...GIVEN) });
const cases: fc.Arbitrary<CaseInput> = fc
  .record(
    {
      rightNow: fc.subarray([...RIGHT_NOW]),
      entries: fc.uniqueArray(fc.tuple(fc.constantFrom(...ITEMS), state), {
        selector: ([item]) => item,
        maxLength: 6,
      }),
      claimed: fc.subarray([...CLAIMED], { maxLength: 3 }),
      paidBy: fc.constantFrom(...PAYMENT_METHODS),
      callWhen: fc.constantFrom('2026-11-23', '2026-11-20', 'on Tuesday'),
      forWhom: fc.constantFrom(...FOR_WHOM),
      vulnerable: fc.boolean(),
      distress: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map(({ entries = [], ...rest }) => ({ ...rest, items: Object.fromEntries(entries) }));
const forces = fc.constantFrom<ForceId>('northamptonshire', 'police-scotland', 'psni');

const holds = (rule: (result: Plan, input: CaseInput, force: ForceId) => void): void => {
  fc.assert(
    fc.property(cases, forces, (input, force) => rule(planFor(input, force), input, force)),
    { numRuns: 2000, seed: 20261123 },
  );
};
const withItems = (input: CaseInput, items: CaseInput['items'] & object): CaseInput => ({ ...input, items });
const isPolice = (contact: string): boolean => /(^|-)101$/.test(contact);
const mayHave = (input: CaseInput, item: (typeof ITEMS)[number]): boolean =>
  ['yes', 'not-sure'].includes(input.items?.[item]?.given ?? 'no');

describe('every plan', () => {
  it('shows no step twice, and only steps and contacts that exist', () => {
    holds((result, _input, force) => {
      assert.equal(new Set(idsOf(result)).size, result.steps.length);
      for (const { id, contacts } of result.steps) {
        assert.ok(PLAN_STEPS.includes(id));
        for (const contact of contacts) assert.ok(Object.hasOwn(contents[force].contacts, contact), contact);
      }
      assert.ok(Object.hasOwn(contents[force].contacts, result.referral));
    });
  });

  it('goes from now to today to what to keep in mind', () => {
    const rank = { now: 0, today: 1, 'keep-in-mind': 2 };
    holds(({ steps }) => {
      const ranks = steps.map(({ when }) => rank[when]);
      assert.deepEqual(
        ranks,
        [...ranks].sort((a, b) => a - b),
      );
    });
  });

  it('keeps 999, hanging up, the device, the bank and 101 in that order among the steps for now', () => {
    const places = ['ring-999', 'hang-up', 'cut-off', 'ring-bank', 'ring-mobile', 'ring-101'];
    holds(({ steps }, { distress }) => {
      if (distress === true) return;
      const found = steps
        .filter(({ when }) => when === 'now')
        .map(({ id }) => places.findIndex((place) => id === 'hang-up-or-999' || id.startsWith(place)))
        .filter((place) => place !== -1);
      assert.deepEqual(
        found,
        [...found].sort((a, b) => a - b),
      );
    });
  });

  it('begins with 999 in danger', () => {
    holds(({ steps }, { rightNow = [] }) => {
      if (rightNow.includes('coming')) assert.deepEqual(steps[0]?.contacts, ['999']);
    });
  });

  it('says to hang up first to someone on the phone', () => {
    holds(({ steps }, { rightNow = [] }) => {
      if (!rightNow.includes('on-the-phone')) return;
      const first = steps.slice(0, 2).map(({ action, why }) => `${action} ${why}`);
      assert.match(first.join(' '), /hang up/i);
    });
  });

  it('has the bank or 159 among the first three steps wherever money or access to it may have gone', () => {
    const bankItems = [
      'bank-details',
      'pin-or-passcode',
      'remote-access',
      'warrant-payment',
      'other-payment',
      'move-money',
      'cash-or-card-courier',
      'gift-card-or-crypto',
    ] as const;
    holds(({ steps }, input) => {
      const atRisk =
        bankItems.some((item) => mayHave(input, item)) ||
        input.paidBy !== undefined ||
        input.rightNow?.includes('has-something') === true;
      if (!atRisk) return;
      const firstThree = steps.slice(0, 3);
      assert.ok(firstThree.some(({ when, contacts }) => when === 'now' && contacts.includes('159')));
      for (const { action } of firstThree) assert.doesNotMatch(action, /letter|form|report/i);
    });
  });

  it('refers to the 101 of its nation, once, except in despair', () => {
    holds(({ steps, referral }, { distress }) => {
      if (distress === true) {
        assert.equal(referral, 'samaritans');
        assert.ok(steps.every(({ contacts }) => !contacts.some(isPolice)));
        assert.ok(steps.some(({ contacts }) => contacts.includes('samaritans')));
        assert.deepEqual(steps[0]?.contacts, ['999']);
      } else {
        assert.ok(isPolice(referral));
        assert.equal(steps.filter(({ id }) => id.startsWith('ring-101')).length, 1);
        assert.ok(
          steps.every(({ contacts }) => contacts.filter(isPolice).every((contact) => contact === referral)),
        );
      }
    });
  });

  it('offers the collar check where police were claimed or nobody knows', () => {
    holds(({ collarCheck }, { claimed = [], distress }) => {
      const maybe = claimed.length === 0 || claimed.includes('police') || claimed.includes('unknown');
      assert.equal(collarCheck, maybe && distress !== true);
    });
  });

  it('never sends to Report Fraud in Scotland', () => {
    holds(({ steps }, _input, force) => {
      if (force === 'police-scotland')
        assert.ok(steps.every(({ contacts }) => !contacts.includes('report-fraud')));
    });
  });

  it('is the same for doubt as for yes', () => {
    holds((result, input, force) => {
      const sure = Object.fromEntries(
        Object.entries(input.items ?? {}).map(([item, one]) => [
          item,
          one.given === 'not-sure' ? { ...one, given: 'yes' as const } : one,
        ]),
      );
      assert.deepEqual(result, planFor(withItems(input, sure), force));
    });
  });

  it('does not depend on the order in which anything was said', () => {
    holds((result, input, force) => {
      const turned: CaseInput = {
        ...input,
        rightNow: [...(input.rightNow ?? [])].reverse(),
        claimed: [...(input.claimed ?? [])].reverse(),
        items: Object.fromEntries(Object.entries(input.items ?? {}).reverse()),
      };
      assert.deepEqual(result, planFor(turned, force));
    });
  });

  it('never loses a step for now when one more thing was given', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...ITEMS), (input, item) => {
        const before = planFor(input);
        const after = planFor(withItems(input, { ...input.items, [item]: { asked: true, given: 'yes' } }));
        const contactsNow = ({ steps }: Plan) =>
          new Set(steps.filter(({ when }) => when === 'now').flatMap(({ contacts }) => contacts));
        for (const contact of contactsNow(before)) assert.ok(contactsNow(after).has(contact), contact);
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });

  it('is used in full: no rule and no piece is out of reach', () => {
    const seen = new Set(['safe-core']);
    fc.assert(
      fc.property(cases, forces, (input, force) => {
        for (const id of idsOf(planFor(input, force))) seen.add(id);
      }),
      { numRuns: 8000, seed: 20261123 },
    );
    assert.deepEqual(
      PLAN_STEPS.filter((step) => !seen.has(step)),
      [],
    );
  });
});
