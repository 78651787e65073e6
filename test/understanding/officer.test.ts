import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseOfficer } from '../../src/understanding/officer.ts';

describe("an officer's details", () => {
  const cases: readonly (readonly [string, ReturnType<typeof parseOfficer>])[] = [
    ['PC Smith 4471 from Northants', { rank: 'PC', name: 'Smith', collarNumber: '4471', force: 'Northants' }],
    [
      'sgt jane brown, collar number 123 EK, the met',
      { rank: 'sgt', name: 'Jane Brown', collarNumber: '123 EK', force: 'The Met' },
    ],
    ['DC Jones from Kent Police', { rank: 'DC', name: 'Jones', force: 'Kent Police' }],
    ['his collar number was 22187', { collarNumber: '22187' }],
    ['he was called Mark Lewis', { name: 'Mark Lewis' }],
    ['4471', { collarNumber: '4471' }],
    ['PC 1822 Adams', { rank: 'PC', name: 'Adams', collarNumber: '1822' }],
  ];
  for (const [text, details] of cases) {
    it(`are read from ${JSON.stringify(text)}`, () => assert.deepEqual(parseOfficer(text), details));
  }

  it('are not read from anything else', () => {
    for (const text of ['', 'he would not say', 'the police rang', 'they wanted £4471', 'at 14:30']) {
      assert.equal(parseOfficer(text), null, text);
    }
  });

  it('take no age, time, telephone number or plain word for a collar number or a name', () => {
    for (const text of [
      'my 81 year old mother was called by the police',
      'police rang my nan, shes 84, from 0300 123 2040',
      'police called from 101 at 3pm',
      'she is 81 and the police said 2 men are coming',
      'an officer would come and take my card',
      'number was 0161 496 0000 is this police',
    ]) {
      const details = parseOfficer(text);
      assert.deepEqual([details?.collarNumber, details?.name], [undefined, undefined], text);
    }
  });

  it('are never a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseOfficer(text)));
  });
});
