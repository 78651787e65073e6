import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Store } from '../../../src/store/store.ts';
import { closed, put, queued, takeTurn } from '../handoffs.ts';
import { START, entry, turn } from '../turns.ts';

/** Operators find what was said. */
export function wordsAreFound(store: () => Store): void {
  const found = async (words: readonly string[], limit = 100): Promise<readonly string[]> =>
    (await store().handoffs.search(words, limit)).map(({ conversation, seq }) => `${conversation} ${seq}`);

  it('finds the newest message of a chat that holds all the words, in capitals or not, with the words around', async () => {
    await put(store(), queued());
    await takeTurn(store(), {
      texts: ['My number is gone', 'NUMBER, and ÉMILE rang', 'nothing'],
      at: START + 1,
    });
    assert.deepEqual(await found(['number']), ['a 3']);
    assert.deepEqual(await found(['gone']), ['a 2']);
    assert.deepEqual(await found(['émile', 'Number']), ['a 3']);
    assert.deepEqual(await found(['émile', 'gone']), []);
    const [match] = await store().handoffs.search(['ÉMILE'], 1);
    assert.deepEqual(match, { conversation: 'a', seq: 3, at: START + 1, excerpt: 'NUMBER, and ÉMILE rang' });
  });

  it('shows a long message by the words around the match', async () => {
    await put(store(), queued());
    await takeTurn(store(), { texts: [`${'so '.repeat(400)}the courier came ${'then '.repeat(400)}`] });
    const [match] = await store().handoffs.search(['courier'], 1);
    assert.match(match?.excerpt ?? '', /^…[so ]+the courier came [then ]+…$/);
    assert.ok((match?.excerpt.length ?? 0) < 140);
  });

  it('finds nothing without words, nor in what is no message, nor in chats that were never handed off', async () => {
    await put(store(), queued());
    const activity = { type: 'event', name: 'handoff.initiate', text: 'the secret word' };
    await store().commit({
      ...turn({ conversation: 'a', expectedVersion: 1, after: 1, texts: ['x'] }),
      entries: [{ ...entry(2), activity }],
    });
    await takeTurn(store(), { conversation: 'b', texts: ['the secret word'] });
    assert.deepEqual(await found(['secret']), []);
    assert.deepEqual(await found([]), []);
    assert.deepEqual(await found(['']), []);
  });

  it('finds the newest first across chats, no more than asked for, also in chats whose hand-off is over', async () => {
    await put(store(), closed(1, { conversation: 'old', closedAt: START + 2 }));
    await put(store(), queued({ conversation: 'young' }));
    const say = (conversation: string, at: number) =>
      takeTurn(store(), { conversation, texts: ['it rang'], at: START + at });
    await say('young', 1);
    await say('old', 2);
    await say('young', 3);
    assert.deepEqual(await found(['rang']), ['young 3', 'old 2']);
    assert.deepEqual(await found(['rang'], 1), ['young 3']);
  });

  it('finds nothing that was said when no operator was to read it: after the end, or before one ever came', async () => {
    await put(store(), closed(1, { conversation: 'over', closedAt: START + 1 }));
    await put(store(), closed(0, { conversation: 'left', closedAt: START + 1, firstClaimedAt: null }));
    for (const conversation of ['over', 'left']) {
      await takeTurn(store(), { conversation, texts: ['it rang'], at: START + 1 });
      await takeTurn(store(), { conversation, texts: ['it rang again'], at: START + 2 });
    }
    assert.deepEqual(await found(['rang']), ['over 2']);
  });

  it('finds what was said long ago in a long chat', async () => {
    await put(store(), queued());
    await takeTurn(store(), { texts: ['the first word'] });
    await takeTurn(store(), { texts: Array.from({ length: 230 }, (_, index) => `line ${index}`) });
    assert.deepEqual(await found(['first']), ['a 2']);
  });

  it('takes every character of a word as itself', async () => {
    await put(store(), queued());
    const word = fc.string({
      unit: fc.constantFrom('a', 'B', '%', '_', '\\', '"', "'", '*', 'é', ' ', '✓', '𝄞'),
      minLength: 1,
      maxLength: 3,
    });
    const texts: string[] = ['words'];
    await fc.assert(
      fc.asyncProperty(word, fc.array(word, { minLength: 1, maxLength: 2 }), async (text, words) => {
        await takeTurn(store(), { texts: [text] });
        texts.push(text);
        const newest = texts.findLastIndex((said) =>
          words.every((each) => said.toLowerCase().includes(each.toLowerCase())),
        );
        assert.deepEqual(await found(words), newest === -1 ? [] : [`a ${newest + 1}`]);
      }),
      { numRuns: 60 },
    );
  });
}
