import assert from 'node:assert/strict';
import { flags, whom } from '../../src/understanding/circumstances/tokens.ts';
import { itemActions, moments } from '../../src/understanding/language.ts';
import { MESSAGE_CAP } from '../../src/understanding/tokens.ts';
import type { Token } from '../../src/understanding/tokens.ts';
import { understand } from '../../src/understanding/understand.ts';

/** How many words the patterns look at in a message of so many repeated words. */
function looks(find: (tokens: readonly Token[]) => unknown, word: string, count: number): number {
  let seen = 0;
  const tokens = word
    .repeat(count)
    .trim()
    .split(' ')
    .map((text, at): Token => ({ word: text, start: at, end: at + 1, sentence: 0, pause: false }));
  find(
    new Proxy(tokens, {
      get: (target, key, receiver): unknown => {
        if (typeof key === 'string' && /^\d+$/.test(key)) seen += 1;
        return Reflect.get(target, key, receiver);
      },
    }),
  );
  return seen;
}

describe('hostile messages', () => {
  for (const word of [
    'get ',
    'take the money ',
    'send ',
    'is ',
    'put put ',
    'not ',
    'at ',
    'mum ',
    'you ',
    'tell ',
  ]) {
    it(`cost in proportion to their length: ${word.trim()}`, () => {
      for (const patterns of [itemActions, moments, flags, whom]) {
        const short = looks((tokens) => patterns.find(tokens), word, 200);
        const long = looks((tokens) => patterns.find(tokens), word, 400);
        assert.ok(long < short * 2.2, `${short} looks, then ${long}`);
      }
    });
  }

  for (const piece of [
    '7 ',
    'name, ',
    'code ',
    'pin? ',
    'AB123456C ',
    'gave it ',
    'insurancx ',
    'police ',
    '£1 ',
  ]) {
    it(`of ${JSON.stringify(piece)} to the cap give facts`, () => {
      assert.ok(Array.isArray(understand(piece.repeat(MESSAGE_CAP / piece.length)).asked));
    });
  }
});
