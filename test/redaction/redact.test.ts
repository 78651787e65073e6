import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSensitive, redact, redactAcross } from '../../src/redaction/redact.ts';
import { markOf, SENSITIVE_LABELS } from '../../src/redaction/marks.ts';
import { SENSITIVE_TYPES } from '../../src/redaction/types.ts';
import type { SensitiveType } from '../../src/redaction/types.ts';

/** What the text reads after redaction. */
const after = (text: string, openQuestion?: string): string =>
  redact(text, openQuestion === undefined ? {} : { openQuestion }).text;

const mark = (type: SensitiveType): string => markOf(type);

describe('redaction takes out sensitive values', () => {
  const cases: readonly (readonly [SensitiveType, string, string])[] = [
    ['nino', 'an NI number with spaces', 'its JB 12 34 56 C'],
    ['nino', 'an NI number in full-width figures', 'its ＡＢ１２３４５６Ｃ'],
    ['nino', 'an NI number with invisible characters in it', 'its AB\u200b12\u200b34\u200b56\u200bC'],
    [
      'nino',
      'an NI number read out in words',
      'its A for apple bravo one two double three four five charlie',
    ],
    ['driving_licence_number', 'a licence number', 'its MORGA657054SM9IJ'],
    ['card_number', 'a card number', 'its 4929 1234 5678 9012'],
    [
      'card_number',
      'a card number in words',
      'its four one one one one one one one one one one one one one one one',
    ],
    ['iban', 'an IBAN', 'its GB82 WEST 1234 5698 7654 32'],
    ['passport_number', 'a passport number', 'my passport is 533380006'],
    ['nhs_number', 'an NHS number', 'its 943 476 5919'],
    ['date_of_birth', 'a date of birth in words', 'born on the second of march nineteen forty four'],
    ['date_of_birth', 'an old date without a label', 'its 02/02/1960'],
    ['email', 'an address spelled out', 'its dot.smith at example dot com'],
    ['postcode', 'a postcode', 'its nn15 6aa'],
    ['pin_or_passcode', 'a PIN after its label', 'my pin is 4471'],
    ['pin_or_passcode', 'a PIN before its label', 'four four seven one is my pin'],
    ['pin_or_passcode', 'a code with a letter', 'verification code: G-552918'],
    ['pin_or_passcode', 'a password', 'my password is Tr0ub4dor&3'],
    ['pin_or_passcode', 'a password behind its short name', 'my pw: Maggie!52'],
    ['pin_or_passcode', 'a PIN after a pause', 'my pin... erm... four four seven one'],
    ['pin_or_passcode', 'an unlock code', 'the passcode for my phone 135790'],
    ['pin_or_passcode', 'the number of a remote-access app', 'the teamviewer id 1 294 556 781'],
    ['card_number', 'a card number with commas', 'its 4929, 1234, 5678, 9012'],
    ['sort_code', 'a sort code in words with commas', 'sort code twenty, forty five, sixty seven'],
    ['postcode', 'a postcode letter by letter', 'my postcode is S W 1 A 2 A A'],
    ['email', 'an address with its signs in brackets', 'its jean[at]btinternet[dot]com'],
    ['date_of_birth', 'a birthday in November', 'born on the eleventh of November 1950'],
  ];
  for (const [type, name, text] of cases) {
    it(`${name} becomes ${mark(type)}`, () => {
      const { text: clean, spans } = redact(text);
      assert.deepEqual(
        spans.map((span) => span.type),
        [type],
      );
      assert.ok(clean.endsWith(mark(type)) || clean.startsWith(mark(type)), clean);
    });
  }

  it('a sort code and an account number side by side are two values', () => {
    assert.equal(after('20-45-67 12345678'), `${mark('sort_code')} ${mark('account_number')}`);
    assert.equal(
      after('refund to 204567 12345678'),
      `refund to ${mark('sort_code')} ${mark('account_number')}`,
    );
    assert.equal(after('12345678 204567'), `${mark('account_number')} ${mark('sort_code')}`);
  });

  it('every kind of value has a mark of its own', () => {
    assert.equal(new Set(SENSITIVE_TYPES.map(markOf)).size, SENSITIVE_TYPES.length);
    assert.equal(mark('nino'), `[${SENSITIVE_LABELS.nino} removed]`);
  });
});

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
  for (const [name, text] of kept) it(name, () => assert.equal(after(text), text));

  it('what the open question asks for', () => {
    assert.equal(after('12345678', 'officer'), '12345678');
    assert.equal(after('96012345', 'numberShown'), '96012345');
    assert.equal(after('8/7/1999', 'callWhen'), '8/7/1999');
  });
});

