import assert from 'node:assert/strict';
import { read } from '../../src/understanding/read.ts';
import type { Item } from '../../src/case/vocabulary.ts';

/** What the rules take for given, perhaps given, or kept back. */
const told = (text: string, value: 'yes' | 'not-sure' | 'no'): Item[] =>
  read(text)
    .facts.given.filter((fact) => fact.value === value)
    .map(({ item }) => item)
    .sort();

const all = (items: readonly Item[], value: 'yes' | 'not-sure' | 'no', wordings: readonly string[]): void => {
  for (const text of wordings) assert.deepEqual(told(text, value), items, text);
};

describe('a thing that has gone to them', () => {
  it('was given, whatever word it left by', () => {
    all(['driving-licence'], 'yes', [
      'my licence, both sides gone to him',
      'he rode off with my driving licence',
      'a driving licence is what she walked away with',
    ]);
    all(['cash-or-card-courier'], 'yes', [
      'she lost a gold necklace to them',
      "I no longer have my bank card, the 'inspector' has",
    ]);
  });

  it('was not given where he left without it, or it is lost in another way', () => {
    all([], 'yes', [
      'he went away without my licence',
      'a passport is what he asked for',
      'I no longer have a passport, it expired',
      'lost my bank card last week',
    ]);
  });
});

describe('an answer in a list', () => {
  it('is yes, no or perhaps for each item', () => {
    const text = 'passport for sure. licence maybe. pin: not sure';
    assert.deepEqual(told(text, 'yes'), ['passport']);
    assert.deepEqual(told(text, 'not-sure'), ['driving-licence', 'pin-or-passcode']);
    assert.deepEqual(told('licence yes, pin no', 'no'), ['pin-or-passcode']);
    assert.deepEqual(told('bk info + addy sent. pw not', 'yes'), ['bank-details', 'personal-details']);
  });

  it('says nothing of what he definitely wanted', () => {
    assert.deepEqual(told('he wanted my passport definitely', 'yes'), []);
  });

  it('keeps what is listed before the bank', () => {
    all(['bank-details', 'ni-number'], 'yes', ['I gave them my NI, bank details', 'gave her my NI and bank']);
  });

  it('is what was given at least where only the rest is in doubt', () => {
    all(['passport'], 'yes', ['I could have sent the whole passport, maybe only the front']);
  });

  it('goes on after the sign for a number', () => {
    all(['driving-licence', 'personal-details'], 'yes', ['told him my licence no. and our address']);
  });
});

describe('giving that is told from another side', () => {
  it('is all that was not refused', () => {
    all(['personal-details'], 'yes', [
      'I refused everything apart from my surname',
      'He wanted my PIN and my surname. Anything he asked for I refused bar the surname',
      'Only my surname and town. Seemed harmless.',
    ]);
    all([], 'yes', ["Just my surname, that's all he asked", 'refused because my name was wrong']);
  });

  it('is a request that was met', () => {
    all(['bank-details'], 'yes', ['could she have my sort code and I told her it']);
    all([], 'not-sure', ['could she have my sort code']);
  });

  it('is what had to be given for a charge', () => {
    all(['bank-details', 'personal-details'], 'yes', [
      'a parcel firm or whoever had my name and card for a £2 fee',
    ]);
  });

  it('is a computer that they were on', () => {
    all(['remote-access'], 'yes', [
      'he was on my laptop for ages',
      'a man rang about my laptop. They got in',
      'someone is on her computer as we speak',
    ]);
    all([], 'yes', ['he rang about my laptop and they got in touch again', 'he wanted to be on my computer']);
  });

  it('is a key of which somebody asks whether it counts', () => {
    all(['call-back'], 'yes', ['does pressing 1 matter', 'not sure if pressing 1 counted']);
    all([], 'yes', ['would pressing 1 matter']);
  });

  it('is done in the words of somebody who learns English', () => {
    all(['move-money'], 'yes', ['i have transfer my saving in the safe account, now he not answer']);
    all([], 'yes', ['he say i have give my passport']);
  });

  it('was done by whoever "who" is', () => {
    all(['pin-or-passcode'], 'yes', ['it was my wife who gave him the pin, not me']);
  });
});

describe('what is said in passing', () => {
  const facts = (text: string): ReturnType<typeof read>['facts'] => read(text).facts;

  it('is despair, unless somebody is only not missed at a club', () => {
    for (const text of ['no one would miss me', 'the kids would be better off without me'])
      assert.equal(facts(text).distress.length > 0, true, text);
    for (const text of ["they'd be better off getting a job", 'nobody would miss me at choir'])
      assert.equal(facts(text).distress.length, 0, text);
  });

  it('is danger when a moped waits outside', () => {
    assert.equal(facts('moped outside and I have the envelope').danger.length > 0, true);
    assert.equal(facts('a taxi outside my office').danger.length, 0);
  });

  it('is a doubt about an officer', () => {
    for (const text of [
      'police rang so it must have been them',
      'the sergeant rang, I want to be sure it was really him',
      'an officer rang. Doubting he was real',
      'police ask for my card, is normal?',
    ])
      assert.equal(facts(text).policeVerify.length > 0, true, text);
    assert.equal(facts('the officer rang, I had no reason to doubt him').policeVerify.length, 0);
  });
});
