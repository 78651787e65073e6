import assert from 'node:assert/strict';
import { RESUME_LIFETIME, SUMMARY_LIFETIME } from '../../../src/store/store.ts';
import type { Store } from '../../../src/store/store.ts';
import { START, textsOf, turn } from '../turns.ts';

const LINKS = [
  { kind: 'resume', hash: 'resumeHash', life: RESUME_LIFETIME },
  { kind: 'summary', hash: 'summaryHash', life: SUMMARY_LIFETIME },
] as const;

/** Links bring back a chat or show its summary. */
export function linksOpen(store: () => Store): void {
  for (const { kind, hash, life } of LINKS) {
    const open = (value: string, notBefore = START): Promise<string | null> =>
      store()[kind](value, notBefore);

    it(`opens a conversation by its ${kind} link while that is young enough`, async () => {
      await store().commit(turn({ conversation: 'a', [hash]: 'hash' }));
      assert.equal(await open('hash'), 'a');
      assert.equal(await open('hash', START + 1), null);
      assert.equal(await open('other'), null);
    });

    it(`never gives one ${kind} link to two conversations, nor a longer life when it is brought again`, async () => {
      await store().commit(turn({ conversation: 'a', [hash]: 'hash' }));
      const later = { [hash]: 'hash', at: START + 10 };
      await store().commit(turn({ conversation: 'b', ...later }));
      await store().commit(turn({ conversation: 'a', expectedVersion: 1, after: 2, ...later }));
      assert.equal(await open('hash'), 'a');
      assert.equal(await open('hash', START + 1), null);
    });

    it(`opens nothing by a revoked ${kind} link, even if that is brought again`, async () => {
      await store().commit(turn({ conversation: 'a', [hash]: 'first' }));
      await store().commit(turn({ conversation: 'a', expectedVersion: 1, after: 2, [hash]: 'second' }));
      await store().commit(turn({ conversation: 'b', [hash]: 'other' }));
      await store().revokeLinks('a');
      await store().commit(turn({ conversation: 'a', expectedVersion: 2, after: 4, [hash]: 'first' }));
      assert.equal(await open('first'), null);
      assert.equal(await open('second'), null);
      assert.equal(await open('other'), 'b');
      assert.deepEqual(await textsOf(store(), 'a'), ['hello', 'hi', 'hello', 'hi', 'hello', 'hi']);
    });

    it(`forgets ${kind} links that are past their life, and those only`, async () => {
      await store().commit(turn({ conversation: 'a', [hash]: 'old' }));
      await store().commit(turn({ conversation: 'b', [hash]: 'young', at: START + 1 }));
      await store().sweep(START + life + 1);
      assert.equal(await open('old', 0), null);
      assert.equal(await open('young', 0), 'b');
    });
  }

  it('opens no earlier summary once a chat has begun again, and still brings the chat back', async () => {
    await store().commit(turn({ conversation: 'a', resumeHash: 'back', summaryHash: 'page' }));
    await store().commit(
      turn({ conversation: 'a', expectedVersion: 1, after: 2, revokesSummaries: true, summaryHash: 'new' }),
    );
    assert.equal(await store().summary('page', START), null);
    assert.equal(await store().summary('new', START), 'a');
    assert.equal(await store().resume('back', START), 'a');
  });

  it('never takes a link of one kind for one of the other', async () => {
    await store().commit(turn({ conversation: 'a', resumeHash: 'back', summaryHash: 'page' }));
    assert.equal(await store().resume('page', START), null);
    assert.equal(await store().summary('back', START), null);
  });
}
