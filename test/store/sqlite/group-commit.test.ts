import assert from 'node:assert/strict';
import { AppError } from '../../../src/errors.ts';
import { openDatabase } from '../../../src/store/sqlite/database.ts';
import { createGroupCommit } from '../../../src/store/sqlite/group-commit.ts';
import type { GroupCommit } from '../../../src/store/sqlite/group-commit.ts';
import type { Database } from '../../../src/store/sqlite/statement.ts';
import { useFolder } from './folders.ts';

describe('turns that are ready together', () => {
  const folder = useFolder();
  let database: Database;
  let group: GroupCommit;
  beforeEach(() => {
    database = openDatabase(folder());
    database.exec('CREATE TABLE log (entry TEXT UNIQUE) STRICT');
    group = createGroupCommit(database);
  });
  afterEach(() => database.close());

  const write = (entry: string) => () => void database.prepare('INSERT INTO log VALUES (?)').run(entry);
  const entries = (): unknown[] =>
    database
      .prepare('SELECT entry FROM log ORDER BY rowid')
      .all()
      .map((row: { entry: string }) => row.entry);
  /** What another connection sees: committed entries only. */
  const committed = (): number => {
    const other = openDatabase(folder());
    const { count } = other.prepare('SELECT count(*) AS count FROM log').get() as { count: number };
    other.close();
    return count;
  };

  it('share a transaction, in the order in which they came', async () => {
    const seen: boolean[] = [];
    const works = ['a', 'b', 'c'].map((entry) => () => {
      write(entry)();
      seen.push(database.isTransaction && committed() === 0);
    });
    await Promise.all(works.map((work) => group.run(work)));
    assert.deepEqual(seen, [true, true, true]);
    assert.deepEqual(entries(), ['a', 'b', 'c']);
  });

  it('are acknowledged when they are committed, not before', async () => {
    let acknowledged = 0;
    const all = ['a', 'b'].map((entry) => group.run(write(entry)).then(() => (acknowledged += committed())));
    assert.equal(acknowledged, 0);
    await Promise.all(all);
    assert.equal(acknowledged, 4);
  });

  it('undo the work of the one that throws, and that alone', async () => {
    const outcomes = await Promise.allSettled([
      group.run(write('a')),
      group.run(() => {
        write('undone')();
        throw new AppError('TURN_FAILED', 'a fault in the turn');
      }),
      group.run(write('a')),
      group.run(write('b')),
    ]);
    assert.deepEqual(
      outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as AppError).code : 'kept')),
      ['kept', 'TURN_FAILED', 'TURN_FAILED', 'kept'],
    );
    assert.deepEqual(entries(), ['a', 'b']);
  });

  it('are all undone when the database fails under one of them, and the next ones go through', async () => {
    const outcomes = await Promise.allSettled([
      group.run(write('a')),
      group.run(() => {
        throw new AppError('STORE_UNAVAILABLE', 'the disk failed');
      }),
      group.run(write('b')),
    ]);
    assert.ok(outcomes.every(({ status }) => status === 'rejected'));
    assert.deepEqual(entries(), []);
    await group.run(write('c'));
    assert.equal(committed(), 1);
  });

  it('all fail while another connection writes for too long, and go through afterwards', async () => {
    database.exec('PRAGMA busy_timeout = 1');
    const other = openDatabase(folder());
    other.exec('BEGIN IMMEDIATE');
    const outcomes = await Promise.allSettled([group.run(write('a')), group.run(write('b'))]);
    assert.deepEqual(
      outcomes.map((outcome) => outcome.status === 'rejected' && (outcome.reason as AppError).code),
      ['STORE_UNAVAILABLE', 'STORE_UNAVAILABLE'],
    );
    other.exec('ROLLBACK');
    other.close();
    await group.run(write('c'));
    assert.deepEqual(entries(), ['c']);
  });

  it('are all committed, however many there are', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => String(index));
    await Promise.all(names.map((name) => group.run(write(name))));
    assert.deepEqual(entries(), names);
  });
});
