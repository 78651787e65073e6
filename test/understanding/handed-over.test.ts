import assert from 'node:assert/strict';
import { understand } from '../../src/understanding/understand.ts';
import type { Item } from '../../src/case/vocabulary.ts';

const said = (text: string, item: Item): string | undefined =>
  understand(text).given.find((fact) => fact.sure && fact.item === item)?.value;

/** Asserts that each wording says the same of one item. */
function all(item: Item, value: 'yes' | 'no' | 'not-sure' | undefined, wordings: readonly string[]): void {
  assert.deepEqual(
    wordings.filter((text) => said(text, item) !== value),
    [],
  );
}

describe('the ways people say that they gave something', () => {
  it('has many verbs', () => {
    all('pin-or-passcode', 'yes', [
      'rattled off the code to him',
      'keyed in my pin when he asked',
      'tapped in the code',
      'mum give him the password',
      'telt him my pin',
      'without thinking gave the code',
    ]);
    all('passport', 'yes', ['pinged him a photo of my passport', 'texted over my passport']);
    all('driving-licence', 'yes', ['held up my driving licence to the camera']);
  });

  it('leaves the object out', () => {
    all('driving-licence', 'yes', ['asked for my licence both sides. Did the front.']);
    all('pin-or-passcode', 'yes', [
      'wanted the pin keyed in. Keyed it.',
      'asked for the code. Which I did',
      'he asked for my pin and I went along with it',
      'wanted the code off my phone. I complied',
    ]);
    all('call-back', 'yes', ['said press 1 so I pressed it', 'text said ring a number so I rang back']);
  });

  it('answers: yes, no, sent, kept', () => {
    all('pin-or-passcode', 'yes', ['yes to the pin', 'The password? Yes.', 'pin given']);
    all('pin-or-passcode', 'no', ['said no to the pin', 'gave my name, kept the pin to myself']);
    all('passport', 'yes', ['passport sent, licence not']);
    all('driving-licence', 'no', ['passport sent, licence not']);
  });

  it('tells what went without a word of giving', () => {
    all('pin-or-passcode', 'yes', ['conned out of my pin', 'I let her see my pin', 'they know my password']);
    all('cash-or-card-courier', 'yes', ['gave the man at the door £3000', 'passed it to a lad on a moped']);
    all('remote-access', 'yes', ['he remoted in to my laptop', 'the mouse was moving by itself']);
  });
});

describe('what was perhaps given', () => {
  it('is doubted before and after', () => {
    all('pin-or-passcode', 'not-sure', [
      'I might well have given him my pin',
      'gave him my pin, or did I',
      'did I give him the pin?',
    ]);
  });

  it('is what a person asks about who did it', () => {
    const value = said('if i gave my name to a bailiff is that bad', 'personal-details');
    assert.ok(value === 'yes' || value === 'not-sure');
  });
});

describe('what was not given', () => {
  it('is what is made up, or belongs to somebody real', () => {
    for (const text of [
      'made up a pin and gave him that',
      'i rang my real bank and gave them my password',
      'have I got to give the pin',
      'put in your pin he said',
    ])
      assert.notEqual(said(text, 'pin-or-passcode'), 'yes', text);
  });

  it('is a debt that somebody only speaks of', () => {
    assert.equal(said('they say I owe £500 tax', 'warrant-payment'), undefined);
  });
});

describe('what only sounds like giving', () => {
  it('is a refusal in so many words', () => {
    all('pin-or-passcode', undefined, [
      'he wanted my pin, told him where to go',
      'asked for the code so I told her to jog on',
      'wanted my password and I put the phone down on him',
      'she asked for my pin, I told them both where to go',
    ]);
    all('cash-or-card-courier', undefined, ['a courier came for my card and I sent him packing']);
  });

  it('is a tale told about a thing', () => {
    all('passport', undefined, ['Home Office. Said my passport had been used in a crime']);
    all('personal-details', undefined, ['said it would clear my name', 'he already knew my address']);
  });

  it('is bought and still at home', () => {
    all('cash-or-card-courier', undefined, ['he told me to buy gold coins so I bought gold coins']);
  });
});

describe('giving that leaves most of it out', () => {
  it('lets them, says it, does it', () => {
    all('remote-access', 'yes', [
      'he wanted remote access so I let him',
      'asked for remote access, let them',
    ]);
    all('pin-or-passcode', 'yes', [
      'he asked for my pin and I told him it',
      'wanted the code, gave, account locked',
      'argos lady needed the code. I said it out loud to her',
    ]);
    all('passport', 'yes', [
      'Home Office wants my passport page, done the passport page',
      'a man took a photo of my passport',
    ]);
  });

  it('is sure of what is asked about afterwards', () => {
    all('driving-licence', 'yes', ["do I tell the DVLA if I've given my licence number away"]);
  });

  it('knows "no" for the sign of a number', () => {
    all('bank-details', 'yes', ['gave sort code and account no, told him the lot']);
  });
});
