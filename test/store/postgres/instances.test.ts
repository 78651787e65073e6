import assert from 'node:assert/strict';
import pg from 'pg';
import type { Signal, Store } from '../../../src/store/store.ts';
import { until } from '../../support/until.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import { START, textsOf, turn } from '../turns.ts';
import { acquainted, listenTo } from './acquainted.ts';
import { endConnections, migratedDatabase, openStore, tell } from './databases.ts';

const removed = { type: 'message', text: '[removed]' };

/** A turn of conversation `a` that follows `version` turns of two entries each. */
const later = (version: number, rewritten: readonly number[] = []) =>
  turn({
    conversation: 'a',
    expectedVersion: version,
    after: 2 * version,
    rewrites: rewritten.map((seq) => ({ seq, activity: removed })),
  });

/** What another instance has committed whose notice was lost: the rows are there, and nobody was told. */
const commitUnheard = (url: string, conversation: string, version: number, rewritten?: number) =>
  tell(
    url,
    `INSERT INTO conversations (id, channel, version, seq, state, created_at, updated_at)
     VALUES ('${conversation}', 'directline', ${version}, 2, '{}', ${START}, ${START})
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, touched_at = now_ms()`,
    `UPDATE activities SET rewritten_in = ${version}
     WHERE conversation = '${conversation}' AND seq = ${rewritten ?? 0}`,
  );

