import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../src/clock.ts';
import { openDatabase } from '../../../src/store/sqlite/database.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { held } from '../handoffs.ts';
import { auditLine } from '../operators.ts';
import { START, turn } from '../turns.ts';
import { useFolder } from './folders.ts';

const WORDS = 'my neighbour Ludmilla';
const callback = {
  ...{ id: 'callback', conversation: 'a', number: '', when: 'now' },
  ...{ source: null, name: null, urgency: 1, requestedAt: START },
};

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
    await store.commit(
      turn({
        ...where,
        texts: [WORDS, `${WORDS} ${'and so on '.repeat(2000)}`],
        handoff: { row: held(1, { name: WORDS }), leaseFor: 1000 },
        callback: { row: { ...callback, number: WORDS, when: WORDS } },
        audit: auditLine('line'),
      }),
    );
    await store.handoffs.addNote({ id: 'note', conversation: 'a', operator: 'op', text: WORDS, at: START });
    await store.commit(turn({ conversation: 'b', receiptKeys: ['k'], resumeHash: 'hash of b' }));
  });
  afterEach(() => store.close());

  const filesWith = (words: string): string[] =>
    readdirSync(folder()).filter((file) => readFileSync(join(folder(), file)).includes(words));
  const walSize = (): number => statSync(join(folder(), 'ringback.db-wal')).size;

  it('are in no byte of any file', async () => {
    assert.notDeepEqual(filesWith(WORDS), []);
    await store.erase('a', START, START);
    assert.deepEqual(filesWith(WORDS), []);
    assert.equal(walSize(), 0);
  });

  it('are in no table, whatever tables there are: its id stands in its tombstone and the audit alone', async () => {
    const database = openDatabase(folder());
    const tables = database
      .prepare(
        `SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND c.name = 'conversation' AND t.name <> 'tombstones'`,
      )
      .all() as { name: string }[];
    const rowsOfIt = (name: string): number =>
      database.prepare(`SELECT * FROM ${name} WHERE conversation = 'a'`).all().length;
    for (const { name } of tables) assert.notEqual(rowsOfIt(name), 0, `the test puts nothing into ${name}`);
    await store.erase('a', START, START);
    for (const { name } of tables) assert.equal(rowsOfIt(name), name === 'audit' ? 1 : 0, name);
    assert.equal(rowsOfIt('tombstones'), 1);
    database.close();
    assert.deepEqual(await store.load('a'), { outcome: 'erased' });
  });

  it('are in no byte of any file once the call-back they were for is done', async () => {
    const number = '07700 900123';
    const row = { ...callback, id: 'other', conversation: 'c', number };
    await store.commit(turn({ conversation: 'c', callback: { row } }));
    assert.notDeepEqual(filesWith(number), []);
    await store.handoffs.finishCallback('other');
    assert.deepEqual(filesWith(number), []);
  });

  it('are in no byte of any file once another call-back has taken the place of theirs', async () => {
    const [number, other] = ['07700 900123', '01632 960123'];
    const asked = { ...callback, conversation: 'c' };
    await store.commit(turn({ conversation: 'c', callback: { row: { ...asked, id: 'first', number } } }));
    assert.notDeepEqual(filesWith(number), []);
    const again = { conversation: 'c', expectedVersion: 1, after: 2 };
    await store.commit(turn({ ...again, callback: { row: { ...asked, id: 'second', number: other } } }));
    assert.deepEqual(filesWith(number), []);
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
