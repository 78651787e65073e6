import assert from 'node:assert/strict';
import type { Store } from '../../../src/store/store.ts';
import { START, entry, turn } from '../turns.ts';

/** Watchers hear of commits. */
export function commitsAreWatched(store: () => Store): void {
  it('tells watchers of what was committed or erased, once it can be read, and of nothing else', async () => {
    const heard: string[] = [];
    const readable: Promise<number>[] = [];
    const stop = store().watch((conversation) => {
      heard.push(conversation);
      readable.push(
        store()
          .log(conversation, 0, 10)
          .then(({ length }) => length),
      );
    });
    await store().commit(turn({ conversation: 'a', receiptKeys: ['k'] }));
    await store().commit(turn({ conversation: 'a', receiptKeys: ['k'] }));
    await store().commit(turn({ conversation: 'a', expectedVersion: 7 }));
    await assert.rejects(store().commit({ ...turn({ conversation: 'b' }), entries: [entry(4)] }));
    await store().erase('a', START, START + 1);
    assert.deepEqual(heard, ['a', 'a']);
    assert.deepEqual(await Promise.all(readable), [2, 0]);
    stop();
    await store().commit(turn({ conversation: 'c' }));
    assert.deepEqual(heard, ['a', 'a']);
  });

  it('names to watchers the earlier entries that a commit rewrote, and no others', async () => {
    const heard: [string, readonly number[]][] = [];
    store().watch((...told) => heard.push(told));
    const removed = { type: 'message', text: '[removed]' };
    const rewrites = [1, 3].map((seq) => ({ seq, activity: removed }));
    const later = { conversation: 'a', after: 2, texts: ['more'] };
    await store().commit(turn({ conversation: 'a' }));
    await store().commit(turn({ ...later, expectedVersion: 1 }));
    await store().commit(turn({ ...later, after: 3, expectedVersion: 1, rewrites }));
    await store().commit(turn({ ...later, after: 3, expectedVersion: 2, rewrites }));
    await store().erase('a', START, START + 1);
    const none: readonly number[] = [];
    assert.deepEqual(heard, [
      ['a', none],
      ['a', none],
      ['a', [1, 3]],
      ['a', none],
    ]);
  });

  it('goes on when a watcher throws, and tells the others', async () => {
    const heard: string[] = [];
    store().watch(() => {
      throw new Error('a faulty watcher');
    });
    store().watch((conversation) => heard.push(conversation));
    assert.deepEqual(await store().commit(turn({ conversation: 'a' })), { outcome: 'committed' });
    assert.deepEqual(heard, ['a']);
  });
}
