import assert from 'node:assert/strict';
import { redact } from '../../src/redaction/redact.ts';

/** What a text reads after redaction. */
const read = (text: string, openQuestion?: string): string =>
  redact(text, openQuestion === undefined ? {} : { openQuestion }).text;

describe('redaction leaves alone', () => {
  const kept: readonly (readonly [string, string])[] = [
    ['numbers to ring', 'ring 101, 159 or 999, text 7726, HMRC is 0300 200 3300, Samaritans 116 123'],
    ['Report Fraud', 'Report Fraud is on 0300 123 2040'],
    ['the number on the display', 'they rang from 01604 960123 and then +44 7700 900123'],
    ['a collar number', 'PC Smith collar number 4471 from Northants asked for my PIN'],
    ['a collar number after talk of a PIN', 'he wanted my pin. 4471 was his collar number'],
    ['amounts', 'I lost £1,250.50 and then 12000 pounds'],
    ['when it happened', 'on 08/07/2026 at 14:30, the 8th of July'],
    [
      'crime and incident references',
      'crime ref 20000123456, incident 452 of 8 July 2026, log 18/NN/12345/24',
    ],
    ['lists of numbers', 'I paid 5000, 6000 and 7000, after one, two, three calls'],
    ['an age', 'my mum is 81 and it was her 81st birthday'],
    ['digits a caller said to press', 'press 1 then 2 then 9'],
    ['the last four digits of a card', 'the card ending 4321'],
    ['talk of a password', 'my password is not safe any more and the code was wrong'],
  ];
  for (const [name, text] of kept) it(name, () => assert.equal(read(text), text));

  it('what the open question asks for', () => {
    assert.equal(read('12345678', 'officer'), '12345678');
    assert.equal(read('96012345', 'numberShown'), '96012345');
    assert.equal(read('8/7/1999', 'callWhen'), '8/7/1999');
  });
});

describe('redaction leaves alone what only looks like a value', () => {
  for (const text of [
    'bought a PS5 off marketplace',
    'an Xbox S5 for 200',
    'a PS5 2nd hand',
    '4 missed calls then a 5th at 22.05',
    'he had me install AnyDesk 8.0.9',
    'into my account 14/10/2026 he said',
    'the A45 5th exit at 4pm',
    'W6 our house',
    'in NN5 4th of May',
    'M25 2hr delay',
    'paid 1000, 2000, 3000 and 4000',
    'the 2019-2021 tax years, and 2024/2025',
    '5000 - 6000 it was',
    'DPD 1550 4821 933 072 was on the card through the door',
    'Parcel AB 1234 5678 9GB was at the depot',
    'NFRC 2611 0093 4471 was on the email',
    'he rang n i told him 123456',
    'a tax code 1257L being wrong',
    'they rang from 01604 then 960123',
    'I waited 20 minutes then 30 then 45',
    'what they wanted was my password',
    'he asked for my password, Barclays asked too',
    'I told him to change the password Monday',
    'my password manager said it was leaked',
    'he told me to pay 1250 to a safe account and asked for the otp',
    'I told him 101 and said my pin was safe',
    'AnyDesk version 8.0.10',
    'virus code 0x80070643 came up',
    'he asked for my password, username, and date of birth',
    'I told him sorry, that was the password I used in 2019',
    'its Windows11 but I use it for email',
    'we counted them one by one',
    'part number G-118204 for the boiler',
    'they sent the money back 291 pounds',
    'I paid 1250 because he asked for my PIN',
    'I paid 125000, he needed my sort code to do it',
    'they rang from 4588565176, he wanted my NHS number',
    'my case number is 123456, she asked for my sort code',
    'he typed 1 9 2 dot 1 6 8 dot 1 dot 1',
    'a picture, IMG_20261104_121544.jpg',
    'I looked at the.website and at noon',
    'the password is on-line only',
    'write to report@phishing.gov.uk or 101@northants.police.uk',
    'my phone 07700 900412',
    'the incident was on 8 July, the account number was never given',
    'I I I I I I I I I I I I I I I I I said',
  ])
    it(text, () => assert.equal(read(text), text));

  it('any outward part beside any word of three letters', () => {
    const words =
      'off for our out old own one two six ten end odd pub bus day was had all and she her his not you'.split(
        ' ',
      );
    for (const outward of ['PS5', 'W6', 'NN4', 'SW1A', 'B12', 'A45', 'M25'])
      for (const word of words)
        for (const text of [`${outward} ${word} it`, `${outward}, 5 ${word} 2`])
          assert.equal(read(text), text);
  });
});
