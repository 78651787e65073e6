import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSensitive, redact, redactAcross } from '../../src/redaction/redact.ts';
import { HOSTILE } from '../../bench/fuzz/hostile.ts';
import { markOf } from '../../src/redaction/marks.ts';

const among = (words: string): fc.Arbitrary<string> => fc.constantFrom(...words.split('|'));
const figures = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));
const phrase = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));

/** Messages as people write them, with every kind of number that must stay and none that must go. */
const number = fc.oneof(
  phrase('I lost £', fc.integer({ min: 1, max: 99_999 }).map(String)),
  phrase('he took ', fc.integer({ min: 2, max: 9999 }).map(String), among(' pounds| quid|p')),
  phrase('they rang from 01604 960', figures(3)),
  phrase('the call was from +44 7700 900', figures(3)),
  phrase('it was PC ', fc.integer({ min: 10, max: 99_999 }).map(String)),
  phrase('his collar number is ', fc.integer({ min: 10, max: 99_999 }).map(String)),
  phrase('my crime reference is ', fc.integer({ min: 10_000, max: 999_999_999 }).map(String)),
  phrase('order number 203-', figures(7)),
  phrase('it happened on ', fc.integer({ min: 1, max: 28 }).map(String), among(' May| of June| July 2026')),
  phrase('it was on 0', fc.integer({ min: 1, max: 9 }).map(String), '/07/2026'),
  phrase('at ', fc.integer({ min: 1, max: 12 }).map(String), among('pm|am|:30| o’clock')),
  phrase('my mum is ', fc.integer({ min: 18, max: 104 }).map(String)),
  among('ring 101|call 159|dial 999|text 7726|it was 0300 123 2040|try 0808 223 1133|116 123 is free'),
  phrase('in ', fc.integer({ min: 2011, max: 2026 }).map(String)),
  among('he said press 1 then 2|I live in NN4|my PS5 off marketplace|the A45 by junction 15a|flat 3b'),
);
const words = among(
  'he asked for my PIN|I gave nothing|they wanted my password|she was from the bank|I am scared|is it a scam|my postcode is fine|he had a nice voice|I hung up',
);
const harmless = fc
  .array(fc.oneof(number, words), { maxLength: 6 })
  .map((sentences) => sentences.map((sentence) => `${sentence}.`).join(' '));

/** Values that need no words beside them, and pieces of messages that may make one with what stands beside them. */
const SECRETS: readonly string[] = [
  'AB123456C',
  'MORGA657054SM9IJ',
  '4929 1234 5678 9012',
  'GB82WEST12345698765432',
  'jean.brown@example.com',
  '20-45-67',
  'NN1 4AB',
];
const PIECES: readonly string[] = [
  ...SECRETS,
  ...['ab 12 34 56 c', '4111 1111 1111 1111', '20-45-67 12345678', 'pin 9090', 'my password is hunter2'],
  ...['dob 3/5/48', 'passport 533380006', 'double four seven one is my pin', 'code', '12 34', 'born'],
  ...['01604 960123', 'collar number 4471', 'and', 'my', 'the', 'he', 'rang', '.', ',', '\n', '£500', 'oh'],
  ...['one', 'on', '7', '\u200b'],
];
/** Half of a pair of surrogates, alone, is what a cut text ends with. */
const broken = fc
  .array(fc.oneof(fc.integer({ min: 0xd800, max: 0xdfff }), fc.integer({ min: 0x20, max: 0x7e })), {
    maxLength: 60,
  })
  .map((codes) => String.fromCharCode(...codes));

describe('redaction of harmless messages', () => {
  it('changes nothing, whatever they say', () => {
    fc.assert(
      fc.property(harmless, (text) => assert.equal(redact(text).text, text)),
      { numRuns: 3000 },
    );
  });

  it('changes nothing when three of them are read together', () => {
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 3, maxLength: 3 }), (texts) => {
        assert.deepEqual(
          redactAcross(texts).map(({ text }) => text),
          texts,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('redaction of messages with a secret', () => {
  it('finds it among any harmless words', () => {
    fc.assert(
      fc.property(harmless, fc.constantFrom(...SECRETS), harmless, (before, secret, after) => {
        assert.doesNotMatch(
          redact(`${before}\n${secret}\n${after}`).text,
          new RegExp(secret.replaceAll('.', '\\.')),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('finds it with invisible characters between, and in full width', () => {
    const wide = (text: string): string =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(
        fc.constantFrom(...SECRETS),
        fc.constantFrom('\u200b', '\u2060', '\ufeff', '\u00ad'),
        (secret, sign) => {
          for (const text of [wide(secret), secret.split('').join(sign)])
            assert.match(redact(`its ${text} ok`).text, /^its \[.*removed\] ok$/);
        },
      ),
    );
  });
});

describe('redaction of broken and hostile texts', () => {
  it('keeps lone surrogates, and what it takes out stays out', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const once = redact(text);
        assert.equal(redact(once.text).text, once.text);
        const untouched = findSensitive(text).length === 0;
        assert.equal(once.text === text, untouched);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a secret between lone surrogates', () => {
    assert.equal(redact('\ud83d AB123456C \udc00').text, `\ud83d ${markOf('nino')} \udc00`);
  });

  for (const piece of HOSTILE)
    it(`finishes on a hundred thousand characters of ${JSON.stringify(piece)}`, () => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      assert.ok(redact(text).text.length > 0);
    });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 12 })
    .map((parts) => parts.join(' ')),
);

describe('redaction of any text', () => {
  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = redact(text).text;
        assert.equal(redact(once).text, once);
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
    fc.assert(fc.property(plain, (parts) => assert.equal(redact(parts.join(' ')).text, parts.join(' '))));
  });

  it('joins the parts of any messages without a throw', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        assert.equal(redactAcross(texts).length, texts.length);
      }),
    );
  });
});