describe('a secret split over messages', () => {
  it('is taken out of every message that holds a part of it', () => {
    const texts = redactAcross(['its AB 12 34', '56 C']).map(({ text }) => text);
    assert.deepEqual(texts, [`its ${mark('nino')}`, mark('nino')]);
  });

  it('is found over three messages', () => {
    const texts = redactAcross(['4111 1111', '1111', '1111 ok']).map(({ text }) => text);
    assert.deepEqual(texts, [mark('card_number'), mark('card_number'), `${mark('card_number')} ok`]);
  });

  it('is found where the first message ends with its name', () => {
    assert.equal(redactAcross(['my pin is', '4471'])[1]?.text, mark('pin_or_passcode'));
  });

  it('gives spans in the messages as they were given', () => {
    const messages = ['its AB 12 34', '56 C'];
    const parts = redactAcross(messages).map(({ spans }, at) =>
      spans.map(({ start, end }) => messages[at]!.slice(start, end)),
    );
    assert.deepEqual(parts, [['AB 12 34'], ['56 C']]);
  });

  it('does not join messages that hold no secret', () => {
    const messages = ['they rang from 01604 960123', '12 times', 'at 3 and at 4'];
    assert.deepEqual(
      redactAcross(messages).map(({ text }) => text),
      messages,
    );
  });
});

const secrets = fc.constantFrom(
  'AB123456C',
  'ab 12 34 56 c',
  '4111 1111 1111 1111',
  '20-45-67 12345678',
  'GB82WEST12345698765432',
  'MORGA657054SM9IJ',
  'pin 9090',
  'my password is hunter2',
  'dob 3/5/48',
  'jean@example.com',
  'NN1 4AB',
  'passport 533380006',
  'double four seven one is my pin',
  'code',
  '12 34',
  'born',
  '01604 960123',
  'collar number 4471',
);
const words = fc.constantFrom(
  'and',
  'my',
  'the',
  'he',
  'rang',
  '.',
  ',',
  '\n',
  '£500',
  'oh',
  'one',
  'on',
  '7',
  '\u200b',
);
const messages = fc
  .array(fc.oneof(secrets, words, fc.string({ maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(' '));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  messages,
);

describe('redaction of any text', () => {
  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = after(text);
        assert.equal(after(once), once);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives spans in order, inside the text, without overlaps', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const span of findSensitive(text)) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
          end = span.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every character outside the spans', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: clean, spans } = redact(text);
        let at = 0;
        const kept = spans.map(({ start, end, type }) => {
          const part = text.slice(at, start) + markOf(type);
          at = end;
          return part;
        });
        assert.equal(clean, kept.join('') + text.slice(at));
      }),
      { numRuns: 1000 },
    );
  });

  it('never changes words without figures', () => {
    const plain = fc.array(
      fc.constantFrom(
        'he',
        'asked',
        'for',
        'my',
        'bank',
        'details',
        'police',
        'I',
        'gave',
        'nothing',
        'card',
        'licence',
      ),
      { maxLength: 30 },
    );
    fc.assert(fc.property(plain, (parts) => assert.equal(after(parts.join(' ')), parts.join(' '))));
  });

  it('joins the parts of any messages without a throw', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        assert.equal(redactAcross(texts).length, texts.length);
      }),
    );
  });

  for (const piece of [
    '7 ',
    'AB123456C ',
    'a@',
    'a.',
    'pin 1234 ',
    'double four ',
    'one-',
    '<<a',
    'gb82west',
    '1.1 ',
    'code ',
    ' ',
    '\n',
  ]) {
    it(`finishes on a hundred thousand characters of ${JSON.stringify(piece)}`, () => {
      assert.ok(redact(piece.repeat(100_000 / piece.length)).text.length > 0);
    });
  }
});
