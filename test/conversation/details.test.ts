import assert from 'node:assert/strict';
import fc from 'fast-check';
import { putsRight } from '../../src/conversation/infer.ts';
import type { Details, Facts } from '../../src/understanding/facts.ts';
import { Talk } from '../support/script.ts';
import { doubtful, given, realSetting, sure } from '../support/world.ts';

const NONE: Details = { callWhen: [], paidWhen: [], numberShown: [], amount: [] };
const details = (told: Partial<Details>): Pick<Facts, 'details'> => ({ details: { ...NONE, ...told } });

const PAID: Partial<Facts> = {
  claimed: [sure('hmrc-or-tax')],
  asked: [sure('warrant-payment')],
  given: [given('warrant-payment', 'yes')],
  paidBy: [sure('bank-transfer')],
};
const ALL = {
  callWhen: [sure('2026-11-22T15:00', 'yesterday at 3')],
  numberShown: [sure('01614960000', '0161 496 0000')],
  amount: [sure(500, '£500')],
  paidWhen: [sure('2026-11-23', 'this morning')],
};

/** What is pressed at each question on the way to the offers. */
const PRESSES: Readonly<Record<string, string>> = {
  rightNow: 'none',
  asked: 'warrant-payment',
  claimed: 'hmrc-or-tax',
  paidBy: 'bank-transfer',
  collar: 'move-on',
};

/** Goes on by buttons to the offers, and asks for the summary; the names of the questions it then asks. */
function summaryQuestions(talk: Talk, row = 'no'): readonly string[] {
  for (let turn = 0; turn < 12 && talk.card?.card.name !== 'offers'; turn += 1) {
    const { name = '', answer } = talk.card?.card ?? {};
    const rows = answer?.kind === 'rows' ? answer.rows.map(({ value }) => [value, row] as const) : [];
    talk.press({
      question: name,
      answer: rows.length > 0 ? Object.fromEntries(rows) : (PRESSES[name] ?? ''),
    });
  }
  talk.press({ question: 'offers', answer: 'summary' });
  const asked: string[] = [];
  for (let turn = 0; turn < 6 && talk.card?.card.name !== 'offers'; turn += 1) {
    asked.push(talk.card?.card.name ?? '');
    talk.say('skip');
  }
  return asked;
}

describe('amounts, dates and numbers that were told', () => {
  it('are not asked for again, and stand in the summary', () => {
    const talk = new Talk(realSetting);
    talk.say('They rang yesterday at 3 …', { ...PAID, ...details(ALL) });
    assert.deepEqual(summaryQuestions(talk), []);
    assert.match(talk.text, /on Sunday 22 November 2026 at 3pm/u);
    assert.match(talk.text, /01614 960000/u);
    assert.match(talk.text, /£500 by bank transfer on Monday 23 November 2026/u);
  });

  it('are asked for where they are in doubt', () => {
    const talk = new Talk(realSetting);
    talk.say('I paid £200 or £300 yesterday', {
      ...PAID,
      ...details({ ...ALL, amount: [doubtful(200), doubtful(300)], callWhen: [doubtful('2026-11-22')] }),
    });
    assert.deepEqual(summaryQuestions(talk), ['callWhen', 'amount']);
  });

  it('may be told at any question, which is then asked again', () => {
    const talk = new Talk(realSetting);
    talk.say('they rang yesterday at 3', details({ callWhen: ALL.callWhen }));
    assert.equal(talk.card?.card.name, 'rightNow');
    assert.equal(talk.answers['callWhen'], '2026-11-22T15:00');
  });

  it('answer the question before the person by what the message says of them', () => {
    const talk = new Talk(realSetting);
    talk.say('I paid HMRC', { ...PAID, ...details({ amount: ALL.amount, numberShown: ALL.numberShown }) });
    talk.press({
      question: 'given',
      answer: Object.fromEntries(
        talk.card?.card.answer.kind === 'rows'
          ? talk.card.card.answer.rows.map(({ value }) => [value, 'no'])
          : [],
      ),
    });
    talk.press({ question: 'offers', answer: 'summary' });
    assert.equal(talk.card?.card.name, 'callWhen');
    talk.say(
      'I paid this morning and they rang yesterday at 3',
      details({ callWhen: ALL.callWhen, paidWhen: ALL.paidWhen }),
      {
        when: [
          { value: '2026-11-23', words: 'this morning', start: 7 },
          { value: '2026-11-22T15:00', words: 'yesterday at 3', start: 34 },
        ],
      },
    );
    assert.equal(talk.answers['callWhen'], '2026-11-22T15:00');
    assert.equal(talk.answers['paidWhen'], '2026-11-23');
    assert.match(talk.text, /What would you like to do next/u);
  });

  it('are undone by "back" with the rest of the message', () => {
    const talk = new Talk(realSetting);
    talk.say('They rang yesterday at 3 …', { ...PAID, ...details(ALL) });
    talk.say('back');
    assert.deepEqual(talk.answers, {});
  });
});

