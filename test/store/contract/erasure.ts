import assert from 'node:assert/strict';
import type { Store } from '../../../src/store/store.ts';
import { START, textsOf, turn } from '../turns.ts';

/** Erased conversations, and those to erase. */
export function conversationsAreErased(store: () => Store): void {
  it('leaves nothing of an erased conversation but its id, which takes no more turns', async () => {
    const links = { resumeHash: 'back', summaryHash: 'page' };
    await store().commit(turn({ conversation: 'a', receiptKeys: ['k'], ...links }));
    await store().commit(turn({ conversation: 'b', receiptKeys: ['k'] }));
    await store().erase('a', START + 1, START + 100);
    assert.deepEqual(await store().load('a'), { outcome: 'erased' });
    assert.deepEqual(await store().log('a', 0, 10), []);
    assert.equal(await store().receipt('a', ['k']), null);
    assert.equal(await store().resume('back', 0), null);
    assert.equal(await store().summary('page', 0), null);
    assert.deepEqual(await textsOf(store(), 'b'), ['hello', 'hi']);
    for (const expectedVersion of [0, 1]) {
      const late = turn({
        conversation: 'a',
        expectedVersion,
        after: expectedVersion * 2,
        receiptKeys: ['k'],
      });
      assert.deepEqual(await store().commit(late), { outcome: 'conflict' });
    }
    assert.deepEqual(await store().load('a'), { outcome: 'erased' });
  });

  it('refuses the first turn of a conversation that was erased before it began', async () => {
    await store().erase('a', START, START + 100);
    assert.deepEqual(await store().commit(turn({ conversation: 'a' })), { outcome: 'conflict' });
    assert.deepEqual(await store().load('a'), { outcome: 'erased' });
  });

  it('keeps the tombstone until its time, also when the conversation is erased twice', async () => {
    await store().commit(turn({ conversation: 'a' }));
    await store().erase('a', START, START + 100);
    await store().erase('a', START + 1, START + 50);
    await store().sweep(START + 100);
    assert.deepEqual(await store().load('a'), { outcome: 'erased' });
    await store().sweep(START + 101);
    assert.deepEqual(await store().load('a'), { outcome: 'absent' });
  });

  it('names the conversations without a turn since, the longest idle first', async () => {
    await store().commit(turn({ conversation: 'late', at: START + 30 }));
    await store().commit(turn({ conversation: 'early', at: START + 10 }));
    await store().commit(turn({ conversation: 'middle', at: START + 20 }));
    assert.deepEqual(await store().idle(START + 30, 10), ['early', 'middle']);
    assert.deepEqual(await store().idle(START + 31, 2), ['early', 'middle']);
    await store().commit(turn({ conversation: 'early', expectedVersion: 1, after: 2, at: START + 40 }));
    assert.deepEqual(await store().idle(START + 31, 10), ['middle', 'late']);
  });

  it('spares a conversation that was taken up again before it could be erased as idle', async () => {
    await store().commit(turn({ conversation: 'a' }));
    const takenUp = store().commit(turn({ conversation: 'a', expectedVersion: 1, after: 2, at: START + 10 }));
    await store().erase('a', START + 10, START + 100, START + 10);
    assert.deepEqual(await takenUp, { outcome: 'committed' });
    assert.equal((await store().load('a')).outcome, 'found');
    await store().erase('a', START + 11, START + 100, START + 11);
    assert.deepEqual(await store().load('a'), { outcome: 'erased' });
  });
}
