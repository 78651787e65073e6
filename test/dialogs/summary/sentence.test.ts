import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CLAIMED, FOR_WHOM, GIVEN, ITEMS, PAYMENT_METHODS, RIGHT_NOW } from '../../../src/case/vocabulary.ts';
import type { CaseInput } from '../advice/real-advice.ts';
import { summaryOf } from './views.ts';

const sentence = (input: CaseInput): string => summaryOf(input).sentence;
const flat = (input: CaseInput): string => sentence(input).replaceAll('\n\n', ' ');

const caseInput: fc.Arbitrary<CaseInput> = fc.record(
  {
    rightNow: fc.subarray([...RIGHT_NOW]),
    items: fc.dictionary(
      fc.constantFrom(...ITEMS),
      fc.record({ asked: fc.boolean(), given: fc.constantFrom(...GIVEN) }),
    ),
    claimed: fc.subarray([...CLAIMED], { maxLength: 2 }),
    officer: fc.constantFrom<NonNullable<CaseInput['officer']>>('refused', 'not-asked', {
      rank: 'PC',
      name: 'Smith',
      collarNumber: '4471',
    }),
    paidBy: fc.constantFrom(...PAYMENT_METHODS),
    amount: fc.double({ min: 0, max: 99_999, noNaN: true }),
    callWhen: fc.constantFrom('2026-11-23', '2026-11-20T09:15'),
    paidWhen: fc.constantFrom('2026-11-23', '2026-11-20T09:15'),
    numberShown: fc.constantFrom('101', '03001232040'),
    forWhom: fc.constantFrom(...FOR_WHOM),
    vulnerable: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('the sentence for 101', () => {
  it('tells of the first seed scenario as the person would', () => {
    assert.equal(
      flat({
        claimed: ['police'],
        numberShown: '101',
        callWhen: '2026-11-23T13:25',
        items: {
          'ni-number': { asked: true, given: 'yes' },
          'driving-licence': { asked: true, given: 'not-sure' },
        },
        officer: { rank: 'PC', name: 'Smith', collarNumber: '4471' },
      }),
      'I want to report a call from someone who said they were the police. It was on Monday 23 November 2026 at ' +
        '1:25pm. The number that showed was 101. It may belong to someone else. They asked for my National ' +
        'Insurance number and my driving licence. They got my National Insurance number. They may have my driving ' +
        'licence. They gave the name PC Smith, collar number 4471. Please check those details. Please record this, ' +
        'and give me a reference number.',
    );
  });

  it('tells of the demand of the second: an amount that was asked for and not paid', () => {
    const items = { 'warrant-payment': { asked: true, given: 'no' } } as const;
    const said = flat({ claimed: ['hmrc-or-tax'], amount: 1000, items });
    assert.match(said, /They asked for money for a fine, a warrant or tax\. They asked for £1,000\./u);
    assert.match(said, /As far as I know, they got nothing\./u);
  });

  it('says how much went, how and when, and leaves out what is not known', () => {
    const items = { 'warrant-payment': { asked: true, given: 'yes' } } as const;
    assert.match(
      flat({ items, amount: 49.5, paidBy: 'bank-transfer', paidWhen: '2026-11-23' }),
      /I sent £49\.50 by bank transfer on Monday 23 November 2026\./u,
    );
    assert.match(flat({ items, paidBy: 'not-sure' }), /I sent money\./u);
    assert.match(
      flat({ items: { 'move-money': { asked: true, given: 'not-sure' } } }),
      /I may have sent money\./u,
    );
  });

  it('claims no safety for someone who said that something went', () => {
    const items = { 'ni-number': { asked: true, given: 'no' } } as const;
    assert.doesNotMatch(flat({ rightNow: ['has-something'], items }), /got nothing/u);
  });

  it('is told from where the person stands, and names nobody', () => {
    const items = { 'bank-details': { asked: true, given: 'yes' } } as const;
    assert.match(
      flat({ forWhom: 'with-me', claimed: ['bank'], items }),
      /^I want to report a suspicious call to someone who is here with me\. The caller said they were their bank\./u,
    );
    assert.match(
      flat({ forWhom: 'at-work', items }),
      /to someone I'm helping at work\. The caller asked for their/u,
    );
  });

  it('says with nothing known that there was a call', () => {
    assert.equal(
      flat({}),
      'I want to report a suspicious call. Please record this, and give me a reference number.',
    );
  });

  it('in any case has sentences that can be said in one breath, and no placeholder or joint that shows', () => {
    fc.assert(
      fc.property(caseInput, (input) => {
        for (const one of flat(input).split(/(?<=[.?])\s/u)) {
          assert.ok(one.split(/\s+/u).length <= 20, one);
          assert.match(one, /^[A-Z]/u);
        }
        assert.doesNotMatch(flat(input), /[{}]|undefined|\s\s|\s[.,]/u);
      }),
    );
  });

  it('never vouches for anybody, and never says that they pretended', () => {
    fc.assert(
      fc.property(caseInput, (input) => {
        assert.doesNotMatch(flat(input), /\b(genuine|real|valid|verified|safe|pretend\w*|scam\w*)\b/iu);
      }),
    );
  });
});
