import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PLAN_STEPS } from '../../../dialogs/advice/plan.ts';
import type { Plan } from '../../../dialogs/advice/plan.ts';
import {
  CLAIMED,
  FOR_WHOM,
  GIVEN,
  ITEMS,
  JURISDICTIONS,
  PAYMENT_METHODS,
  RIGHT_NOW,
} from '../../../src/case/vocabulary.ts';
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
      paidWhen: fc.constantFrom('2026-11-23', '2026-11-20', 'on Tuesday'),
      forWhom: fc.constantFrom(...FOR_WHOM),
      vulnerable: fc.boolean(),
      country: fc.constantFrom(...JURISDICTIONS),
      secrecy: fc.boolean(),
      cannotRing: fc.boolean(),
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
const NATIONS = {
  northamptonshire: 'england-and-wales',
  'police-scotland': 'scotland',
  psni: 'northern-ireland',
} as const;
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
      const first = steps.slice(0, 2).map(({ action }) => action);
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

  it('never names Report Fraud or sends to it in Scotland', () => {
    holds(({ steps }, { country }, force) => {
      if ((country ?? NATIONS[force]) !== 'scotland') return;
      for (const { action, why, contacts } of steps) {
        assert.ok(!contacts.includes('report-fraud'));
        assert.doesNotMatch(`${action} ${why}`, /report fraud/i);
      }
    });
  });

  it('goes by the country they named before the force they came to', () => {
    const police = {
      'england-and-wales': '101',
      scotland: 'police-scotland-101',
      'northern-ireland': 'psni-101',
    };
    holds(({ referral }, { country, distress }, force) => {
      if (distress !== true) assert.equal(referral, police[country ?? NATIONS[force]]);
    });
  });

  it('says to tell the bank the truth wherever they were told to keep it from a bank at risk', () => {
    holds(({ steps }, input) => {
      if (input.secrecy !== true || input.distress === true) return;
      const rings = steps.findIndex(({ id, when }) => when === 'now' && id.startsWith('ring-bank-159'));
      if (rings !== -1) assert.equal(steps[rings + 1]?.id, 'bank-tell-truth');
    });
  });

  it('is the same for somebody who cannot ring', () => {
    holds((result, input, force) => {
      assert.deepEqual(result, planFor({ ...input, cannotRing: !(input.cannotRing ?? false) }, force));
    });
  });

  it('sends nobody for now to a contact that only takes a voice call', () => {
    holds(({ steps }, _input, force) => {
      for (const { when, contacts } of steps) {
        if (when !== 'now') continue;
        for (const id of contacts) assert.ok(contents[force].contacts[id]?.cannotRing, id);
      }
    });
  });

  it('leaves nothing that can only be done at once for later: passwords, cards, codes, devices', () => {
    holds(({ steps }, { distress }) => {
      if (distress === true) return;
      const urgent = /^(ring-bank-159|freeze-card|change-|secure-email|cut-off|bank-check|bank-log-in)/;
      for (const { id, when } of steps) if (urgent.test(id)) assert.equal(when, 'now', id);
    });
  });

  it('has a passport reported lost only where the passport itself is gone', () => {
    holds(({ steps }) => {
      const reports = steps.filter(({ contacts }) => contacts.includes('passport-office'));
      for (const { id, action } of reports) {
        assert.equal(id, 'passport-gone');
        assert.match(action, /^If the passport itself is gone/);
      }
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
