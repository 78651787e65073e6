import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixedClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { openPostgresStore } from '../../src/store/postgres/open.ts';
import { openDatabase } from '../../src/store/sqlite/database.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { createDatabase } from '../support/postgres.ts';
import type { TestDatabase } from '../support/postgres.ts';
import { openDesk } from './migrate-to-postgres/command.ts';
import type { Desk } from './migrate-to-postgres/command.ts';
import { emptyInstallation, NOON } from './migrate-to-postgres/installation.ts';
import { query } from './migrate-to-postgres/query.ts';

const log = createLog('silent', false);

describe('migrate-to-postgres refuses in plain words', function () {
  this.timeout(120_000);
  let desk: Desk;
  let database: TestDatabase;
  before(() => {
    desk = openDesk();
  });
  after(() => desk.remove());
  beforeEach(async () => {
    database = await createDatabase();
  });
  afterEach(() => database.drop());

  const refused = async (args: readonly string[], why: RegExp, url = database.url): Promise<void> => {
    const { code, err } = await desk.run(args, url);
    assert.equal(code, 1);
    assert.match(err, why);
    assert.doesNotMatch(err, /\n {4}at /, 'no stack');
    assert.ok(!err.includes(new URL(database.url).password), 'no password');
  };

  it('a folder that is not there or holds no installation, and a file that is no database of ours', async () => {
    await refused(['--from', join(desk.folder, 'nowhere')], /there is no ringback\.db in .+nowhere/);
    const file = join(await emptyInstallation(join(desk.folder, 'named-by-its-file')), 'ringback.db');
    await refused(['--from', file], /ringback\.db is a file; give the folder in which/);
    const folder = join(desk.folder, 'not-ours');
    mkdirSync(folder);
    writeFileSync(join(folder, 'ringback.db'), 'words, and no database at all '.repeat(100));
    await refused(['--from', folder], /ringback\.db in .+not-ours is not a database of Ringback/);
    writeFileSync(join(folder, 'ringback.db'), '');
    await refused(['--from', folder], /ringback\.db in .+not-ours is not a database of Ringback/);
  });

  it('an installation whose server is running', async () => {
    const folder = join(desk.folder, 'running');
    const store = await openSqliteStore({ folder, clock: fixedClock(NOON) });
    await refused(['--from', folder], /a server runs on .+running, or another move: stop it/);
    await store.close();
  });

  it('an installation that a newer version wrote', async () => {
    const folder = await emptyInstallation(join(desk.folder, 'newer'));
    const sqlite = openDatabase(folder);
    sqlite.exec("INSERT INTO schema_version VALUES (99, 'of-tomorrow', 0)");
    sqlite.close();
    await refused(['--from', folder], /written by a newer version of Ringback/);
  });

  it('a database that a server has used, or still uses', async () => {
    const from = await emptyInstallation(join(desk.folder, 'into-used'));
    const store = await openPostgresStore({ url: database.url, log });
    await refused(['--from', from], /a server is running on the database: stop it/);
    await store.operators.spendOnce('anything', Date.now() + 60_000);
    await store.close();
    await refused(
      ['--from', from],
      /the database holds something already \(spent\)\. Make a new, empty database/,
    );
    assert.deepEqual(
      await query(database.url, 'SELECT * FROM moves'),
      [],
      'servers may start on it as before',
    );
  });

  it('a database that cannot be reached or lets nobody in', async () => {
    const from = await emptyInstallation(join(desk.folder, 'to-nowhere'));
    await refused(
      ['--from', from],
      /cannot connect to 127\.0\.0\.1:1\/x: .*ECONNREFUSED/,
      'postgres://a@127.0.0.1:1/x',
    );
    const wrong = new URL(database.url);
    wrong.password = 'wrong';
    await refused(['--from', from], /cannot connect to .+: password authentication failed/, wrong.href);
  });

  it('an address whose wish for encryption is misspelt, or cannot be met', async () => {
    const from = await emptyInstallation(join(desk.folder, 'to-plain'));
    await refused(['--from', from], /sslmode: got "requir", wants one of/, `${database.url}?sslmode=requir`);
    const encrypted = `${database.url}?sslmode=verify-full`;
    await refused(['--from', from], /cannot connect to .+ does not support SSL connections/, encrypted);
  });

  it('a database that cannot hold every character', async () => {
    const latin = `${database.name}_latin`;
    await query(database.url, `CREATE DATABASE ${latin} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
    try {
      const url = new URL(database.url);
      url.pathname = latin;
      await refused(
        ['--from', await emptyInstallation(join(desk.folder, 'into-latin')), '--to', url.href],
        /^migrate-to-postgres: [^ ]+_latin: the database keeps text as LATIN1; create one with ENCODING 'UTF8'/,
      );
    } finally {
      await query(database.url, `DROP DATABASE ${latin}`);
    }
  });

  it('arguments that are missing or not known', async () => {
    await refused([], /--from wants the DATA_DIR of the installation/);
    await refused(['--from', desk.folder], /DATABASE_URL is not set, and there is no --to/, ' ');
    await refused(['--form', 'x'], /Unknown option '--form'/);
  });
});

describe('migrate-to-postgres --help', () => {
  it('shows what it takes', async () => {
    const desk = openDesk();
    const { code, out } = await desk.run(['--help']);
    desk.remove();
    assert.equal(code, 0);
    assert.match(out, /--from FOLDER.+\n[^]*Others on this machine can see a command line/);
  });
});
