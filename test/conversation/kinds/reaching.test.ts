import assert from 'node:assert/strict';
import { firstName, safeTime } from '../../../src/conversation/index.ts';
import { NO_WORDS } from '../../../src/conversation/intent.ts';
import type { Kind } from '../../../src/conversation/index.ts';
import { NOTHING_RECOGNIZED } from '../../../src/understanding/facts.ts';
import { understand } from '../../../src/understanding/understand.ts';
import { content } from '../../support/world.ts';

const reads = <T>(kind: Kind<T>, text: string): T | null =>
  kind.read(
    { text, facts: understand(text), recognized: NOTHING_RECOGNIZED },
    { question: NO_WORDS, phrases: content.phrases },
  );

describe('what somebody wants to be called', () => {
  const names: Readonly<Record<string, string>> = {
    Ann: 'Ann',
    ann: 'Ann',
    'my name is Ann': 'Ann',
    "hi, I'm Seán O'Neill": "Seán O'Neill",
    'call me Mrs Jones.': 'Mrs Jones',
    'jean-luc': 'Jean-Luc',
    Zoë: 'Zoë',
    'it’s Dee': 'Dee',
  };
  for (const [words, name] of Object.entries(names)) {
    it(`is ${name} after “${words}”`, () => {
      assert.equal(reads(firstName(), words), name);
    });
  }

  it('is not taken from other words', () => {
    const others = [
      'no',
      'not sure',
      'why',
      'why do you need to know that',
      'they wanted my NI number',
      '4471',
      '[NI number removed]',
      'x'.repeat(41),
    ];
    for (const words of others) assert.equal(reads(firstName(), words), null, words);
  });
});

describe('when somebody can be rung', () => {
  it('is what they say, cut to what a note holds', () => {
    assert.equal(reads(safeTime(), 'after 6, when he is out'), 'after 6, when he is out');
    assert.equal(reads(safeTime(), '2'), 'mornings');
    assert.equal(reads(safeTime(), 'y'.repeat(200))?.length, 150);
  });

  it('is not a story, nor a doubt', () => {
    assert.equal(reads(safeTime(), 'they rang and '.repeat(10)), null);
    assert.equal(reads(safeTime(), 'not sure'), null);
  });
});
