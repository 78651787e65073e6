import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TestDatabase } from '../../support/postgres.ts';
import type { Store } from '../../../src/store/store.ts';
import { empty, migratedDatabase, openStore, tell } from './databases.ts';

const keptIn = async (url: string): Promise<readonly string[]> =>
  (await tell<{ print: string }>(url, 'SELECT print FROM key_prints ORDER BY print')).map(
    ({ print }) => print,
  );

describe('the keys of servers on one PostgreSQL', () => {
  let database: TestDatabase;
  let here: Store;
  let there: Store;
  beforeEach(async () => {
    database = await migratedDatabase();
    [here, there] = await Promise.all([openStore(database.url), openStore(database.url)]);
  });
  afterEach(async () => {
    await Promise.all([here.close(), there.close()]);
    await database.drop();
  });

  it('are those of one of two that bring different ones to a new database at the same time', async () => {
    const admitted = await Promise.all([
      here.instances.admitKeys(['a', 'b']),
      there.instances.admitKeys(['c']),
    ]);
    assert.equal(admitted.filter(Boolean).length, 1);
    assert.deepEqual(await keptIn(database.url), admitted[0] ? ['a', 'b'] : ['c']);
  });

  it('are refused when none is known, and leave nothing behind, whatever came before', async () => {
    const some = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 6 }), async (servers) => {
        await empty(database.url);
        const known = new Set<string>();
        for (const prints of servers) {
          const right = known.size === 0 || prints.some((print) => known.has(print));
          assert.equal(await here.instances.admitKeys(prints), right);
          if (right) for (const print of prints) known.add(print);
          assert.deepEqual(await keptIn(database.url), [...known].sort());
        }
      }),
      { numRuns: 40 },
    );
  });

  it('may be any again when the database is told to forget them, as the handbook says', async () => {
    await here.instances.admitKeys(['lost']);
    assert.equal(await there.instances.admitKeys(['new']), false);
    await tell(database.url, 'DELETE FROM key_prints');
    assert.deepEqual(
      [await there.instances.admitKeys(['new']), await here.instances.admitKeys(['lost'])],
      [true, false],
    );
  });
});
