import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixedClock } from '../../src/clock.ts';
import { NOTHING_RECOGNIZED } from '../../src/understanding/facts.ts';
import { createRecognizer } from '../../src/understanding/recognizer/create-recognizer.ts';
import { londonWallClock, written } from '../../src/understanding/recognizer/wall-clock.ts';
import { WINDOW_LENGTH, WINDOW_NUMBERS, windowsFor } from '../../src/understanding/recognizer/window.ts';
import type { Recognizer } from '../../src/understanding/recognizer/create-recognizer.ts';

describe('recognizers', () => {
  /** A Sunday afternoon. */
  const clock = fixedClock('2026-11-22T15:30:00Z');
  let recognizer: Recognizer;
  before(async () => {
    recognizer = createRecognizer({ clock, limit: 5000 });
    await recognizer.ready;
  });
  after(() => recognizer.close());

  const when: readonly (readonly [string, string])[] = [
    ['08/07/2020', '2020-07-08'],
    ['8/7', '2026-07-08'],
    ['yesterday at 3', '2026-11-21T15:00'],
    ['this morning', '2026-11-22'],
    ['an hour ago', '2026-11-22T14:30'],
    ['last tuesday about half past two', '2026-11-17T14:30'],
    ['on monday', '2026-11-16'],
    ['Wednesday 8th July around 11am', '2026-07-08T11:00'],
    ['at 4pm', '2026-11-21T16:00'],
    ['it was tuesday, I think about half past two', '2026-11-17T14:30'],
    ['1 december', '2025-12-01'],
  ];
  for (const [text, value] of when) {
    it(`read ${JSON.stringify(text)} as ${value}`, async () => {
      assert.equal((await recognizer.recognize(text, ['when'])).when[0]?.value, value);
    });
  }

  const money: readonly (readonly [string, number])[] = [
    ['£1,000', 1000],
    ['a thousand pounds', 1000],
    ['about 500', 500],
    ['two grand', 2000],
    ['1.5k', 1500],
    ['five hundred quid', 500],
    ['I paid 500 to them on monday', 500],
  ];
  for (const [text, amount] of money) {
    it(`read ${JSON.stringify(text)} as £${amount}`, async () => {
      assert.equal((await recognizer.recognize(text, ['money'])).money[0]?.amount, amount);
    });
  }

  it('read telephone numbers', async () => {
    const { phones } = await recognizer.recognize('it was 01604 960123', ['phones']);
    assert.deepEqual(phones, [{ number: '01604960123', words: '01604 960123', start: 7 }]);
  });

  it('look only for what is asked, and find nothing in other words', async () => {
    assert.deepEqual((await recognizer.recognize('£5 yesterday', ['when'])).money, []);
    assert.deepEqual(await recognizer.recognize('no idea', ['when', 'money', 'phones']), NOTHING_RECOGNIZED);
  });

  it('find words that are in the message', async () => {
    for (const text of ['last tuesday at about half past two, £20', 'I paid two grand on 8/7 at 3pm']) {
      const found = await recognizer.recognize(text, ['when', 'money']);
      for (const { words } of [...found.when, ...found.money]) assert.ok(text.includes(words), words);
    }
  });

  it('find what is in each of many messages that come at once', async () => {
    const found = await Promise.all(
      Array.from({ length: 40 }, () => recognizer.recognize('yesterday at 4pm', ['when'])),
    );
    for (const { when } of found) assert.equal(when.length, 1);
  });

  it('find nothing past the limit, and go on with another worker', async () => {
    const hasty = createRecognizer({ clock, limit: 1 });
    await hasty.ready;
    for (let time = 0; time < 4; time += 1)
      await hasty.recognize('twenty £7 £7 £7 £7 £7 yesterday', ['money', 'when']);
    assert.deepEqual(await hasty.recognize('yesterday', ['when']).then(() => true), true);
    await hasty.close();
    assert.deepEqual(await hasty.recognize('yesterday', ['when']), NOTHING_RECOGNIZED);
  });
});

describe('what recognizers may see', () => {
  const pieces = fc.constantFrom(
    '7',
    'twenty',
    '£1',
    'word',
    '2020-01-01',
    'yesterday',
    'x'.repeat(40),
    'ago',
  );

  it('is at most two parts, a hundred characters and six numbers together, around what counts', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 400 }),
        fc.constantFrom('when', 'money', 'phones'),
        (words, name) => {
          const text = words.join(' ');
          const parts = windowsFor(text, name);
          const seen = parts.map((part) => part.text).join(' | ');
          assert.ok(parts.length <= 2);
          assert.ok(parts.reduce((sum, part) => sum + part.text.length, 0) <= WINDOW_LENGTH);
          assert.ok((seen.match(/\b(?:\d[\d-]*|twenty)/g) ?? []).length <= WINDOW_NUMBERS);
          // What would be mistaken for it is blanked out; all else stands where it stood.
          for (const part of parts) {
            const there = text.slice(part.start, part.start + part.text.length);
            for (let at = 0; at < there.length; at += 1)
              assert.ok(part.text[at] === ' ' || part.text[at] === there[at], seen);
          }
        },
      ),
    );
  });

  it('is nothing where no word can be a date, an amount or a number', () => {
    assert.deepEqual(windowsFor('he would not say', 'when'), []);
    assert.deepEqual(windowsFor('quite a lot', 'money'), []);
    assert.deepEqual(windowsFor('withheld', 'phones'), []);
  });

  it('is late in a long message too', () => {
    assert.match(
      windowsFor(`${'word '.repeat(200)}yesterday at 3`, 'when')[0]?.text ?? '',
      /yesterday at 3$/,
    );
  });

  it('is at both ends of a message where something counts at both', () => {
    const text = `yesterday at 3 he rang${' and went on'.repeat(30)} until I paid this morning`;
    const [first, second] = windowsFor(text, 'when');
    assert.match(first?.text ?? '', /^yesterday at 3/);
    assert.match(second?.text ?? '', /this morning$/);
  });

  it('never splits an amount', () => {
    const text = `${'word '.repeat(24)}I paid £1,000,000 to them ${'word '.repeat(24)}`;
    assert.match(windowsFor(text, 'money')[0]?.text ?? '', /£1,000,000 to/);
  });

  it('holds no figures of a telephone number where dates and amounts are read', () => {
    assert.deepEqual(windowsFor('it was 0161 496 0000', 'when'), []);
    assert.deepEqual(windowsFor('it was +44 7700 900123', 'money'), []);
  });
});

describe('the time in London', () => {
  it('is an hour ahead in summer', () => {
    assert.equal(written(londonWallClock(Date.parse('2026-07-08T23:30:00Z'))), '2026-07-09T00:30');
    assert.equal(written(londonWallClock(Date.parse('2026-01-08T23:30:00Z'))), '2026-01-08T23:30');
  });
});
