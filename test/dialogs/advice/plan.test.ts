import assert from 'node:assert/strict';
import type { Plan } from '../../../dialogs/advice/plan.ts';
import { planStepCards } from '../../../dialogs/advice/plan-step-cards.ts';
import { contents, idsOf, nowOf, planFor } from './real-advice.ts';
import type { CaseInput, ForceId } from './real-advice.ts';
import { askedOnly, given, inOrder, lacks } from './steps-of.ts';

describe('the plan for each seed scenario', () => {
  it('1: the real police number showed, and they asked for the NI number and the licence', () => {
    const input: CaseInput = {
      claimed: ['police'],
      items: { 'ni-number': askedOnly, 'driving-licence': askedOnly },
    };
    inOrder(
      input,
      'ring-101-check-officer',
      'ni-number-asked-only',
      'driving-licence-asked-only',
      'report-fraud',
      'caller-id-no-proof',
      'ring-back-number-you-found',
    );
    lacks(input, 'ring-bank-159', 'recovery-scams', 'ni-number-given');
    assert.equal(planFor(input).collarCheck, true);
  });

  it('2: the HMRC number showed, and they demanded £1,000 for an arrest warrant', () => {
    const unpaid: CaseInput = { claimed: ['hmrc-or-tax'], items: { 'warrant-payment': askedOnly } };
    inOrder(
      unpaid,
      'warrant-payment-asked-only',
      'hmrc-tax-check',
      'find-a-court',
      'hmrc-report',
      'no-arrest-threats',
    );
    lacks(unpaid, 'no-fine-by-phone');
    assert.equal(planFor(unpaid).collarCheck, false);
    const paid: CaseInput = { ...unpaid, items: { 'warrant-payment': given }, paidBy: 'bank-transfer' };
    inOrder(
      paid,
      'ring-bank-159',
      'ring-101-money',
      'warrant-paid',
      'refund-bank-transfer',
      'recovery-scams',
    );
    lacks(paid, 'warrant-payment-asked-only', 'refund-card', 'gift-card-issuer');
  });

  it('3: a woman of 81 was asked for bank details, and her daughter is typing', () => {
    const input: CaseInput = {
      claimed: ['police'],
      forWhom: 'with-me',
      vulnerable: true,
      items: { 'bank-details': given },
    };
    inOrder(
      input,
      'ring-bank-159',
      'freeze-card',
      'ring-101-check-officer',
      'watch-account',
      'help-together',
      'report-for-them',
      'bank-extra-support',
      'age-uk',
    );
    assert.equal(planFor(input).collarCheck, true);
  });

  it('4: each protective step of the 2020 advice reaches someone the police are said to have rung', () => {
    inOrder(
      { claimed: ['police'] },
      'ring-101-check-officer',
      'caller-id-no-proof',
      'ring-back-number-you-found',
      'note-name-and-collar-number',
      'no-safe-account',
      'no-fine-by-phone',
      'trust-your-instincts',
    );
    lacks({ claimed: ['police'], rightNow: ['on-the-phone'] }, 'note-name-and-collar-number');
  });
});

