import assert from 'node:assert/strict';
import pg from 'pg';
import { pino } from 'pino';
import { AppError } from '../../../src/errors.ts';
import { migrations } from '../../../src/store/migrations/index.ts';
import type { Migration } from '../../../src/store/migrations/migration.ts';
import { migrate } from '../../../src/store/postgres/migrate.ts';
import type { Store } from '../../../src/store/store.ts';
import { createDatabase, sharedPostgres, startPostgres } from '../../support/postgres.ts';
import type { Postgres, TestDatabase } from '../../support/postgres.ts';
import { converse, textsOf, turn } from '../turns.ts';
import { endConnections, migratedDatabase, openStore, tell } from './databases.ts';

const NEWEST = migrations.length;

const next = (postgres: string, servesFrom?: number): Migration => ({
  version: NEWEST + 1,
  name: 'planted',
  sqlite: '',
  postgres,
  ...(servesFrom !== undefined && { servesFrom }),
});

/** Refuses to open with words that name the setting and hold no password. */
async function refuses(opening: Promise<Store>, code: AppError['code'], words: RegExp): Promise<void> {
  await assert.rejects(opening, (error) => {
    assert.ok(error instanceof AppError, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, words);
    assert.doesNotMatch(error.message, /:[^@\s]*@|secret/);
    return true;
  });
}

const versions = async (url: string): Promise<readonly number[]> =>
  (await tell<{ version: number }>(url, 'SELECT version FROM schema_version ORDER BY version')).map(
    ({ version }) => version,
  );

/** Resolves when somebody waits for a lock. */
async function somebodyWaits(url: string): Promise<void> {
  const waiting = (): Promise<readonly object[]> => tell(url, 'SELECT 1 FROM pg_locks WHERE NOT granted');
  while ((await waiting()).length === 0);
}

describe('starting on a PostgreSQL', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createDatabase();
  });
  afterEach(() => database.drop());

  it('makes the schema once, however many instances start at the same time', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(database.url)));
    await converse(stores[0] ?? assert.fail(), 'a', 1);
    for (const store of stores) {
      assert.deepEqual(await textsOf(store, 'a'), ['hello', 'hi']);
      await store.close();
    }
    assert.deepEqual(
      await versions(database.url),
      migrations.map(({ version }) => version),
    );
  });

  it('starts on a schema to which a newer version has only added, and on no other', async () => {
    await (await openStore(database.url)).close();
    const add = `INSERT INTO schema_version (version, name, applied_at, serves_from) VALUES`;
    await tell(database.url, `${add} (${NEWEST + 1}, 'adds', 0, 1), (${NEWEST + 2}, 'adds', 0, ${NEWEST})`);
    const store = await openStore(database.url);
    assert.deepEqual(await store.commit(turn({ conversation: 'a' })), { outcome: 'committed' });
    await store.close();
    await tell(
      database.url,
      `${add} (${NEWEST + 3}, 'changes', 0, ${NEWEST + 1}), (${NEWEST + 4}, 'adds', 0, 1)`,
    );
    await refuses(openStore(database.url), 'STORE_TOO_NEW', /was changed by a newer version/);
  });

  it('starts for who may only use the tables', async () => {
    await (await openStore(database.url)).close();
    const server = await sharedPostgres();
    const role = `worker_${database.name}`;
    await tell(
      database.url,
      `CREATE ROLE ${role} LOGIN PASSWORD 'secret'`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
      `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
    );
    const url = new URL(server.url(database.name));
    [url.username, url.password] = [role, 'secret'];
    const store = await openStore(url.href);
    assert.deepEqual(await store.commit(turn({ conversation: 'a' })), { outcome: 'committed' });
    assert.equal(await store.instances.takeRate('k', 5), 0);
    assert.equal(await store.instances.holdDuty('sweep', 'one', 1_000), true);
    assert.equal(await store.instances.admitKeys(['a']), true);
    await store.close();
    await tell(database.url, `DROP OWNED BY ${role}`, `DROP ROLE ${role}`);
  });

  it('refuses a password, a database or rights that are wrong, at once and in words that name the setting', async () => {
    const wrongPassword = new URL(database.url);
    wrongPassword.password = 'secret';
    await refuses(openStore(wrongPassword.href), 'CONFIG_INVALID', /^DATABASE_URL: 127\.0\.0\.1:.*password/);
    const server = await sharedPostgres();
    await refuses(
      openStore(server.url('nowhere')),
      'CONFIG_INVALID',
      /^DATABASE_URL: .*"nowhere" does not exist/,
    );
    const role = `guest_${database.name}`;
    await tell(database.url, `CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
    const guest = new URL(database.url);
    [guest.username, guest.password] = [role, 'secret'];
    await tell(database.url, 'REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await refuses(openStore(guest.href), 'CONFIG_INVALID', /^DATABASE_URL: .*permission denied/);
    await tell(database.url, `DROP ROLE ${role}`);
  });

  it('refuses an address of which a part would be ignored, and TLS where there is none, at once', async () => {
    const wrong = [
      ['sslmod=verify-full', /^DATABASE_URL: "sslmod" after the \? is not known; it takes .*sslmode/],
      ['sslmode=requir', /^DATABASE_URL: sslmode: got "requir", wants one of .*require/],
      ['sslmode=verify-full', /^DATABASE_URL: 127\.0\.0\.1:\d+\/test_\w+ offers no TLS/],
    ] as const;
    for (const [query, words] of wrong) {
      const url = new URL(database.url);
      url.search = query;
      await refuses(openStore(url.href, { patience: 3_600_000 }), 'CONFIG_INVALID', words);
    }
  });

  it('refuses a database that cannot hold every character', async () => {
    const name = `ascii_${database.name}`;
    await tell(
      database.url,
      `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'`,
    );
    const server = await sharedPostgres();
    await refuses(openStore(server.url(name)), 'CONFIG_INVALID', /SQL_ASCII.*UTF8/);
    await tell(database.url, `DROP DATABASE ${name} WITH (FORCE)`);
  });

  it('refuses a database into which a move is not finished', async () => {
    await (await openStore(database.url)).close();
    await tell(database.url, "INSERT INTO moves (id, source, began_at) VALUES (1, 'data', 0)");
    await refuses(openStore(database.url), 'CONFIG_INVALID', /run npm run migrate-to-postgres again/);
    await tell(database.url, 'UPDATE moves SET finished_at = 1');
    await (await openStore(database.url)).close();
  });
});

