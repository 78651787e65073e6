import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MOST_WORDS } from '../../src/bot/inbound.ts';
import { CLAIMED, ITEMS } from '../../src/case/vocabulary.ts';
import { knownWords } from '../../src/understanding/language.ts';
import { summarise } from '../../src/understanding/summarise.ts';
import { MESSAGE_CAP } from '../../src/understanding/tokens.ts';
import { understand } from '../../src/understanding/understand.ts';
import { labelledMessages } from '../../bench/fuzz/labelled.ts';
import type { Facts } from '../../src/understanding/facts.ts';
import { asked } from './found.ts';

const LISTS = [
  'asked',
  'given',
  'claimed',
  'rightNow',
  'paidBy',
  'officer',
  'danger',
  'distress',
  'policeVerify',
  'numberVerify',
  'forWhom',
  'vulnerable',
  'country',
  'secrecy',
  'cannotRing',
  'abuse',
] as const satisfies readonly (keyof Facts)[];

const joined = (part: fc.Arbitrary<string>, joint: string, most: number): fc.Arbitrary<string> =>
  fc.array(part, { maxLength: most }).map((parts) => parts.join(joint).slice(0, MOST_WORDS));

const word = fc.constantFrom(...knownWords);
const sign = fc.constantFrom(...'.,;:?!-–—/()"“”’£$\n'.split(''), '...', '\u200b', '\ud83d', '👩‍👩‍👧‍👦', 'é', 'İ');
const half = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));
const written = fc.constantFrom(...labelledMessages());

/** Any message at all: noise, the product's own words in any order, and what people wrote, cut and mixed. */
const message = fc.oneof(
  fc.string({ unit: 'binary', maxLength: MOST_WORDS }),
  joined(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 5 }), half), '', 200),
  joined(fc.oneof({ weight: 8, arbitrary: word }, sign), ' ', 60),
  joined(fc.oneof(written, word, sign), ' ', 6),
  fc.tuple(written, fc.nat(200), fc.nat(200)).map(([text, from, to]) => text.slice(from) + text.slice(0, to)),
);
const runs = { numRuns: 400 };

const factsOf = (facts: Facts): readonly { readonly words: string; readonly sure: boolean }[] =>
  LISTS.flatMap((name): readonly { words: string; sure: boolean }[] => facts[name]);

const hasEachOnce = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

describe('any message whatever', () => {
  it('has facts, each with words that stand in it', () => {
    fc.assert(
      fc.property(message, (text) => {
        for (const { words } of factsOf(understand(text)))
          assert.ok(text.includes(words), `${JSON.stringify(words)} stands in the message`);
      }),
      runs,
    );
  });

  it('has a fact only where it has words', () => {
    fc.assert(
      fc.property(message, (text) => {
        for (const { words } of factsOf(understand(text))) assert.notEqual(words.trim(), '');
      }),
      runs,
    );
  });

  it('says the same every time it is read', () => {
    fc.assert(
      fc.property(message, (text) => assert.deepEqual(understand(text), understand(text))),
      runs,
    );
  });

  it('names each item and each identity once', () => {
    fc.assert(
      fc.property(message, (text) => {
        const facts = understand(text);
        assert.ok(hasEachOnce(facts.asked.map(({ value }) => value)));
        assert.ok(hasEachOnce(facts.given.map(({ item }) => item)));
        assert.ok(hasEachOnce(facts.claimed.map(({ value }) => value)));
        assert.ok(hasEachOnce(facts.mentioned));
      }),
      runs,
    );
  });

  it('says of what was handed over, or perhaps, that it was asked for', () => {
    fc.assert(
      fc.property(message, (text) => {
        const { asked, given } = understand(text);
        for (const { item, value, sure } of given)
          if (value !== 'no')
            assert.ok(
              asked.some((fact) => fact.value === item && (fact.sure || !sure)),
              `${item} was handed over (${value}) and not asked for`,
            );
      }),
      runs,
    );
  });

  it('in short never says of one item both that it was given and that it may have been', () => {
    fc.assert(
      fc.property(message, (text) => {
        const { asked, given, notSure } = summarise(text);
        assert.ok(hasEachOnce([...given, ...notSure]));
        for (const item of [...given, ...notSure]) assert.ok(asked.includes(item));
      }),
      runs,
    );
  });
});

describe('messages of nothing', () => {
  for (const text of ['', ' ', '\n\n', '\0', '\u200b', '…', '((([[[', '\ud83d', '🤷'])
    it(`say nothing: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(summarise(text), {
        asked: [],
        given: [],
        notSure: [],
        claimed: [],
        onCall: false,
        danger: false,
        policeVerify: false,
      });
    });
});

const phrase = fc.constantFrom(
  'i gave',
  'they asked for',
  'my NI number',
  'bank details',
  'police',
  'not',
  'but',
  'never',
  'he',
  'pressed 1',
  'if',
  '£500',
  'all of it',
  'so i did',
  '.',
  ',',
  "didn't",
  'courier',
  'outside',
  'card',
  'code',
  'itunes',
  'she is 81',
  'my mum was called',
  'is 0300 123 2040 real',
  'told me not to tell',
  "I'm deaf",
  'in Glasgow',
  'you are useless',
  'nu',
  'nie',
  'ł',
  '🙂',
  'e\u0301',
  '\u0000',
  '\n',
);
/** Noise, or phrases of callers in any order. */
const anyMessage = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(phrase, { maxLength: 60 }).map((parts) => parts.join(' ')),
);

describe('phrases of callers, in any order', () => {
  it('never throws, and every fact names words of the message', () => {
    fc.assert(
      fc.property(anyMessage, (text) => {
        const facts = understand(text);
        const all = [facts.asked, facts.given, facts.claimed, facts.rightNow, facts.paidBy, facts.officer];
        const flagged = [facts.danger, facts.distress, facts.policeVerify, facts.numberVerify, facts.abuse];
        const about = [facts.forWhom, facts.vulnerable, facts.country, facts.secrecy, facts.cannotRing];
        for (const { words } of [...all, ...flagged, ...about].flat()) {
          assert.ok(words !== '' && text.includes(words), words);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives each item and identity once, and only ones we know', () => {
    fc.assert(
      fc.property(anyMessage, (text) => {
        const found = summarise(text);
        for (const list of [found.asked, found.given, found.notSure, found.claimed]) {
          assert.equal(new Set(list).size, list.length);
        }
        assert.ok([...found.asked, ...found.given].every((item) => ITEMS.includes(item)));
        assert.ok(found.claimed.every((who) => CLAIMED.includes(who)));
        assert.ok(found.given.every((item) => found.asked.includes(item)));
      }),
    );
  });

  it('gives the same facts each time', () => {
    fc.assert(fc.property(anyMessage, (text) => assert.deepEqual(understand(text), understand(text))));
  });

  it('reads a longer message to the cap and no further', () => {
    const filler = 'a '.repeat(MESSAGE_CAP / 2);
    assert.deepEqual(asked(`${filler}they asked for my PIN`), []);
    assert.deepEqual(asked(`they asked for my PIN ${filler}`), ['pin-or-passcode']);
  });
});