describe('the order of a plan', () => {
  it('is 999, device, bank, card, code, network, 101 at its worst, and the 999 step says to hang up', () => {
    const input: CaseInput = {
      rightNow: ['coming', 'on-the-phone', 'has-something'],
      claimed: ['bank'],
      items: {
        'remote-access': given,
        'pin-or-passcode': given,
        'bank-details': given,
        'gift-card-or-crypto': given,
      },
    };
    assert.deepEqual(nowOf(planFor(input)), [
      'ring-999',
      'cut-off-device',
      'ring-bank-159-other-phone',
      'freeze-card',
      'bank-check-new-payees',
      'bank-log-in',
      'change-pin',
      'gift-card-issuer',
      'crypto-exchange',
      'ring-mobile-network',
      'ring-101-money',
      'stay-behind-door',
      'hand-over-nothing',
      'tell-bank-staff',
      'pay-nothing-more',
      'secure-email',
      'change-passwords',
    ]);
    assert.match(planFor(input).steps[0]?.action ?? '', /hang up/);
  });

  it('is hang up, device, bank while the caller is on the line', () => {
    const now = nowOf(
      planFor({ rightNow: ['on-the-phone'], items: { 'remote-access': { given: 'not-sure' } } }),
    );
    assert.deepEqual(now.slice(0, 3), ['hang-up', 'cut-off-device', 'ring-bank-159-other-phone']);
  });

  it('sends to the bank, and off the internet in case, when they have something that is not named', () => {
    const now = nowOf(planFor({ rightNow: ['has-something'] }));
    assert.deepEqual(now.slice(0, 2), ['cut-off-device-if', 'ring-bank-159-other-phone']);
  });

  it('answers "not sure" about right now with hang up and 999', () => {
    const [first] = planFor({ rightNow: ['not-sure'] }).steps;
    assert.equal(first?.id, 'hang-up-or-999');
    assert.deepEqual(first.contacts, ['999']);
  });
});

describe('a payment', () => {
  const paid = (paidBy: CaseInput['paidBy'] & string): string[] =>
    idsOf(planFor({ items: { 'other-payment': given }, paidBy }));

  it('counts as the item that its method hands over', () => {
    assert.ok(paid('card').includes('freeze-card') && paid('card').includes('refund-card'));
    assert.ok(
      paid('gift-card').includes('gift-card-issuer') && !paid('gift-card').includes('crypto-exchange'),
    );
    assert.ok(paid('crypto').includes('crypto-exchange') && !paid('crypto').includes('gift-card-issuer'));
    assert.ok(paid('cash-or-courier').includes('leave-packaging'));
    assert.ok(!paid('cash-or-courier').includes('refund-bank-transfer'));
  });

  it('gets the advice of every method when the method is not known', () => {
    const unsure = paid('not-sure');
    for (const method of ['bank-transfer', 'card', 'cash-or-courier', 'gift-card', 'crypto'] as const) {
      // The doubt about a courier already says 999 now, in place of the line to keep in mind.
      for (const id of paid(method).filter((step) => step !== 'ring-999-later')) {
        assert.ok(unsure.includes(id), `${method}: ${id}`);
      }
    }
  });

  it('is told to 101 now within a day or at a time not known, and today after that', () => {
    const when = (times: Pick<CaseInput, 'callWhen' | 'paidWhen'>) =>
      planFor({ items: { 'other-payment': given }, ...times }).steps.find(({ id }) => id === 'ring-101-money')
        ?.when;
    assert.equal(when({}), 'now');
    assert.equal(when({ callWhen: '2026-11-21' }), 'now');
    assert.equal(when({ paidWhen: '2026-11-21' }), 'now');
    assert.equal(when({ callWhen: '2026-11-21', paidWhen: 'some time last week' }), 'now');
    assert.equal(when({ callWhen: '2026-11-21', paidWhen: '2026-11-22T09:00' }), 'now');
    assert.equal(when({ callWhen: '2026-11-22', paidWhen: '2026-11-21' }), 'now');
    assert.equal(when({ callWhen: '2026-11-20', paidWhen: '2026-11-21T23:59' }), 'today');
  });

  it('brings what the refund rules say only for a bank transfer, or where one is possible', () => {
    const rules = ['refund-bank-transfer', 'refund-time-limits', 'refund-when'];
    for (const method of ['bank-transfer', 'not-sure'] as const)
      assert.deepEqual(
        paid(method).filter((id) => rules.includes(id)),
        rules,
      );
    for (const method of ['card', 'cash-or-courier', 'gift-card', 'crypto'] as const)
      assert.ok(paid(method).every((id) => !rules.includes(id)));
  });
});