describe('details told again', () => {
  it('stand as they were told first, unless the words put them right', () => {
    const talk = new Talk(realSetting);
    talk.say('I paid £500', { ...PAID, ...details({ amount: [sure(500, '£500')] }) });
    talk.say('and I paid £600', details({ amount: [sure(600, '£600')] }));
    assert.equal(talk.answers['amount'], 500);
    talk.say('actually I paid £600', details({ amount: [sure(600, '£600')] }));
    assert.equal(talk.answers['amount'], 600);
  });

  it('are put right by words that say so, and by no other "not"', () => {
    for (const text of [
      'I made a mistake, I paid £600',
      'I paid £600, not £500',
      'it was not yesterday, they rang today',
    ])
      assert.ok(putsRight('amount', text), text);
    for (const text of ['I paid £600, not sure why', 'I have not told my bank that I paid £600'])
      assert.ok(!putsRight('amount', text), text);
  });

  it('never replace an explicit answer, whatever the order', () => {
    const told = fc.record({ by: fc.constant('words' as const), amount: fc.nat(9000) });
    const answered = fc.record({ by: fc.constant('change' as const), amount: fc.nat(9000) });
    fc.assert(
      fc.property(fc.array(fc.oneof(told, answered), { maxLength: 12 }), (moves) => {
        const talk = new Talk(realSetting);
        talk.say('I paid', { ...PAID, ...details({ callWhen: ALL.callWhen, numberShown: ALL.numberShown }) });
        summaryQuestions(talk);
        let explicit: number | undefined;
        let first: number | undefined;
        for (const { by, amount } of moves) {
          const words = `£${String(amount)}`;
          if (by === 'words') talk.say(`I paid ${words}`, details({ amount: [sure(amount, words)] }));
          else {
            talk.say('change how much money');
            talk.say(words, {}, { money: [{ amount, words, start: 0 }] });
            explicit = amount;
          }
          first ??= amount;
          assert.equal(talk.answers['amount'], explicit ?? first);
        }
      }),
      { seed: 20261123, numRuns: 60 },
    );
  });
});

describe('an amount that was demanded', () => {
  const demanded: Partial<Facts> = {
    claimed: [sure('hmrc-or-tax')],
    asked: [sure('warrant-payment')],
    ...details({ amount: [sure(1000, '£1,000')] }),
  };

  it('is what they wanted, where no money went', () => {
    const talk = new Talk(realSetting);
    talk.say('HMRC demanded £1,000 for a warrant', demanded);
    assert.deepEqual(summaryQuestions(talk), ['callWhen', 'numberShown']);
    assert.match(talk.text, /£1,000/u);
  });

  it('is not taken for what went: that is asked for', () => {
    const talk = new Talk(realSetting);
    talk.say('HMRC demanded £1,000 for a warrant', demanded);
    assert.deepEqual(summaryQuestions(talk, 'yes'), ['callWhen', 'numberShown', 'amount', 'paidWhen']);
  });

  it('is not what was paid, though it was in doubt as what', () => {
    const talk = new Talk(realSetting);
    talk.say('I sent £2,300 to them', details({ amount: [sure(2300, '£2,300')] }));
    assert.deepEqual(summaryQuestions(talk, 'yes'), ['callWhen', 'numberShown', 'paidWhen']);
  });

  it('gives way to what went, once that is told', () => {
    const talk = new Talk(realSetting);
    talk.say('HMRC demanded £1,000 for a warrant', demanded);
    talk.say('I paid £200 of it', {
      given: [given('warrant-payment', 'yes')],
      ...details({ amount: [sure(200, '£200')] }),
    });
    assert.equal(talk.answers['amount'], 200);
  });
});
