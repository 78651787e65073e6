import assert from 'node:assert/strict';
import { summarise } from '../../src/understanding/summarise.ts';
import { claimed } from './found.ts';

function each(expected: readonly string[], texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(claimed(text), expected, text);
}

describe('who the caller claimed to be', () => {
  it('is the police by any rank, squad or force, and "one of yours"', () => {
    each(
      ['police'],
      [
        'a detective inspector wants my savings',
        'is he one of yours',
        'it was the fraud squad',
        'Interpol say my name is on a parcel of drugs',
        'he gave me a badge number',
        'was that you that rang my mum',
        'i told the sergeant my name',
      ],
    );
  });

  it('is another authority where its officer, badge or threats are told of', () => {
    each(
      ['hmrc-or-tax'],
      ['HMRC officer with a badge number rang', 'hmrc said police were coming to arrest me'],
    );
    each(['hmrc-or-tax'], ['the taxman says two grand or the bailiffs']);
    each(['court-or-bailiff'], ['sheriff officers texted about a debt', 'a woman from the court rang']);
    each(['government-other'], ['council tax lady had my sort code', 'student finance rang my lad']);
  });

  it('is a bank that rings, writes or is stood for, in quotation marks too', () => {
    each(
      ['bank'],
      [
        'a chap came on behalf of the bank',
        'the PayPal email wanted my card',
        'She is on to her "bank" in the other room',
        'someone from American Express',
        'NatWest, or so he said, read me my transactions',
      ],
    );
  });

  it('is a firm where a sentence opens with it or somebody comes from it', () => {
    each(['delivery-or-shop'], ['Currys in Cardiff supposedly had my visa', 'the parcel fella has my name']);
    each(
      ['tech-or-telecom'],
      ['the girl from Three wanted a pin', 'Man from the electric wanted paying today'],
    );
  });

  it('is family where a relative is in trouble, has a new number or was played', () => {
    each(
      ['family-or-friend'],
      [
        'someone pretending to be me asked mum for bail',
        'my grandson rang me sobbing and needed 3000',
        'text off my daughter on a new number',
        'he said he was my nephew',
        'it wasnt my son',
      ],
    );
    each([], ['my daughter rang me when she got home', 'my mum is asking what to do']);
  });

  it('is unknown where nobody was named, and said so', () => {
    each(['unknown'], ['he never gave a name', 'they wouldnt say what company', 'no clue who they were']);
  });

  it('is nobody the person knows, pays by, shops at or works for', () => {
    each(
      [],
      [
        'my real bank rang this morning',
        'my son is a policeman',
        'what time does the police station open',
        'bought 4 steam cards from tesco',
        'sent it over on whatsapp',
        'I work for the council',
        'my council tax is up to date',
        'the bank staff were kind',
      ],
    );
  });

  it('is every identity that is named', () => {
    assert.deepEqual(claimed('first a policeman, then HMRC, then my bank rang'), [
      'bank',
      'hmrc-or-tax',
      'police',
    ]);
    assert.deepEqual(claimed('bayliff rung up'), ['court-or-bailiff']);
  });

  it('is not whom the person turned to, nor a product, nor what is denied', () => {
    for (const text of [
      'I rang my bank',
      'reported it to action fraud',
      'he wanted amazon vouchers',
      'my bank card',
    ]) {
      assert.deepEqual(claimed(text), [], text);
    }
    assert.deepEqual(claimed('it was NOT the police it was my bank who phoned'), ['bank']);
  });
});

describe('wanting an officer checked', () => {
  it('is asking whether the officer is real, is yours, rang, or would do that', () => {
    for (const text of [
      'collar number 4471 he reckons. check it for us',
      'is he from you',
      'would cops ring u on whatsapp',
      'is there an Inspector Gray in your force',
      'is it customary for a detective to telephone from a withheld number',
      'police want my licence by email, would they',
      'was it actually you lot that came round sunday',
    ]) {
      assert.equal(summarise(text).policeVerify, true, text);
    }
  });

  it('is not telling who he said he was', () => {
    for (const text of [
      'a man in a suit who said he was CID took her rings',
      'he said he is Constable Reeve and needs both my cards',
      'they said they were police checking for fake notes',
    ]) {
      assert.equal(summarise(text).policeVerify, false, text);
    }
  });
});