describe('papers', () => {
  it('have their own advice for asked, given and not sure', () => {
    for (const [item, step] of [
      ['ni-number', 'ni-number-given'],
      ['driving-licence', 'driving-licence-given'],
      ['passport', 'passport-copied'],
    ] as const) {
      for (const state of ['yes', 'not-sure'] as const) {
        const ids = idsOf(planFor({ items: { [item]: { asked: true, given: state } } }));
        assert.ok(ids.includes(step) && !ids.includes(`${item}-asked-only`), `${item} ${state}`);
      }
      const ids = idsOf(planFor({ items: { [item]: askedOnly } }));
      assert.ok(!ids.includes(step) && ids.includes(`${item}-asked-only`), item);
    }
  });
});

describe('the nation decides who hears of it', () => {
  const old: CaseInput = { items: { 'ni-number': given }, callWhen: '2026-01-05' };
  const shown = (result: Plan, force: ForceId): string =>
    planStepCards(result, contents[force])
      .flatMap(({ action, why, contacts }) => [action, why, ...contacts.map(({ name }) => name)])
      .join('\n');

  it('in England and Wales 101 and Report Fraud', () => {
    const result = planFor(old);
    assert.equal(result.referral, '101');
    assert.ok(idsOf(result).includes('report-fraud'));
  });

  it('in Scotland Police Scotland alone', () => {
    const result = planFor(old, 'police-scotland');
    assert.equal(result.referral, 'police-scotland-101');
    assert.ok(!idsOf(result).includes('report-fraud'));
    assert.ok(result.steps.every(({ contacts }) => !contacts.includes('101')));
    assert.doesNotMatch(shown(result, 'police-scotland'), /Report Fraud|England/);
  });

  it('by where they are when they said so, whichever force asks', () => {
    assert.deepEqual(planFor({ ...old, country: 'scotland' }), planFor(old, 'police-scotland'));
    assert.deepEqual(planFor({ ...old, country: 'northern-ireland' }), planFor(old, 'psni'));
    assert.deepEqual(planFor({ ...old, country: 'england-and-wales' }, 'psni'), planFor(old));
  });

  it('for courts and benefits, too', () => {
    const court: CaseInput = { claimed: ['court-or-bailiff'], items: { 'ni-number': given } };
    const has = (force: ForceId, id: string) => idsOf(planFor(court, force)).includes(id);
    assert.ok(has('northamptonshire', 'find-a-court') && !has('northamptonshire', 'check-court'));
    for (const force of ['police-scotland', 'psni'] as const)
      assert.ok(has(force, 'check-court') && !has(force, 'find-a-court'));
    assert.ok(has('police-scotland', 'benefit-fraud-line') && !has('psni', 'benefit-fraud-line'));
  });

  it('in Northern Ireland PSNI, and Report Fraud for what is neither live nor recent nor about someone vulnerable', () => {
    assert.equal(planFor(old, 'psni').referral, 'psni-101');
    assert.ok(idsOf(planFor(old, 'psni')).includes('report-fraud'));
    for (const input of [
      { ...old, vulnerable: true },
      { ...old, callWhen: '2026-11-22' },
      { items: old.items },
      { ...old, rightNow: ['on-the-phone'] },
      { ...old, items: { 'cash-or-card-courier': given }, paidWhen: '2026-01-05' },
    ] as CaseInput[]) {
      assert.ok(!idsOf(planFor(input, 'psni')).includes('report-fraud'));
    }
  });
});

describe('despair', () => {
  it('gets 999 and Samaritans, and nothing that sends to 101 or to the collar check', () => {
    const result = planFor({ distress: true, claimed: ['police'], items: { 'ni-number': given } });
    assert.deepEqual(nowOf(result), ['ring-999-might-hurt', 'ring-samaritans']);
    assert.equal(result.referral, 'samaritans');
    assert.equal(result.collarCheck, false);
  });

  it('keeps hanging up, the device and the bank within three steps', () => {
    const input: CaseInput = {
      distress: true,
      rightNow: ['on-the-phone'],
      items: { 'remote-access': given },
    };
    assert.deepEqual(nowOf(planFor(input)), [
      'ring-999-might-hurt',
      'hang-up-ring-samaritans',
      'cut-off-device-ring-bank',
    ]);
  });
});
