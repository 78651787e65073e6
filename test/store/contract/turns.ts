import assert from 'node:assert/strict';
import type { Store } from '../../../src/store/store.ts';
import { START, converse, entry, stateOf, textsOf, turn } from '../turns.ts';

/** What was committed can be read. */
export function turnsAreKept(store: () => Store): void {
  it('knows nothing of a conversation before its first turn', async () => {
    assert.deepEqual(await store().load('a'), { outcome: 'absent' });
    assert.deepEqual(await store().log('a', 0, 10), []);
    assert.equal(await store().receipt('a', ['k']), null);
  });

  it('keeps state, version, position and times of a conversation', async () => {
    await store().commit(turn({ conversation: 'a', state: { name: 'Zoë', asked: [1, null, true] } }));
    await store().commit(
      turn({ conversation: 'a', expectedVersion: 1, after: 2, texts: ['more'], state: ['✓'], at: START + 5 }),
    );
    assert.deepEqual(await store().load('a'), {
      outcome: 'found',
      row: {
        id: 'a',
        channel: 'directline',
        version: 2,
        seq: 3,
        state: ['✓'],
        handoff: null,
        createdAt: START,
        updatedAt: START + 5,
        loadedAt: START,
      },
    });
  });

  it('gives back every entry as it was, in order, from where a client left off', async () => {
    await converse(store(), 'a', 3);
    await converse(store(), 'b', 1);
    const log = await store().log('a', 0, 100);
    assert.deepEqual(
      log.map(({ seq }) => seq),
      [1, 2, 3, 4, 5, 6],
    );
    assert.deepEqual(log[0], entry(1, 'hello'));
    assert.deepEqual(
      (await store().log('a', 2, 3)).map(({ seq }) => seq),
      [3, 4, 5],
    );
    assert.deepEqual(await store().log('a', 6, 100), []);
  });

  it('lets a turn change the state without saying anything', async () => {
    await store().commit(turn({ conversation: 'a' }));
    await store().commit(
      turn({ conversation: 'a', expectedVersion: 1, after: 2, texts: [], state: 'quiet' }),
    );
    assert.equal(await stateOf(store(), 'a'), 'quiet');
    assert.equal((await store().log('a', 0, 10)).length, 2);
  });
}

