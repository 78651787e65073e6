import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { systemClock } from '../../src/clock.ts';
import { migrate } from '../../src/store/postgres/migrate.ts';
import { openDatabase } from '../../src/store/sqlite/database.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { createDatabase } from '../support/postgres.ts';
import type { TestDatabase } from '../support/postgres.ts';
import { openDesk } from './migrate-to-postgres/command.ts';
import type { Desk, Ended, Running } from './migrate-to-postgres/command.ts';
import { fillWithChats } from './migrate-to-postgres/installation.ts';

const ACTIVITIES =
  'SELECT conversation, seq, id, direction, activity, at FROM activities ORDER BY conversation, seq';

/** The statements of the command that wait for a lock which this test holds. */
const WAITING = `SELECT pid FROM pg_stat_activity WHERE application_name = 'ringback-move'
  AND datname = current_database() AND wait_event_type = 'Lock'`;

/** Has an insertion wait at the table `gate` once so many activities are there. */
const GATE = `
  CREATE TABLE gate (rows integer);
  INSERT INTO gate VALUES (0);
  CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF (SELECT count(*) FROM activities) >= (SELECT rows FROM gate) THEN LOCK TABLE gate IN SHARE MODE; END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER wait_at_gate BEFORE INSERT ON activities FOR EACH STATEMENT EXECUTE FUNCTION wait_at_gate()`;

describe('an interrupted migrate-to-postgres', function () {
  this.timeout(120_000);
  let desk: Desk;
  let folder: string;
  let database: TestDatabase;
  /** The test's own connections: one looks, the other holds locks. */
  let client: pg.Client;
  let locker: pg.Client;
  beforeEach(async () => {
    desk = openDesk();
    folder = join(desk.folder, 'data');
    const store = await openSqliteStore({ folder, clock: systemClock });
    for (const id of ['one', 'two', 'three']) {
      await store.operators.audit({
        ...{ id, at: systemClock.now(), operator: null, action: 'chat.claim' },
        ...{ conversation: null, details: {} },
      });
    }
    await store.close();
    fillWithChats(folder, 30, 200);
    database = await createDatabase();
    client = new pg.Client({ connectionString: database.url });
    locker = new pg.Client({ connectionString: database.url });
    await Promise.all([client.connect(), locker.connect()]);
  });
  afterEach(async () => {
    await Promise.all([client.end(), locker.end()]);
    await database.drop();
    desk.remove();
  });

  const run = (): Promise<Ended> => desk.run(['--from', folder], database.url);

  /** Brings the command to where it waits for the lock, and has the work done to it there. */
  async function stoppedAt(
    lock: string,
    work: (running: Running, pid: number) => Promise<void>,
  ): Promise<Ended> {
    const running = desk.start(['--from', folder], database.url);
    await locker.query(`BEGIN; LOCK TABLE ${lock}`);
    for (;;) {
      const [row] = (await client.query<{ pid: number }>(WAITING)).rows;
      if (row) {
        await work(running, row.pid);
        break;
      }
      const { exitCode, signalCode } = running.child;
      assert.deepEqual([exitCode, signalCode], [null, null], 'the command is under way');
      await wait(10);
    }
    const ended = await running.ended;
    await locker.query('COMMIT');
    return ended;
  }

  const kill = async ({ child, ended }: Running): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };

  /** So that there are tables to lock. */
  async function prepareSchema(): Promise<void> {
    const pool = new pg.Pool({ connectionString: database.url });
    await migrate(pool);
    await pool.end();
  }

  async function assertSame(): Promise<void> {
    const sqlite = openDatabase(folder);
    const before = sqlite.prepare(ACTIVITIES).all();
    sqlite.close();
    const after = (await client.query<{ at: string }>(ACTIVITIES)).rows;
    assert.deepEqual(
      after.map((row) => ({ ...row, at: Number(row.at) })),
      before.map((row: object) => ({ ...row })),
    );
  }

  const copies = (): readonly string[] =>
    readdirSync(desk.temporary).filter((name) => /^ringback-move-/.test(name));

  it('goes on after kill -9 at each of its stages, and ends with everything in its place', async () => {
    await prepareSchema();
    // In the first chunk of the log, at the numbering afterwards, and when everything was compared.
    for (const lock of [
      'activities IN SHARE MODE',
      'audit IN SHARE UPDATE EXCLUSIVE MODE',
      'moves IN SHARE MODE',
    ]) {
      await stoppedAt(lock, kill);
      assert.equal(copies().length, 1, 'the copy of a run that was killed');
    }
    const { code, out, err } = await run();
    assert.deepEqual([code, err], [0, ''], out);
    await assertSame();
    assert.deepEqual(copies(), [], 'the next run removed it');
  });

  it('goes on after kill -9 in the middle of a long table, again and again', async () => {
    await prepareSchema();
    await client.query(GATE);
    for (const rows of [1_000, 2_500, 5_000]) {
      await client.query('UPDATE gate SET rows = $1', [rows]);
      await stoppedAt('gate IN EXCLUSIVE MODE', kill);
      const counted = await client.query<{ rows: number }>('SELECT count(*)::int AS rows FROM activities');
      assert.ok((counted.rows[0]?.rows ?? 0) >= rows, 'it had gone on to there');
    }
    await client.query('UPDATE gate SET rows = 1000000');
    const { code, out } = await run();
    assert.equal(code, 0);
    assert.match(out, /^activities: (500|1,000) rows$/m, 'the last run moved the rest only');
    await assertSame();
  });

  it('says in one line that the connection was lost, and goes on', async () => {
    await prepareSchema();
    const { code, err } = await stoppedAt('activities IN SHARE MODE', async (_, pid) => {
      await client.query('SELECT pg_terminate_backend($1)', [pid]);
    });
    assert.equal(code, 1);
    assert.match(
      err,
      /^migrate-to-postgres: activities: the database .+ run this again, and it goes on\.\n$/,
    );
    const again = await run();
    assert.equal(again.code, 0, again.err);
    assert.match(again.out, /^Going on where the last run was interrupted\.$/m);
    await assertSame();
  });

  it('takes its copy away when it is stopped with Ctrl-C', async () => {
    await prepareSchema();
    const { code } = await stoppedAt('activities IN SHARE MODE', async ({ child }) => {
      assert.equal(copies().length, 1);
      child.kill('SIGINT');
      await Promise.resolve();
    });
    assert.equal(code, 130);
    assert.deepEqual(copies(), []);
    assert.equal((await run()).code, 0);
  });

  it('begins again when a server was used on the old folder in between', async () => {
    await prepareSchema();
    await stoppedAt('audit IN SHARE UPDATE EXCLUSIVE MODE', kill);
    const store = await openSqliteStore({ folder, clock: systemClock });
    const [oldest = ''] = await store.idle(Number.MAX_SAFE_INTEGER, 1);
    await store.erase(oldest, systemClock.now(), systemClock.now());
    await store.operators.sweep(systemClock.now() + 1, systemClock.now() + 1);
    await store.operators.audit({
      ...{ id: 'four', at: systemClock.now() + 1_000, operator: null, action: 'chat.claim' },
      ...{ conversation: null, details: {} },
    });
    await store.close();
    const { code, out, err } = await run();
    assert.deepEqual([code, err], [0, ''], out);
    assert.match(out, /^The installation was used since the last run/m);
    await assertSame();
    assert.deepEqual((await client.query('SELECT line, id FROM audit')).rows, [{ line: '4', id: 'four' }]);
  });
});
