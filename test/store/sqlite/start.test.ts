import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { fixedClock, systemClock } from '../../../src/clock.ts';
import { AppError } from '../../../src/errors.ts';
import { migrations } from '../../../src/store/migrations/index.ts';
import { openDatabase } from '../../../src/store/sqlite/database.ts';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { textsOf, turn } from '../turns.ts';
import { childCommand, start } from './children/run.ts';
import { useFolder } from './folders.ts';

const open = (folder: string): Promise<Store> => openSqliteStore({ folder, clock: systemClock });

describe('starting on a DATA_DIR', () => {
  const folder = useFolder();

  it('makes the folder and its files, for the server alone', async () => {
    const made = join(folder(), 'not', 'there', 'yet');
    const store = await open(made);
    await store.commit(turn({ conversation: 'a' }));
    assert.equal(statSync(made).mode & 0o777, 0o700);
    const files = readdirSync(made);
    assert.deepEqual(files.sort(), ['ringback.db', 'ringback.db-shm', 'ringback.db-wal', 'ringback.lock']);
    for (const file of files) assert.equal(statSync(join(made, file)).mode & 0o077, 0, file);
    await store.close();
  });

  it('refuses a path that is no folder, saying which setting is wrong', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'below')]) {
      await assert.rejects(open(path), (error) => {
        assert.ok(error instanceof AppError && error.code === 'CONFIG_INVALID');
        assert.ok(
          error.message.startsWith(`DATA_DIR must be a folder that this user can write to; ${path} is not`),
        );
        return true;
      });
    }
  });

  it('refuses a folder that it may not write to', async function () {
    if (process.getuid?.() === 0) this.skip();
    const closed = join(folder(), 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    await assert.rejects(open(closed), { code: 'CONFIG_INVALID' });
  });

  it('refuses a file that is no database, and leaves it as it was', async () => {
    const path = join(folder(), 'ringback.db');
    writeFileSync(path, 'a shopping list'.repeat(400));
    await assert.rejects(open(folder()), {
      code: 'STORE_UNAVAILABLE',
      message: /ringback\.db cannot be opened: .*file is not a database/,
    });
    assert.equal(statSync(path).size, 6000);
  });

  it('can be started again after each refusal', async () => {
    const path = join(folder(), 'ringback.db');
    writeFileSync(path, 'not a database'.repeat(400));
    await assert.rejects(open(folder()));
    writeFileSync(path, '');
    await (await open(folder())).close();
  });
});

describe('stopping', () => {
  const folder = useFolder();

  it('leaves everything in the one file, which can be copied as it is', async () => {
    const store = await open(folder());
    await store.commit(turn({ conversation: 'a' }));
    await store.close();
    const copied = join(folder(), 'copied');
    mkdirSync(copied);
    copyFileSync(join(folder(), 'ringback.db'), join(copied, 'ringback.db'));
    const copy = await open(copied);
    assert.deepEqual(await textsOf(copy, 'a'), ['hello', 'hi']);
    await copy.close();
  });
});

describe('a second server on the same DATA_DIR', () => {
  const folder = useFolder();

  it('is refused while the first one runs, and starts when that has stopped', async () => {
    const first = await open(folder());
    const refused = { code: 'STORE_LOCKED', message: /another Ringback server is using DATA_DIR/ };
    await assert.rejects(open(folder()), refused);
    await assert.rejects(open(folder()), refused);
    await first.commit(turn({ conversation: 'a' }));
    await first.close();
    const second = await open(folder());
    assert.equal((await second.load('a')).outcome, 'found');
    await second.close();
  });

  it('is refused in another process too, and starts as soon as the first was killed', async () => {
    const { child, ended } = start(childCommand('committer.ts', folder(), '1', '0'));
    await once(child.stdout!, 'data');
    await assert.rejects(open(folder()), { code: 'STORE_LOCKED' });
    child.kill('SIGKILL');
    await ended;
    await (await open(folder())).close();
  });
});

describe('the schema', () => {
  const folder = useFolder();

  it('has migrations numbered from 1 without gaps, each in a file of that number and name', () => {
    const names = migrations.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`);
    assert.deepEqual(
      migrations.map(({ version }) => version),
      migrations.map((_, index) => index + 1),
    );
    const files = readdirSync(new URL('../../../src/store/migrations', import.meta.url));
    assert.deepEqual(files.filter((file) => /^\d/.test(file)).sort(), names);
  });

  it('is left alone when it is up to date', () => {
    const database = openDatabase(folder());
    const clock = fixedClock('2026-03-02T09:00:00Z');
    migrate(database, clock);
    const schema = (): unknown => database.prepare('SELECT * FROM sqlite_schema').all();
    const before = schema();
    clock.advance(1000);
    migrate(database, clock);
    assert.deepEqual(schema(), before);
    assert.deepEqual(
      database
        .prepare('SELECT version, applied_at FROM schema_version')
        .all()
        .map((row: object) => ({ ...row })),
      migrations.map(({ version }) => ({ version, applied_at: Date.parse('2026-03-02T09:00:00Z') })),
    );
    database.close();
  });

  it('is untouched by a migration that fails half-way, and complete once that is mended', () => {
    const database = openDatabase(folder());
    const withNext = (sqlite: string) => [
      ...migrations,
      { version: migrations.length + 1, name: 'next', sqlite, postgres: '' },
    ];
    const tables = (): number => database.prepare('SELECT * FROM sqlite_schema').all().length;
    assert.throws(() =>
      migrate(database, systemClock, withNext('CREATE TABLE half (a TEXT); CREATE TABLE half (a TEXT)')),
    );
    assert.equal(tables(), 0);
    migrate(database, systemClock, withNext('CREATE TABLE whole (a TEXT)'));
    assert.ok(database.prepare('SELECT * FROM whole').all().length === 0);
    database.close();
  });

  it('of a newer version is refused in plain words, and nothing is changed', async () => {
    const database = openDatabase(folder());
    migrate(database, systemClock, [
      ...migrations,
      { version: 99, name: 'later', sqlite: 'CREATE TABLE later (a TEXT)', postgres: '' },
    ]);
    database.close();
    const before = statSync(join(folder(), 'ringback.db')).mtimeMs;
    await assert.rejects(open(folder()), {
      code: 'STORE_TOO_NEW',
      message: /written by a newer version of Ringback \(its schema is 99, this version knows \d+\)/,
    });
    assert.equal(statSync(join(folder(), 'ringback.db')).mtimeMs, before);
  });
});
