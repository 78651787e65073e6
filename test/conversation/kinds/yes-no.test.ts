import assert from 'node:assert/strict';
import type { Given } from '../../../src/case/vocabulary.ts';
import { yesNoUnsure } from '../../../src/conversation/index.ts';
import { heard, labelled } from './wordings.ts';

const WORDINGS: Readonly<Record<'yes' | 'no' | 'not-sure', readonly string[]>> = {
  yes: [
    'yes',
    'Yeah',
    'yep!',
    'I think so',
    "I'm afraid so",
    'there was no warrant but yes',
    'No, I did, sorry',
    'yes I told them the lot',
    'Y',
    '1',
  ],
  no: [
    'no',
    'nah',
    'Nope.',
    'I am sure I did not',
    "I'm sure I didn't",
    'I never gave them anything',
    'I refused',
    'not at all',
    '2',
    'the second one',
  ],
  'not-sure': [
    'not sure',
    'I am not sure',
    "I'm not sure",
    'no idea',
    "don't know",
    'dunno',
    'maybe',
    'I might have',
    "I honestly can't remember",
    'yes I think, not sure though',
    '3',
  ],
};

/** A wrong "no" would drop an exposure, so words that may take a denial back are asked about. */
const ASKED_ABOUT = [
  '',
  '...',
  '😀',
  'what do you mean',
  'I refused at first but then I gave it',
  'I should have hung up before',
  'No wait, yes',
  "No, I don't think they got that",
  'no they already have it',
  'they have it but I didnt',
  'no but I gave the sort code',
];

describe('yes, no or not sure', () => {
  const read = (text: string) => yesNoUnsure().read(heard(text), labelled('yes', 'no', 'not-sure'));

  for (const [answer, wordings] of Object.entries(WORDINGS)) {
    for (const words of wordings) {
      it(`hears "${words}" as ${answer}`, () => assert.equal(read(words), answer));
    }
  }
  for (const words of ASKED_ABOUT) {
    it(`asks again after "${words}"`, () => assert.equal(read(words), null));
  }

  it('never lowers an exposure by inferred words, and raises it', () => {
    const merge = (stored: Given, inferred: Given) => yesNoUnsure().merge(stored, inferred);
    assert.equal(merge('yes', 'no'), 'yes');
    assert.equal(merge('yes', 'not-sure'), 'yes');
    assert.equal(merge('not-sure', 'no'), 'not-sure');
    assert.equal(merge('no', 'not-sure'), 'not-sure');
    assert.equal(merge('not-sure', 'yes'), 'yes');
  });

  it('takes a press of its three options and nothing else', () => {
    const { schema } = yesNoUnsure();
    for (const press of ['yes', 'no', 'not-sure']) assert.ok(schema.safeParse(press).success, press);
    for (const press of ['YES', 'maybe', '', ['yes'], { yes: true }, true, 1, null, undefined]) {
      assert.ok(!schema.safeParse(press).success, JSON.stringify(press));
    }
  });
});
