import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../src/clock.ts';
import { openDatabase } from '../../../src/store/sqlite/database.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { START, turn } from '../turns.ts';
import { useFolder } from './folders.ts';

const WORDS = 'my neighbour Ludmilla';

describe('the words of an erased conversation', () => {
  const folder = useFolder();
  let store: Store;
  beforeEach(async () => {
    store = await openSqliteStore({ folder: folder(), clock: systemClock });
    const where = {
      conversation: 'a',
      state: { words: WORDS },
      receiptKeys: [WORDS],
      resumeHash: 'hash of a',
    };
    await store.commit(turn({ ...where, texts: [WORDS, `${WORDS} ${'and so on '.repeat(2000)}`] }));
    await store.commit(turn({ conversation: 'b', receiptKeys: ['k'], resumeHash: 'hash of b' }));
  });
  afterEach(() => store.close());

  const filesWith = (words: string): string[] =>
    readdirSync(folder()).filter((file) => readFileSync(join(folder(), file)).includes(words));
  const walSize = (): number => statSync(join(folder(), 'ringback.db-wal')).size;

  it('are in no byte of any file', async () => {
    assert.deepEqual(filesWith(WORDS), ['ringback.db-wal']);
    await store.erase('a', START, START);
    assert.deepEqual(filesWith(WORDS), []);
    assert.equal(walSize(), 0);
  });

  it('are in no table, whatever tables there are', async () => {
    await store.erase('a', START, START);
    const database = openDatabase(folder());
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as {
      name: string;
    }[];
    for (const { name } of tables) {
      const rows = database.prepare(`SELECT * FROM ${name}`).all() as object[];
      const ofIt = rows.filter((row) => Object.values(row).includes('a'));
      assert.equal(ofIt.length, name === 'tombstones' ? 1 : 0, name);
    }
    database.close();
  });

  it('leave the write-ahead log as soon as a reader that holds it has finished', async () => {
    const reader = openDatabase(folder());
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM activities').get();
    await store.erase('a', START, START);
    assert.deepEqual(await store.load('a'), { outcome: 'erased' });
    assert.deepEqual(await store.log('a', 0, 10), []);
    assert.notEqual(walSize(), 0);
    reader.exec('COMMIT');
    reader.close();
    await store.sweep(START);
    assert.equal(walSize(), 0);
    assert.deepEqual(filesWith(WORDS), []);
  });

  it('are gone like those that a turn took out of earlier entries', async () => {
    const secret = 'QQ 12 34 56 C';
    await store.commit(
      turn({ conversation: 'c', texts: [secret, `${secret} ${'and so on '.repeat(2000)}`] }),
    );
    assert.deepEqual(filesWith(secret), ['ringback.db-wal']);
    const rewrites = [1, 2].map((seq) => ({ seq, activity: { text: '[removed]' } }));
    await store.commit(turn({ conversation: 'c', expectedVersion: 1, after: 2, rewrites }));
    assert.deepEqual(filesWith(secret), []);
  });
});
