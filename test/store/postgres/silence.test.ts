import assert from 'node:assert/strict';
import type { Store } from '../../../src/store/store.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import { migratedDatabase, openStore } from './databases.ts';
import { standBetween } from './silence.ts';
import type { Between } from './silence.ts';

/** Milliseconds: above what is waited for, and far below what a client waits. */
const SOON = 4_000;
const BEFORE_THE_CLIENT_LEAVES = 12_000;

describe('a PostgreSQL that is silent', () => {
  let database: TestDatabase;
  let between: Between;
  let store: Store;
  beforeEach(async () => {
    database = await migratedDatabase();
    between = await standBetween(database.url);
    store = await openStore(between.url);
  });
  afterEach(async () => {
    between.close();
    await store.close();
    await database.drop();
  });

  it('keeps nobody waiting who is only counted, and a turn no longer than its client waits', async () => {
    const begun = performance.now();
    between.silence();
    const loading = assert.rejects(store.load('a'), { code: 'STORE_UNAVAILABLE' });
    const waits = await Promise.all(['k', 'k', 'other'].map((key) => store.instances.takeRate(key, 1)));
    assert.deepEqual(
      waits.map((wait) => wait > 0),
      [false, true, false],
    );
    assert.equal(await store.instances.takeRate('later', 1), 0);
    assert.ok(performance.now() - begun < SOON);
    await loading;
    assert.ok(performance.now() - begun < BEFORE_THE_CLIENT_LEAVES);
  });
});