describe('changing the schema of a PostgreSQL in use', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: Store;
  beforeEach(async () => {
    database = await migratedDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 4 });
    pool.on('error', () => undefined);
    store = await openStore(database.url);
  });
  afterEach(async () => {
    await Promise.all([store.close(), pool.end()]);
    await database.drop();
  });

  it('goes on while an instance of the version before keeps committing', async () => {
    const planted = [
      ...migrations,
      next('ALTER TABLE conversations ADD COLUMN planted integer NOT NULL DEFAULT 7'),
    ];
    const migration = { done: false };
    const commits = (async () => {
      let version = 0;
      for (; !migration.done || version < 20; version += 1) {
        const result = await store.commit(
          turn({ conversation: 'a', expectedVersion: version, after: 2 * version }),
        );
        assert.equal(result.outcome, 'committed');
      }
      return version;
    })();
    await Promise.all(Array.from({ length: 3 }, () => migrate(pool, planted)));
    migration.done = true;
    const count = await commits;
    assert.equal((await store.log('a', 0, 100_000)).length, 2 * count);
    assert.deepEqual(await tell(database.url, 'SELECT planted FROM conversations'), [{ planted: 7 }]);
    assert.deepEqual((await versions(database.url)).length, NEWEST + 1);
  });

  it('waits for who uses a table, and holds nobody up for long meanwhile', async () => {
    const reader = await pool.connect();
    await reader.query('BEGIN; SELECT * FROM conversations');
    const migrating = migrate(pool, [
      ...migrations,
      next('ALTER TABLE conversations ADD COLUMN planted integer'),
    ]);
    await somebodyWaits(database.url);
    await converse(store, 'a', 5);
    assert.equal((await store.log('a', 0, 100)).length, 10);
    assert.equal((await versions(database.url)).length, NEWEST);
    await reader.query('COMMIT');
    reader.release();
    await migrating;
    assert.equal((await versions(database.url)).length, NEWEST + 1);
  });

  it('does a migration whole or not at all', async () => {
    const broken = next('ALTER TABLE conversations ADD COLUMN planted integer; SELECT nothing FROM nowhere');
    await assert.rejects(migrate(pool, [...migrations, broken]), { code: 'STORE_UNAVAILABLE' });
    assert.equal((await versions(database.url)).length, NEWEST);
    await assert.rejects(tell(database.url, 'SELECT planted FROM conversations'), /does not exist/);
  });

  it('says which versions a migration still serves', async () => {
    await migrate(pool, [...migrations, next('SELECT 1', NEWEST + 1)]);
    await assert.rejects(migrate(pool), { code: 'STORE_TOO_NEW' });
    await endConnections(database.url);
  });
});

describe('starting before a PostgreSQL', () => {
  let server: Postgres & { remove(): Promise<void> };
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.remove());

  it('waits until it can be reached', async () => {
    await server.stop();
    const opening = openStore(server.url(), { patience: 60_000 });
    await server.start();
    const store = await opening;
    assert.deepEqual(await store.commit(turn({ conversation: 'a' })), { outcome: 'committed' });
    await store.close();
  });

  it('gives up in the end, and says where it looked', async () => {
    await server.stop();
    const opening = openStore(server.url(), { patience: 0 });
    await refuses(
      opening,
      'STORE_UNAVAILABLE',
      /^DATABASE_URL: 127\.0\.0\.1:\d+\/postgres: the database cannot be used now; .*ECONNREFUSED/,
    );
    await server.start();
  });

  it('says in one line of the log what it waits for, and why', async () => {
    const entries: string[] = [];
    const log = pino({}, { write: (line: string) => entries.push(line) });
    await server.stop();
    await refuses(openStore(server.url(), { log, patience: 600 }), 'STORE_UNAVAILABLE', /ECONNREFUSED/);
    await server.start();
    const [entry = '', ...others] = entries;
    assert.deepEqual(others, []);
    assert.match(entry, /\/postgres cannot be reached yet, 1 s more are tried: .*ECONNREFUSED/);
    assert.doesNotMatch(entry, /stack|\.ts:/);
  });
});