/** A turn that does not follow what is stored changes nothing. */
export function turnsAreRefused(store: () => Store): void {
  it('refuses a turn computed from an older version, and changes nothing', async () => {
    await converse(store(), 'a', 2);
    const stale = turn({
      conversation: 'a',
      expectedVersion: 1,
      after: 2,
      receiptKeys: ['k'],
      state: 'stale',
    });
    assert.deepEqual(await store().commit(stale), { outcome: 'conflict' });
    assert.deepEqual(await store().commit(turn({ conversation: 'a' })), { outcome: 'conflict' });
    assert.deepEqual(await store().commit(turn({ conversation: 'new', expectedVersion: 1 })), {
      outcome: 'conflict',
    });
    assert.deepEqual(await stateOf(store(), 'a'), { turns: 1 });
    assert.equal(await store().receipt('a', ['k']), null);
    assert.equal((await store().log('a', 0, 10)).length, 4);
    assert.deepEqual(await store().load('new'), { outcome: 'absent' });
  });

  for (const [fault, seqs] of [
    ['leave a gap', [3, 5]],
    ['start too late', [4, 5]],
    ['repeat an entry', [2, 3]],
  ] as const) {
    it(`refuses whole a turn whose entries ${fault}`, async () => {
      await store().commit(turn({ conversation: 'a' }));
      const broken = {
        ...turn({ conversation: 'a', expectedVersion: 1 }),
        entries: seqs.map((seq) => entry(seq)),
      };
      await assert.rejects(
        store().commit({ ...broken, receiptKeys: ['k'], resumeHash: 'h', summaryHash: 'h', state: 'broken' }),
        {
          code: 'TURN_FAILED',
        },
      );
      assert.deepEqual(await stateOf(store(), 'a'), { turns: 1 });
      assert.deepEqual(await textsOf(store(), 'a'), ['hello', 'hi']);
      assert.equal(await store().receipt('a', ['k']), null);
      assert.equal(await store().resume('h', START), null);
      assert.equal(await store().summary('h', START), null);
    });
  }

  it('stores the turns beside a faulty one', async () => {
    const faulty = { ...turn({ conversation: 'b' }), entries: [entry(7)] };
    const outcomes = await Promise.allSettled([
      store().commit(turn({ conversation: 'a' })),
      store().commit(faulty),
      store().commit(turn({ conversation: 'c' })),
    ]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(await textsOf(store(), 'a'), ['hello', 'hi']);
    assert.deepEqual(await store().load('b'), { outcome: 'absent' });
    assert.deepEqual(await textsOf(store(), 'c'), ['hello', 'hi']);
  });
}

/** An activity that comes twice is stored once. */
export function repeatsAreRecognised(store: () => Store): void {
  it('answers a repeated activity with the first receipt, by any of its keys, and stores it once', async () => {
    await store().commit(turn({ conversation: 'a', receiptKeys: ['activity', 'client', 'activity'] }));
    const first = { activityId: 'activity-1', seq: 2 };
    for (const receiptKeys of [['activity'], ['client'], ['other', 'client']]) {
      const repeat = turn({ conversation: 'a', expectedVersion: 1, after: 2, receiptKeys });
      assert.deepEqual(await store().commit(repeat), { outcome: 'duplicate', receipt: first });
      assert.deepEqual(await store().receipt('a', receiptKeys), first);
    }
    assert.equal(await store().receipt('a', ['other']), null);
    assert.equal(await store().receipt('a', []), null);
    assert.equal((await store().log('a', 0, 10)).length, 2);
  });

  it('recognises a repeat even when it was computed from an older version', async () => {
    await store().commit(turn({ conversation: 'a', receiptKeys: ['k'] }));
    const repeat = await store().commit(turn({ conversation: 'a', receiptKeys: ['k'] }));
    assert.equal(repeat.outcome, 'duplicate');
  });

  it('does not take the same key in another conversation for a repeat', async () => {
    await store().commit(turn({ conversation: 'a', receiptKeys: ['k'] }));
    assert.deepEqual(await store().commit(turn({ conversation: 'b', receiptKeys: ['k'] })), {
      outcome: 'committed',
    });
  });

  it('stores one of two copies of an activity that arrive together', async () => {
    const copy = turn({ conversation: 'a', receiptKeys: ['k'] });
    const outcomes = await Promise.all([store().commit(copy), store().commit(copy)]);
    assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), ['committed', 'duplicate']);
  });
}

/** Turns at the same time. */
export function manyAtOnce(store: () => Store): void {
  it('lets exactly one of many turns computed from the same version win, each time', async () => {
    for (let version = 0; version < 10; version += 1) {
      const rivals = Array.from({ length: 12 }, (_, rival) =>
        store().commit(
          turn({ conversation: 'a', expectedVersion: version, after: version, texts: [`rival ${rival}`] }),
        ),
      );
      const outcomes = (await Promise.all(rivals)).map(({ outcome }) => outcome);
      assert.equal(outcomes.filter((outcome) => outcome === 'committed').length, 1);
      assert.equal(outcomes.filter((outcome) => outcome === 'conflict').length, 11);
    }
    assert.deepEqual(
      (await store().log('a', 0, 100)).map(({ seq }) => seq),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
  });

  it('keeps many conversations apart that go on at the same time', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `conversation-${index}`);
    await Promise.all(names.map((name) => converse(store(), name, 4)));
    for (const name of names) {
      const loaded = await store().load(name);
      assert.ok(loaded.outcome === 'found');
      assert.deepEqual([loaded.row.version, loaded.row.seq], [4, 8]);
      assert.equal((await store().log(name, 0, 100)).length, 8);
    }
  });
}
