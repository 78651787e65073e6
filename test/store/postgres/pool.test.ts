import assert from 'node:assert/strict';
import { AppError } from '../../../src/errors.ts';
import { createPool, describe as describeDatabase } from '../../../src/store/postgres/pool.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import { migratedDatabase, silent, tell } from './databases.ts';

describe('connections to PostgreSQL', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await migratedDatabase();
  });
  afterEach(() => database.drop());

  const settingsOn = async (name: string, value: string): Promise<object> => {
    await tell(database.url, `ALTER DATABASE ${database.name} SET ${name} = '${value}'`);
    const pool = createPool(database.url, { most: 1, log: silent });
    const { rows } = await pool.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name IN ('synchronous_commit', 'default_transaction_isolation',
         'statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'application_name')`,
    );
    await pool.end();
    return Object.fromEntries(rows.map((row) => [row.name, row.setting]));
  };
  const SET = {
    application_name: 'ringback',
    default_transaction_isolation: 'read committed',
    idle_in_transaction_session_timeout: '30000',
    lock_timeout: '5000',
    statement_timeout: '7000',
    synchronous_commit: 'on',
  };

  for (const [name, value] of [
    ['synchronous_commit', 'off'],
    ['default_transaction_isolation', 'serializable'],
    ['statement_timeout', '0'],
  ] as const) {
    it(`keep what they acknowledge, and wait for nothing for ever, where ${name} is ${value}`, async () => {
      assert.deepEqual(await settingsOn(name, value), SET);
    });
  }

  it('are refused where nothing could be stored on them', async () => {
    await tell(database.url, `ALTER DATABASE ${database.name} SET default_transaction_read_only = on`);
    const pool = createPool(database.url, { most: 1, log: silent });
    await assert.rejects(pool.query('SELECT 1'), (error) => {
      assert.ok(error instanceof AppError && error.code === 'STORE_UNAVAILABLE');
      assert.match(String(error.cause), /only reads/);
      return true;
    });
    await pool.end();
  });

  it('leave a stronger promise as it is', async () => {
    const settings = await settingsOn('synchronous_commit', 'remote_apply');
    assert.deepEqual(settings, { ...SET, synchronous_commit: 'remote_apply' });
  });
});

describe('the address of a PostgreSQL', () => {
  it('is told without the password', () => {
    assert.equal(
      describeDatabase('postgres://ann:secret@db.example.org:5433/chats?sslmode=require'),
      'db.example.org:5433/chats',
    );
  });
});