describe('instances on one PostgreSQL', () => {
  let database: TestDatabase;
  let here: Store;
  let there: Store;
  const open = async (pollEvery: number): Promise<void> => {
    here = await openStore(database.url, { pollEvery });
    there = await openStore(database.url, { pollEvery });
    await acquainted(here, there);
  };
  beforeEach(async () => {
    database = await migratedDatabase();
  });
  afterEach(async () => {
    await Promise.all([here.close(), there.close()]);
    await database.drop();
  });

  describe('by their notices', () => {
    beforeEach(() => open(3_600_000));

    it('tell each other of turns, with what was rewritten, of notes, finished call-backs and erasures', async () => {
      const heard = listenTo(there);
      const row = { id: 'c', conversation: 'a', source: null, number: '07', when: 'now', name: null };
      await here.commit(turn({ conversation: 'a' }));
      await here.commit(later(1, [1, 2]));
      await here.handoffs.addNote({ id: 'n', conversation: 'a', operator: 'op', text: 'careful', at: START });
      await here.commit({ ...later(2), callback: { row: { ...row, urgency: 1, requestedAt: START } } });
      await here.handoffs.finishCallback('c');
      await here.erase('a', START, START + 1);
      await until(() => heard.length === 6);
      assert.deepEqual(
        heard.map(([, rewritten]) => rewritten),
        [[], [1, 2], [], [], [], []],
      );
      assert.ok(heard.every(([conversation]) => conversation === 'a'));
    });

    it('tell of what can be read already', async () => {
      const read: Promise<unknown>[] = [];
      there.watch((conversation) => read.push(textsOf(there, conversation)));
      await here.commit(turn({ conversation: 'a' }));
      await until(() => read.length === 1);
      assert.deepEqual(await Promise.all(read), [['hello', 'hi']]);
    });

    it('tell their own watchers before all others, and once', async () => {
      const heard = listenTo(here);
      await here.commit(turn({ conversation: 'a' }));
      assert.equal(heard.length, 1);
      await acquainted(here, there);
      assert.equal(heard.length, 1);
    });

    it('name every entry that was rewritten, however many there are', async () => {
      const count = 3_000;
      const all = Array.from({ length: count }, (_, index) => index + 1);
      const texts = all.map((number) => `words ${number}`);
      await here.commit(turn({ conversation: 'a', texts }));
      const heard = listenTo(there);
      const rewrites = all.map((seq) => ({ seq, activity: removed }));
      await here.commit(turn({ conversation: 'a', expectedVersion: 1, after: count, rewrites }));
      await until(() => heard.flatMap(([, rewritten]) => rewritten).length === count);
      assert.deepEqual(
        heard.flatMap(([, rewritten]) => rewritten),
        all,
      );
    });

    it('pass signals on, to their own listeners at once', async () => {
      const heard: Signal[] = [];
      const own: Signal[] = [];
      // Of those by which they got to know each other one may be on its way.
      const keep = (list: Signal[]) => (signal: Signal) => {
        if (signal.kind !== 'erased') list.push(signal);
      };
      there.instances.onSignal(keep(heard));
      here.instances.onSignal(keep(own));
      const sent: readonly Signal[] = [
        { kind: 'person-typing', conversation: 'a', id: 'typing-1', user: 'ann', clientId: 'hers' },
        { kind: 'operator-typing', conversation: 'a', operator: 'op-ben' },
        { kind: 'desk' },
      ];
      for (const signal of sent) here.instances.signal(signal);
      assert.deepEqual(own, sent);
      await until(() => heard.length === sent.length);
      assert.deepEqual(heard, sent);
      assert.deepEqual(own, sent);
    });

    it('pass over what others write to their channel, and hear what comes after', async () => {
      const heard = listenTo(there);
      const strange = [
        ...['lunch?', '', 'null', '5', '["x"]', '["x",5]', '["x",null]', '["x",{"news":null}]'],
        '["x",{"news":{"conversation":"b","rewritten":["1"],"advanced":null}}]',
        '["x",{"news":{"conversation":"b","rewritten":[],"advanced":{"version":4294967296,"touchedAt":1}}}]',
        ...['["x",{"signal":null}]', '["x",{"signal":{"kind":"of a newer version"}}]'],
      ];
      await tell(database.url, ...strange.map((payload) => `SELECT pg_notify('ringback', '${payload}')`));
      await here.commit(turn({ conversation: 'a' }));
      await until(() => heard.length > 0);
      assert.deepEqual(heard, [['a', []]]);
    });

    it('go on telling after a notice that the database refuses', async () => {
      const role = `quiet_${database.name}`;
      await tell(
        database.url,
        'REVOKE EXECUTE ON FUNCTION pg_notify(text, text) FROM public',
        `CREATE ROLE ${role} LOGIN PASSWORD 'quiet'`,
        `GRANT ALL ON ALL TABLES IN SCHEMA public TO ${role}`,
        `GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
      );
      const url = Object.assign(new URL(database.url), { username: role, password: 'quiet' }).href;
      const quiet = await openStore(url);
      const heard = listenTo(there);
      await quiet.commit(turn({ conversation: 'refused' }));
      await tell(database.url, `GRANT EXECUTE ON FUNCTION pg_notify(text, text) TO ${role}`);
      await acquainted(quiet, there);
      await quiet.commit(turn({ conversation: 'a' }));
      await until(() => heard.some(([conversation]) => conversation === 'a'));
      await quiet.close();
      await tell(database.url, `DROP OWNED BY ${role}`, `DROP ROLE ${role}`);
      assert.deepEqual(heard, [['a', []]]);
    });

    it('look for what they missed as soon as a lost line stands again', async () => {
      const heard = listenTo(there);
      await here.commit(turn({ conversation: 'a' }));
      await until(() => heard.length === 1);
      await commitUnheard(database.url, 'a', 2, 1);
      await endConnections(database.url);
      await until(() => heard.length === 2);
      assert.deepEqual(heard[1], ['a', [1]]);
      const told = listenTo(here);
      await acquainted(here, there);
      await there.commit(turn({ conversation: 'b' }));
      await until(() => told.some(([conversation]) => conversation === 'b'));
    });
  });

  describe('by looking again and again', () => {
    beforeEach(() => open(50));

    /** Each time a poll finds what is new, it has told what it found before. */
    const polledTwice = async (heard: readonly (readonly [string, ...unknown[]])[]): Promise<void> => {
      for (const marker of ['m1', 'm2', 'm3']) {
        await commitUnheard(database.url, marker, 1);
        await until(() => heard.some(([conversation]) => conversation === marker));
      }
    };

    it('learn of turns, notes and erasures whose notice was lost', async () => {
      await here.commit(turn({ conversation: 'a' }));
      await acquainted(here, there);
      const heard = listenTo(there);
      await commitUnheard(database.url, 'b', 1);
      await until(() => heard.some(([conversation]) => conversation === 'b'));
      await tell(
        database.url,
        "INSERT INTO notes (id, conversation, operator, text, at) VALUES ('n', 'a', 'op', 'careful', 0)",
        "INSERT INTO tombstones (conversation, erased_at, until) VALUES ('c', 0, 9)",
      );
      await until(() => ['a', 'c'].every((name) => heard.some(([conversation]) => conversation === name)));
    });

    it('tell once of what they were told of already', async () => {
      const heard = listenTo(there);
      await here.commit(turn({ conversation: 'a' }));
      await acquainted(here, there);
      const count = (): number => heard.filter(([conversation]) => conversation === 'a').length;
      const told = count();
      await polledTwice(heard);
      assert.equal(count(), told);
    });

    it('learn of a turn that took longer to be committed than a poll looks back', async () => {
      await here.commit(turn({ conversation: 'a' }));
      const slow = new pg.Client({ connectionString: database.url });
      await slow.connect();
      await slow.query('BEGIN');
      await slow.query('UPDATE conversations SET version = version + 1, touched_at = now_ms()');
      await tell(
        database.url,
        `CREATE OR REPLACE FUNCTION now_ms() RETURNS bigint LANGUAGE sql VOLATILE
         AS 'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint + 120000'`,
      );
      const heard = listenTo(there);
      await polledTwice(heard);
      const before = heard.length;
      await slow.query('COMMIT');
      await slow.end();
      await until(() => heard.slice(before).some(([conversation]) => conversation === 'a'));
    });

    it('tell once of the first turn that they hear of in a chat that somebody has read before', async () => {
      await here.commit(turn({ conversation: 'a' }));
      await here.commit(later(1, [1]));
      await tell(database.url, 'UPDATE conversations SET touched_at = 0');
      const late = await openStore(database.url, { pollEvery: 50 });
      await acquainted(here, late);
      await late.load('a');
      const heard = listenTo(late);
      await here.commit(later(2));
      await polledTwice(heard);
      await late.close();
      assert.deepEqual(
        heard.filter(([conversation]) => conversation === 'a'),
        [['a', []]],
      );
    });

    it('learn what was rewritten by a turn whose notice was lost, also when that of a later one came', async () => {
      const heard = listenTo(there);
      await here.commit(turn({ conversation: 'a' }));
      await until(() => heard.length > 0);
      await commitUnheard(database.url, 'a', 2, 1);
      await here.commit(turn({ conversation: 'a', expectedVersion: 2, after: 2 }));
      await until(() => heard.some(([, rewritten]) => rewritten.includes(1)));
    });
  });

  describe('together', () => {
    beforeEach(() => open(3_600_000));

    it('give a duty to one of them, and to the other when it is given back', async () => {
      assert.equal(await here.instances.holdDuty('sweep', 'here', 60_000), true);
      assert.equal(await there.instances.holdDuty('sweep', 'there', 60_000), false);
      await here.instances.leaveDuty('sweep', 'here');
      assert.equal(await there.instances.holdDuty('sweep', 'there', 60_000), true);
      assert.equal(await here.instances.holdDuty('sweep', 'here', 60_000), false);
    });

    it('count one rate, whichever of them is asked', async () => {
      const waits = await Promise.all(
        Array.from({ length: 60 }, (_, index) => (index % 2 ? here : there).instances.takeRate('k', 40)),
      );
      assert.equal(waits.filter((wait) => wait === 0).length, 40);
      assert.ok(waits.every((wait) => wait <= 2));
    });

    it('count each by itself while the database cannot count', async () => {
      for (let count = 0; count < 3; count += 1) assert.equal(await here.instances.takeRate('before', 3), 0);
      await tell(database.url, 'DROP TABLE rates');
      assert.ok((await here.instances.takeRate('before', 3)) > 0);
      for (const { instances } of [here, there]) {
        const waits = await Promise.all(Array.from({ length: 5 }, () => instances.takeRate('after', 3)));
        assert.deepEqual(waits.slice(0, 3), [0, 0, 0]);
        assert.ok(waits.slice(3).every((wait) => wait > 0));
      }
    });
  });
});
