import assert from 'node:assert/strict';
import pg from 'pg';
import type { CallbackRow, CommitResult, Store } from '../../../src/store/store.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import { held, openHandoff, put, queued } from '../handoffs.ts';
import { START, converse, turn } from '../turns.ts';
import { empty, migratedDatabase, openStore, tell } from './databases.ts';

const MINUTE = 60_000;

const committed = (results: readonly CommitResult[]): number =>
  results.filter(({ outcome }) => outcome === 'committed').length;

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Resolves with how many wait for a lock, when somebody does. */
async function waitedFor(url: string): Promise<number> {
  for (;;) {
    const waiters = await tell(
      url,
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'",
    );
    if (waiters.length > 0) return waiters.length;
  }
}

describe('turns of two instances on one PostgreSQL, at the same time', () => {
  let database: TestDatabase;
  let here: Store;
  let there: Store;
  const either = (index: number): Store => (index % 2 === 0 ? here : there);
  before(async () => {
    database = await migratedDatabase();
  });
  beforeEach(async () => {
    await empty(database.url);
    here = await openStore(database.url);
    there = await openStore(database.url);
  });
  afterEach(() => Promise.all([here.close(), there.close()]));
  after(() => database.drop());

  it('let exactly one of many win that were computed from the same version, from the first on', async () => {
    for (let version = 0; version < 15; version += 1) {
      const rivals = times(16, (index) =>
        either(index).commit(
          turn({ conversation: 'a', expectedVersion: version, after: version, texts: [`rival ${index}`] }),
        ),
      );
      const results = await Promise.all(rivals);
      assert.equal(committed(results), 1);
      assert.ok(results.every(({ outcome }) => outcome === 'committed' || outcome === 'conflict'));
    }
    const log = await here.log('a', 0, 100);
    assert.deepEqual(
      log.map(({ seq }) => seq),
      times(15, (index) => index + 1),
    );
  });

  it('store an activity once that comes to both, and answer both alike', async () => {
    for (const conversation of times(20, (index) => `chat-${index}`)) {
      const copy = turn({ conversation, receiptKeys: ['k'] });
      const results = await Promise.all([here.commit(copy), there.commit(copy)]);
      assert.deepEqual(results.map(({ outcome }) => outcome).sort(), ['committed', 'duplicate']);
      assert.deepEqual(await here.receipt(conversation, ['k']), copy.receipt);
    }
  });

  it('let one of several claims win, under the lease that it asked for', async () => {
    for (const conversation of times(15, (index) => `chat-${index}`)) {
      await put(here, queued({ conversation }));
      const results = await Promise.all(
        times(6, (index) => {
          const row = held(index + 1, { conversation, operator: `op-${index}` });
          const parts = { conversation, expectedVersion: 1, after: 1, texts: ['claims'] };
          return either(index).commit(turn({ ...parts, handoff: { row, leaseFor: MINUTE } }));
        }),
      );
      assert.equal(committed(results), 1);
      const winner = results.findIndex(({ outcome }) => outcome === 'committed');
      assert.equal((await openHandoff(there, conversation))?.operator, `op-${winner}`);
    }
  });

  it('never let more hand-offs or call-backs of one source be open than may be', async () => {
    for (const source of times(8, (index) => `source-${index}`)) {
      const handoffs = times(8, (index) => {
        const conversation = `${source} queue ${index}`;
        const handoff = { row: queued({ conversation, source }), leaseFor: null, mostOfSource: 3 };
        return either(index).commit(turn({ conversation, handoff }));
      });
      const callbacks = times(8, (index) => {
        const conversation = `${source} list ${index}`;
        const asked = { id: conversation, conversation, source, number: '07', when: 'now', name: null };
        const row: CallbackRow = { ...asked, urgency: 1, requestedAt: START };
        return either(index).commit(turn({ conversation, callback: { row, mostOfSource: 2 } }));
      });
      assert.equal(committed(await Promise.all(handoffs)), 3);
      assert.equal(committed(await Promise.all(callbacks)), 2);
    }
  });

  it('leave connections to everybody else where many of one source wait to be counted', async () => {
    const counted = (conversation: string, source: string) =>
      turn({
        conversation,
        handoff: { row: queued({ conversation, source }), leaseFor: null, mostOfSource: 100 },
      });
    const elsewhere = new pg.Client({ connectionString: database.url });
    await elsewhere.connect();
    await elsewhere.query("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('busy', 0))");
    const waiting = Promise.allSettled(times(30, (index) => here.commit(counted(`busy ${index}`, 'busy'))));
    await waitedFor(database.url);
    await Promise.all(times(8, (index) => here.commit(counted(`quiet ${index}`, `quiet ${index}`))));
    assert.equal(await waitedFor(database.url), 1);
    await elsewhere.query('COMMIT');
    await elsewhere.end();
    await waiting;
  });

  it('never leave a chat that began while it was erased', async () => {
    const results = await Promise.all(
      times(150, async (index) => {
        const conversation = `chat-${index}`;
        const first = turn({ conversation, receiptKeys: ['k'], resumeHash: conversation });
        const begin = (): Promise<unknown> => here.commit(first);
        const erase = (): Promise<unknown> => there.erase(conversation, START, START + 1);
        const again = (): Promise<unknown> => there.commit({ ...first, receiptKeys: ['other'] });
        const order = index % 2 === 0 ? [begin, erase, again] : [erase, begin, again];
        await Promise.all(order.map((act) => act()));
        return (await here.load(conversation)).outcome;
      }),
    );
    assert.ok(results.every((outcome) => outcome === 'erased'));
    const rows = await tell(database.url, 'SELECT id FROM conversations');
    assert.deepEqual(rows, []);
  });

  it('spare or erase an idle chat whole, and say which to the turn that came meanwhile', async () => {
    const outcomes = await Promise.all(
      times(120, async (index) => {
        const conversation = `chat-${index}`;
        const begun = index % 3 > 0;
        if (begun) await converse(here, conversation, 1);
        const taken = there.commit(
          turn({
            ...{ conversation, expectedVersion: begun ? 1 : 0, after: begun ? 2 : 0 },
            at: START + 10,
            handoff: { row: queued({ conversation, source: null }), leaseFor: null },
          }),
        );
        await here.erase(conversation, START, START + 1, START + 10);
        return `${(await taken).outcome} ${(await there.load(conversation)).outcome}`;
      }),
    );
    assert.deepEqual(
      new Set([...outcomes, 'committed found', 'conflict erased']),
      new Set(['committed found', 'conflict erased']),
    );
  });

  it('never both renew a lease and let it lapse', async () => {
    for (let leaseFor = 1; leaseFor <= 40; leaseFor += 1) {
      const conversation = `chat-${leaseFor}`;
      await put(here, held(1, { conversation }), { leaseFor: 1 + (leaseFor % 8) });
      const lapsed = queued({ conversation, token: 1, returned: true });
      for (let tries = 0; ; tries += 1) {
        const [renewed, lapse] = await Promise.all([
          here.handoffs.renew(conversation, 1, MINUTE),
          put(there, lapsed, { requires: 'lapsed' }),
        ]);
        assert.ok(!(renewed && lapse.outcome === 'committed'), 'renewed and lapsed');
        const left = await openHandoff(here, conversation);
        assert.equal(left?.state, lapse.outcome === 'committed' ? 'queued' : 'held');
        if (renewed || lapse.outcome === 'committed') break;
        assert.ok(tries < 100, 'neither renewed nor lapsed');
      }
    }
  });

  it('get on with each other where turns, claims, renewals, notes and an erasure meet in one chat', async () => {
    for (const conversation of times(25, (index) => `chat-${index}`)) {
      await put(here, held(1, { conversation }), { leaseFor: MINUTE });
      const note = { conversation, operator: 'op', text: 'careful', at: START };
      const work: readonly Promise<unknown>[] = [
        ...times(4, () => put(here, held(1, { conversation }), { requires: 'alive', leaseFor: MINUTE })),
        ...times(4, (index) => either(index).handoffs.renew(conversation, 1, MINUTE)),
        ...times(2, (index) =>
          put(either(index), { ...held(1, { conversation }), state: 'closed', closedAt: 1 }),
        ),
        ...times(2, (index) => either(index).handoffs.addNote({ ...note, id: `${conversation} ${index}` })),
        there.erase(conversation, START, START + 1),
        there.revokeLinks(conversation),
      ];
      for (const outcome of await Promise.allSettled(work)) {
        const cause: unknown = outcome.status === 'rejected' ? outcome.reason : null;
        assert.ok(
          cause === null || (cause instanceof Error && /no such conversation/.test(cause.message)),
          String(cause),
        );
      }
      assert.deepEqual(await here.load(conversation), { outcome: 'erased' });
    }
    for (const table of ['conversations', 'activities', 'handoffs', 'notes']) {
      assert.deepEqual(await tell(database.url, `SELECT * FROM ${table}`), [], table);
    }
  });
});
