import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keepApart, KEPT_APART_MARK, withoutKeptApart } from '../../src/conversation/kept-apart.ts';

const NUMBERS = [
  '07700 900123',
  '07700900123',
  '(01632) 960 123',
  '01632-960-123',
  '+44 7700 900123',
  '+44 (0)7700 900123',
  '0044 7700 900 123',
  '+353 20 910 1234',
  '18001 07700 900123',
];

describe('a number that is kept apart from the chat', () => {
  for (const number of NUMBERS) {
    it(`is known in the form ${number}`, () => {
      assert.deepEqual(keepApart(number), { text: KEPT_APART_MARK, number });
    });
  }

  it('may stand among other words and digits', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ["it's 07700 900123, after 6", `it's ${KEPT_APART_MARK}, after 6`, '07700 900123'],
      ['07700 900123 6pm', `${KEPT_APART_MARK} 6pm`, '07700 900123'],
      ['flat 2, 07700 900123', `flat 2, ${KEPT_APART_MARK}`, '07700 900123'],
    ];
    for (const [typed, text, number] of cases) assert.deepEqual(keepApart(typed), { text, number });
  });

  it('may be one of two', () => {
    assert.deepEqual(keepApart('07700 900123, or 01632 960123 at work'), {
      text: `${KEPT_APART_MARK}, or ${KEPT_APART_MARK} at work`,
      number: '07700 900123 or 01632 960123',
    });
  });

  it('is not taken from digits that cannot be rung, which are removed all the same', () => {
    for (const typed of ['7700 900123', '960123', '4929 1234 5678 9012', '1234567890123456789'])
      assert.deepEqual(keepApart(typed), { text: '[digits removed]', number: null });
    assert.deepEqual(keepApart('at 6, not on 25 December'), {
      text: 'at 6, not on 25 December',
      number: null,
    });
  });

  it('is not given by typing the mark', () => {
    assert.equal(keepApart(`ring ${KEPT_APART_MARK}`).number, null);
  });

  it('never leaves five digits in a row behind, whatever is typed', () => {
    const pieces = fc.constantFrom(
      ...NUMBERS,
      ...Array.from({ length: 10 }, (_, digit) => String(digit)),
      ' ',
      '-',
      '(',
      ')',
      '.',
      '\n',
      'a',
      'ring ',
      '+',
      '٣',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        assert.doesNotMatch(keepApart(parts.join('')).text, /\d(?:[\s().-]*\d){4}/u);
      }),
      { seed: 20261123, numRuns: 2_000 },
    );
  });

  it('is all there in what is handed on', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NUMBERS),
        fc.constantFrom('ring ', '', 'its '),
        fc.constantFrom(' ok', '.', ' after 6'),
        (number, before, behind) => {
          assert.equal(keepApart(`${before}${number}${behind}`).number, number);
        },
      ),
      { seed: 20261123, numRuns: 100 },
    );
  });
});

describe('a number that is given before it is asked for', () => {
  const OFFICIAL = ['101', '0300 123 2040'];

  it('is kept apart at every question of the talk about a person, in every form', () => {
    for (const question of ['passOn', 'longWait', 'ringBack', 'safeTime', 'chatName', 'safeNumber'])
      for (const number of [...NUMBERS, '7700 900123']) {
        const text = withoutKeptApart(`yes, ring me on ${number}`, question, OFFICIAL);
        assert.match(text, /^yes, ring me on \[[a-z ]+\]$/u, `${question}: ${number}`);
      }
  });

  it('leaves times, dates and official numbers as they are', () => {
    for (const typed of [
      'between 18.00-20.00, not on 25/12/2026',
      'weekdays 9.00-12.30 or after 17.00',
      'shall I ring 0300 123 2040 or 101?',
      'Ann',
    ])
      assert.equal(withoutKeptApart(typed, 'safeTime', OFFICIAL), typed);
  });

  it('is not hidden by an official number beside it', () => {
    const text = withoutKeptApart('0300 123 2040 07700 900123', 'ringBack', OFFICIAL);
    assert.doesNotMatch(text, /900123/u);
  });

  it('stays in the chat at any other question, for the caller may have shown it', () => {
    const typed = 'they rang from 07700 900123';
    for (const question of [undefined, 'rightNow', 'numberShown'])
      assert.equal(withoutKeptApart(typed, question, OFFICIAL), typed);
  });
});
