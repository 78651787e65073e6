import assert from 'node:assert/strict';
import type { Store } from '../../../src/store/store.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import { START, turn } from '../turns.ts';
import { passTime, stopClock } from './clock.ts';
import { migratedDatabase, openStore, tell } from './databases.ts';

describe('sweeping a PostgreSQL', () => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await migratedDatabase();
    await stopClock(database.url, START);
    store = await openStore(database.url);
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  it('removes a chat that is there beside its tombstone, as a killed server leaves it, which nobody finds before', async () => {
    for (const conversation of ['a', 'b']) await store.commit(turn({ conversation }));
    await tell(
      database.url,
      `INSERT INTO tombstones (conversation, erased_at, until) VALUES ('a', 0, ${START})`,
    );
    assert.deepEqual(await store.load('a'), { outcome: 'erased' });
    await store.sweep(START);
    assert.deepEqual(await tell(database.url, 'SELECT id FROM conversations'), [{ id: 'b' }]);
    assert.deepEqual(await tell(database.url, 'SELECT DISTINCT conversation FROM activities'), [
      { conversation: 'b' },
    ]);
    assert.deepEqual(await store.load('a'), { outcome: 'erased' });
  });

  it('forgets rates that nobody has asked for in two minutes, and no others', async () => {
    await store.instances.takeRate('old', 5);
    await passTime(database.url, 60_000);
    await store.instances.takeRate('young', 5);
    await passTime(database.url, 60_001);
    await store.sweep(START);
    assert.deepEqual(await tell(database.url, 'SELECT key FROM rates'), [{ key: 'young' }]);
  });

  it('removes what is past its time however much it is, and what else is where one table cannot be swept', async () => {
    await store.commit(turn({ conversation: 'a' }));
    await tell(
      database.url,
      `INSERT INTO links (hash, kind, conversation, created_at)
       SELECT number, 'resume', 'a', 0 FROM generate_series(1, 12001) AS number`,
      `INSERT INTO tombstones (conversation, erased_at, until) VALUES ('kept', 0, ${START}), ('past', 0, 1)`,
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END'`,
      'CREATE TRIGGER refused BEFORE DELETE ON tombstones FOR EACH ROW EXECUTE FUNCTION refuse()',
    );
    await assert.rejects(store.sweep(START), { code: 'STORE_UNAVAILABLE' });
    assert.deepEqual(await tell(database.url, 'SELECT hash FROM links'), []);
    await tell(database.url, 'DROP TRIGGER refused ON tombstones');
    await store.sweep(START);
    assert.deepEqual(await tell(database.url, 'SELECT conversation FROM tombstones'), [
      { conversation: 'kept' },
    ]);
  });

  it('forgets full rates once a minute where rates are asked for', async () => {
    let now = START;
    const asking = await openStore(database.url, { clock: { now: () => now } });
    await asking.instances.takeRate('old', 5);
    await passTime(database.url, 120_001);
    now += 60_000;
    await asking.instances.takeRate('young', 5);
    await asking.close();
    assert.deepEqual(await tell(database.url, 'SELECT key FROM rates'), [{ key: 'young' }]);
  });
});
