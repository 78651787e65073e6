import assert from 'node:assert/strict';
import { RESUME_LIFETIME, SUMMARY_LIFETIME } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { keepsToTheModel } from './model.ts';
import { START, converse, entry, stateOf, textsOf, turn } from './turns.ts';

/** A fresh, empty store of one backend. */
export interface OpenedStore {
  readonly store: Store;
  /** Closes the store and opens it again on the same data. */
  reopen(): Promise<Store>;
  dispose(): Promise<void>;
}

/** What every backend owes the rest of the product. */
export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`the store on ${name}`, () => {
    let opened: OpenedStore;
    let store: Store;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.dispose());
    const current = (): Store => store;

    turnsAreKept(current);
    turnsAreRefused(current);
    repeatsAreRecognised(current);
    wordsAreRewritten(current);
    linksOpen(current);
    conversationsAreErased(current);
    commitsAreWatched(current);
    manyAtOnce(current);

    it('has everything it acknowledged after it was closed and opened again', async () => {
      const links = { resumeHash: 'back', summaryHash: 'page' };
      await store.commit(turn({ conversation: 'a', receiptKeys: ['k'], ...links }));
      const again = await opened.reopen();
      assert.deepEqual(await textsOf(again, 'a'), ['hello', 'hi']);
      assert.deepEqual(await again.receipt('a', ['k']), { activityId: 'activity-1', seq: 2 });
      assert.equal(await again.resume('back', START), 'a');
      assert.equal(await again.summary('page', START), 'a');
    });

    it('commits what was handed over before it was closed, and refuses what comes after', async () => {
      const handedOver = store.commit(turn({ conversation: 'a' }));
      await store.close();
      assert.deepEqual(await handedOver, { outcome: 'committed' });
      await assert.rejects(store.commit(turn({ conversation: 'b' })), { code: 'STORE_UNAVAILABLE' });
      await assert.rejects(store.load('a'), { code: 'STORE_UNAVAILABLE' });
      await store.close();
    });

    it('behaves as a simple list of turns would, whatever is asked of it in whatever order', () =>
      keepsToTheModel(store));
  });
}

function turnsAreKept(store: () => Store): void {
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
        createdAt: START,
        updatedAt: START + 5,
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

function turnsAreRefused(store: () => Store): void {
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

function repeatsAreRecognised(store: () => Store): void {
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

function wordsAreRewritten(store: () => Store): void {
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

const LINKS = [
  { kind: 'resume', hash: 'resumeHash', life: RESUME_LIFETIME },
  { kind: 'summary', hash: 'summaryHash', life: SUMMARY_LIFETIME },
] as const;

function linksOpen(store: () => Store): void {
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

function conversationsAreErased(store: () => Store): void {
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

function commitsAreWatched(store: () => Store): void {
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

function manyAtOnce(store: () => Store): void {
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
