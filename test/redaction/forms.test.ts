import assert from 'node:assert/strict';
import { redact } from '../../src/redaction/redact.ts';
import type { SensitiveType } from '../../src/redaction/types.ts';

/** Each kind of value by its name and in the groups in which it is written. */
const VALUES: readonly (readonly [SensitiveType, name: string, value: string])[] = [
  ['nino', 'NI number', 'JB 12 34 56 C'],
  ['driving_licence_number', 'driving licence number', 'ADEYE 960205 FO9MC'],
  ['card_number', 'card number', '4929 1234 5678 9012'],
  ['sort_code', 'sort code', '20 45 67'],
  ['account_number', 'account number', '3141 5926'],
  ['iban', 'IBAN', 'GB82 WEST 1234 5698 7654 32'],
  ['passport_number', 'passport number', '533 380 006'],
  ['nhs_number', 'NHS number', '458 856 5176'],
  ['pin_or_passcode', 'PIN', '90 12'],
  ['postcode', 'postcode', 'SW1A 2AA'],
];

const NUMBERS = 'zero one two three four five six seven eight nine'.split(' ');
const ALPHABET =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu'.split(
    ' ',
  );
const oneByOne = (value: string): string[] => value.replaceAll(' ', '').split('');
const inWords = (value: string, noughts = 'zero'): string[] =>
  oneByOne(value).map((sign) => (sign === '0' ? noughts : (NUMBERS[Number(sign)] ?? sign)));
const callSign = (word: string): string =>
  word.length > 1 ? word : (ALPHABET[word.toLowerCase().charCodeAt(0) - 97] ?? word);

/** How people write and say it. */
const FORMS: Readonly<Record<string, (value: string) => string>> = {
  'in one piece': (value) => value.replaceAll(' ', ''),
  'in groups': (value) => value,
  'with dots': (value) => value.replaceAll(' ', '.'),
  'with dashes': (value) => value.replaceAll(' ', '-'),
  'with dashes said': (value) => value.replaceAll(' ', ' dash '),
  'one character at a time': (value) => oneByOne(value).join(' '),
  'one at a time, with dots': (value) => oneByOne(value).join('.'),
  'one at a time, with dashes': (value) => oneByOne(value).join('-'),
  'one at a time, in small letters': (value) => oneByOne(value).join(' ').toLowerCase(),
  'one at a time, with an O for a nought': (value) => oneByOne(value).join(' ').replaceAll('0', 'O'),
  'in words': (value) => inWords(value).join(' '),
  'in words, with oh for nought': (value) => inWords(value, 'oh').join(' '),
  'in words, with the spelling alphabet': (value) => inWords(value).map(callSign).join(' '),
};

/** Where its name stands: before it, after it, or in the next clause. */
const PLACES: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `my ${name} is ${value}`,
  (name, value) => `${name}: ${value}`,
  (name, value) => `he asked for my ${name} so I gave him ${value}`,
  (name, value) => `the ${name} was ${value}, I've changed it now`,
  (name, value) => `${value} is my ${name}`,
  (name, value) => `${value}, that's my ${name}`,
  (name, value) => `${value}, my ${name}`,
  (name, value) => `I said ${value}. That is my ${name}`,
  (name, value) => `I gave them ${value} and it was my ${name}`,
  (name, value) => `${value} is the number on my letter, the ${name}`,
  (name, value) => `I read out ${value} because he asked for my ${name}`,
  (name, value) => `${value} is what I gave when she wanted my ${name}`,
];

describe('wherever its name stands, redaction takes out', () => {
  for (const [type, name, value] of VALUES)
    for (const [form, write] of Object.entries(FORMS))
      it(`the ${name} ${form}`, () => {
        const written = write(value);
        for (const place of PLACES) {
          const text = place(name, written);
          const taken = redact(text).spans.map((span) => text.slice(span.start, span.end));
          assert.ok(
            taken.some((part) => part.includes(written)),
            `${type} left in "${text}"`,
          );
        }
      });
});
