import assert from 'node:assert/strict';
import type { Store } from '../../../src/store/store.ts';
import { entry, textsOf, turn } from '../turns.ts';

/** Earlier entries change in place, when a secret is found in them. */
export function wordsAreRewritten(store: () => Store): void {
  it('rewrites an earlier entry in place, under its own id, with the turn that found a secret in it', async () => {
    await store().commit(turn({ conversation: 'a', texts: ['QQ 12', 'go on'] }));
    const redacted = { seq: 1, activity: { type: 'message', text: '[removed]' } };
    await store().commit(
      turn({ conversation: 'a', expectedVersion: 1, after: 2, texts: ['[removed]'], rewrites: [redacted] }),
    );
    assert.deepEqual((await store().log('a', 0, 1))[0], { ...entry(1), activity: redacted.activity });
    assert.deepEqual(await textsOf(store(), 'a'), ['[removed]', 'go on', '[removed]']);
  });

  for (const seq of [3, 9]) {
    it(`refuses whole a turn that rewrites entry ${seq} of a log of two`, async () => {
      await store().commit(turn({ conversation: 'a' }));
      const rewrites = [
        { seq: 1, activity: { text: 'changed' } },
        { seq, activity: { text: 'changed' } },
      ];
      const broken = turn({ conversation: 'a', expectedVersion: 1, after: 2, rewrites });
      await assert.rejects(store().commit(broken), { code: 'TURN_FAILED' });
      assert.deepEqual(await textsOf(store(), 'a'), ['hello', 'hi']);
    });
  }
}
