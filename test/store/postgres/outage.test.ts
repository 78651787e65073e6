import assert from 'node:assert/strict';
import type { Signal, Store, TurnCommit } from '../../../src/store/store.ts';
import { until } from '../../support/until.ts';
import { startPostgres } from '../../support/postgres.ts';
import type { Postgres } from '../../support/postgres.ts';
import { START, textsOf, turn } from '../turns.ts';
import { acquainted, listenTo } from './acquainted.ts';
import { empty, endConnections, openStore } from './databases.ts';

const CHATS = 12;
const TURNS = 60;

interface Tally {
  acknowledged: number;
  failed: number;
}

/** Commits a turn as a client does that repeats it until it is acknowledged. Whatever fails says that it may be repeated. */
async function insist(store: Store, make: () => Promise<TurnCommit>, tally: Tally): Promise<void> {
  for (;;) {
    try {
      const { outcome } = await store.commit(await make());
      assert.notEqual(outcome, 'conflict');
      tally.acknowledged += 1;
      return;
    } catch (error) {
      assert.equal((error as { code?: unknown }).code, 'STORE_UNAVAILABLE', String(error));
      tally.failed += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** Turns of many chats, each after the last; every one under a receipt key of its own. */
async function chat(store: Store, conversation: string, tally: Tally): Promise<void> {
  for (let count = 0; count < TURNS; count += 1) {
    const receiptKeys = [`key ${count}`];
    const make = async (): Promise<TurnCommit> => {
      const loaded = await store.load(conversation);
      const { version, seq } = loaded.outcome === 'found' ? loaded.row : { version: 0, seq: 0 };
      return turn({
        ...{ conversation, expectedVersion: version, after: seq, receiptKeys },
        texts: [`question ${count}`, `answer ${count}`],
        audit: {
          id: `${conversation} ${count}`,
          at: START,
          operator: null,
          action: 'x',
          conversation,
          details: {},
        },
      });
    };
    await insist(store, make, tally);
  }
}

const expected = Array.from({ length: TURNS }, (_, count) => [`question ${count}`, `answer ${count}`]).flat();

describe('when PostgreSQL goes away in the middle of turns', () => {
  let server: Postgres;
  let here: Store;
  let there: Store;
  before(async () => {
    server = await startPostgres();
  });
  beforeEach(async () => {
    here = await openStore(server.url());
    there = await openStore(server.url());
    await acquainted(here, there);
  });
  afterEach(async () => {
    await Promise.all([here.close(), there.close()]);
    await empty(server.url());
  });
  after(() => server.remove());

  const outages: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['every connection is ended', () => endConnections(server.url())],
    [
      'the server is killed and started again',
      async () => {
        await server.kill();
        await server.start();
      },
    ],
    [
      'the server is stopped in good order and started again',
      async () => {
        await server.stop();
        await server.start();
      },
    ],
  ];

  for (const [what, strike] of outages) {
    it(`keeps every turn whole and once, and goes on by itself, when ${what}`, async () => {
      const tally: Tally = { acknowledged: 0, failed: 0 };
      const names = Array.from({ length: CHATS }, (_, index) => `chat-${index}`);
      const chats = names.map((name, index) => chat(index % 2 === 0 ? here : there, name, tally));
      const heard = listenTo(there);
      for (const part of [0.2, 0.6]) {
        await until(() => tally.acknowledged > part * CHATS * TURNS);
        await strike();
      }
      await Promise.all(chats);
      assert.ok(tally.failed > 0, 'no turn met the outage');
      for (const name of names) assert.deepEqual(await textsOf(here, name), expected);
      assert.equal((await here.operators.audits(START + 1, 10_000)).length, CHATS * TURNS);

      // The line stands again, and what was committed meanwhile has been told.
      await here.commit(turn({ conversation: 'afterwards' }));
      await until(() => heard.some(([conversation]) => conversation === 'afterwards'));
      await until(() => names.every((name) => heard.some(([conversation]) => conversation === name)));
    });
  }

  it('refuses whatever is asked while it is away, and answers again afterwards', async () => {
    await here.commit(turn({ conversation: 'a' }));
    await server.stop();
    const asked: readonly (() => Promise<unknown>)[] = [
      () => here.load('a'),
      () => here.commit(turn({ conversation: 'a', expectedVersion: 1, after: 2 })),
      () => here.erase('a', START, START + 1),
      () => here.handoffs.open(),
      () => here.operators.list(),
      () => here.instances.holdDuty('sweep', 'one', 1_000),
    ];
    for (const ask of asked) await assert.rejects(ask(), { code: 'STORE_UNAVAILABLE' });
    here.instances.signal({ kind: 'desk' });
    assert.equal(await here.instances.takeRate('k', 1), 0);
    assert.ok((await here.instances.takeRate('k', 1)) > 0);
    await server.start();
    assert.deepEqual(await textsOf(here, 'a'), ['hello', 'hi']);
    await acquainted(here, there);
  });

  it('leaves out what was true for a moment only while it was away', async () => {
    const heard: Signal[] = [];
    there.instances.onSignal((signal) => heard.push(signal));
    await server.stop();
    for (let count = 0; count < 3; count += 1) {
      here.instances.signal({ kind: 'operator-typing', conversation: 'a', operator: 'ann' });
      await assert.rejects(here.load('a'));
    }
    await server.start();
    await acquainted(here, there);
    assert.ok(heard.every(({ kind }) => kind === 'erased'));
  });

  it('can be closed while it is away', async () => {
    await server.stop();
    await Promise.all([here.close(), there.close()]);
    await server.start();
  });
});
