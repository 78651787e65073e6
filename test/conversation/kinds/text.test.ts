import assert from 'node:assert/strict';
import { dateTime, freeText, money, officerDetails, phoneNumber } from '../../../src/conversation/index.ts';
import { sure } from '../../support/world.ts';
import { heard, labelled, wordingOf } from './wordings.ts';

const anything = labelled();

describe('questions that are typed', () => {
  it('keep a short text as it was typed, and cut a long one', () => {
    assert.equal(freeText().read(heard('He sounded rushed'), anything), 'He sounded rushed');
    assert.equal(freeText().read(heard('x'.repeat(1000)), anything)?.length, 300);
    assert.equal(freeText().read(heard(''), anything), null);
  });

  it('read an amount, a date and a number from what the recognizers found, and nothing else', () => {
    const found = {
      money: [{ amount: 1000, words: 'a grand', start: 0 }],
      when: [{ value: '2026-11-22', words: 'yesterday', start: 0 }],
      phones: [{ number: '0300 200 3300', words: '0300 200 3300', start: 0 }],
    };
    assert.equal(money().read(heard('a grand', {}, found), anything), 1000);
    assert.equal(dateTime().read(heard('yesterday', {}, found), anything), '2026-11-22');
    assert.equal(phoneNumber().read(heard('0300 200 3300', {}, found), anything), '0300 200 3300');
    for (const kind of [money(), dateTime(), phoneNumber()])
      assert.equal(kind.read(heard('7 7 7'), anything), null);
    assert.deepEqual(money().recognizers, ['money']);
    assert.deepEqual(dateTime().recognizers, ['when']);
    assert.deepEqual(phoneNumber().recognizers, ['phones']);
  });

  it('refuse presses of another shape', () => {
    for (const press of ['1000', -1, null, {}]) assert.ok(!money().schema.safeParse(press).success);
    for (const press of ['yesterday', '22/11/2026', 20261122])
      assert.ok(!dateTime().schema.safeParse(press).success);
    for (const press of ['1', 'x'.repeat(41), 159]) assert.ok(!phoneNumber().schema.safeParse(press).success);
    for (const press of ['', 'x'.repeat(301), ['a']]) assert.ok(!freeText().schema.safeParse(press).success);
  });
});

describe("an officer's details", () => {
  const smith = { rank: 'PC', name: 'Smith', collarNumber: '4471' };
  const hears = (text: string, officer: (typeof smith)[] = []) =>
    officerDetails().read(heard(text, { officer: officer.map((one) => sure(one)) }), wordingOf('officer'));

  it('are what the caller claimed', () => assert.deepEqual(hears('PC Smith, 4471', [smith]), smith));

  it('may be that they refused, or that nobody asked', () => {
    assert.equal(hears('They refused'), 'refused');
    assert.equal(hears('he refused to say'), 'refused');
    assert.equal(hears("I didn't ask"), 'not-asked');
    assert.equal(hears('no idea'), 'not-asked');
  });

  it('outweigh a refusal in the same message', () =>
    assert.deepEqual(hears('he refused at first, then said PC Smith 4471', [smith]), smith));

  it('refuse a press with anything besides', () => {
    const { schema } = officerDetails();
    assert.ok(schema.safeParse(smith).success);
    for (const press of [
      'PC Smith',
      { ...smith, genuine: true },
      { name: 'x'.repeat(81) },
      ['refused'],
      4471,
    ]) {
      assert.ok(!schema.safeParse(press).success, JSON.stringify(press));
    }
  });
});
