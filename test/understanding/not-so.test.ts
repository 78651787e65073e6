import assert from 'node:assert/strict';
import { read } from '../../src/understanding/read.ts';
import type { Claimed, Item } from '../../src/case/vocabulary.ts';

const asked = (text: string): Item[] => read(text).facts.asked.map(({ value }) => value);
const given = (text: string, answer: 'yes' | 'not-sure' = 'yes'): Item[] =>
  read(text)
    .facts.given.filter(({ value }) => value === answer)
    .map(({ item }) => item);
const claimed = (text: string): Claimed[] => read(text).facts.claimed.map(({ value }) => value);
const onThePhone = (text: string): boolean =>
  read(text).facts.rightNow.some(({ value, sure }) => value === 'on-the-phone' && sure);

/** Asserts that nothing is found by one reading of each wording. */
function none(find: (text: string) => readonly unknown[], texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(find(text), [], text);
}

describe('what is demanded but not done', () => {
  it('is wished for in the past tense, as one of a list', () => {
    none(given, [
      'she wants vouchers and the app put on and my sort code',
      'he needs the savings moved, my passport sent and the code read out',
      'they demanded the fee paid and my licence scanned',
    ]);
  });

  it('is an order in the words of the caller', () => {
    none(given, [
      'put the deposit in here, she says',
      'read the long number out, was what he said',
      'put the notes in a bag and somebody will come round',
    ]);
    assert.deepEqual(given('put my card number in there and now it is blocked'), ['bank-details']);
  });

  it('is still to come, or a condition', () => {
    none(given, [
      'bailiffs unless the fine is settled',
      'she stayed on till I had read the code',
      'if it is not paid by noon I get arrested',
    ]);
  });

  it('is begun and broken off', () => {
    none(given, [
      'I started keying my pin then hung up',
      'I had started filling in my card details but closed the page',
      'I got as far as typing my password and never finished',
    ]);
    assert.deepEqual(given('I started typing my password then carried on and pressed enter'), [
      'pin-or-passcode',
    ]);
  });
});

describe('what was asked of somebody else, or is another thing', () => {
  it('is a tale that the caller told', () => {
    assert.deepEqual(asked('he said a crook asked another customer for vouchers. From me he wants my NI'), [
      'ni-number',
    ]);
    assert.deepEqual(asked('she asked another lady for vouchers and me for the same'), [
      'gift-card-or-crypto',
    ]);
  });

  it('is put right by "not the other one"', () => {
    assert.deepEqual(asked('sorry, it was the licence not the passport he wanted'), ['driving-licence']);
    assert.deepEqual(asked('name yes, pin not sure, passport no'), ['personal-details', 'pin-or-passcode']);
  });

  it('is where a number stands or arrives', () => {
    assert.deepEqual(asked('he wants the digits along the front of my driving licence'), ['driving-licence']);
    assert.deepEqual(given('gave her the code that came through on my mobile'), ['pin-or-passcode']);
  });

  it('is a loan rather than cash', () => {
    assert.deepEqual(asked('told me to take out a loan for 8000'), ['other']);
  });

  it('is looked for by a person whom nobody asked', () => {
    none(asked, ['where on a payslip is the NI number', 'where do I find my sort code']);
    assert.deepEqual(asked('he wants my NI number, where do I find my NI number'), ['ni-number']);
  });
});

describe('what was done or told without anybody calling', () => {
  it('is a present, a tool of the trade, a forgotten PIN, a debt to the person', () => {
    none(asked, [
      'bought my niece an itunes card for her birthday',
      'we gave our grandson £40 at Christmas',
      'my sister uses anydesk for her job',
      'forgot my pin at the cashpoint',
      'HMRC owe me a rebate',
    ]);
    assert.deepEqual(asked('he wants itunes cards for my niece at Christmas'), ['gift-card-or-crypto']);
  });

  it('names nobody who called', () => {
    none(claimed, [
      'HMRC owe me £90, when does it come',
      'called up for jury service in June',
      'a talk at the hall from a detective',
      'I would like to apply to join the police',
      'then the police came and took a statement',
    ]);
    assert.deepEqual(claimed('text says HMRC owe me £90'), ['hmrc-or-tax']);
  });
});

describe('what is perhaps so', () => {
  it('is named with "perhaps", "think" or "not certain"', () => {
    assert.deepEqual(given('gave my name, perhaps the password as well', 'not-sure'), ['pin-or-passcode']);
    assert.deepEqual(given('I think just the licence', 'not-sure'), ['driving-licence']);
    assert.deepEqual(given('not certain the transfer to the safe account was completed', 'not-sure'), [
      'move-money',
    ]);
  });
});

describe('what is not happening at the house', () => {
  it('is a meeting in the street, somebody sent at no time, or a talk in the kitchen', () => {
    none(
      (text) => read(text).facts.danger,
      [
        'I gave it to the man outside Greggs',
        'they will send somebody to collect the card',
        'my wife is talking to them in the kitchen',
      ],
    );
    assert.ok(read('there is a man outside my house').facts.danger.length > 0);
    assert.ok(read('he is in the kitchen with me').facts.danger.length > 0);
  });

  it('is yet a call that goes on, in the next room or on a video', () => {
    assert.ok(onThePhone('my wife is talking to them in the kitchen'));
    assert.ok(onThePhone('I am in whatsapp video now'));
    assert.ok(!onThePhone('he wanted my licence held up on a video call'));
  });
});
