import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fixedClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { openPostgresStore } from '../../src/store/postgres/open.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { createDatabase } from '../support/postgres.ts';
import type { TestDatabase } from '../support/postgres.ts';
import { openDesk } from './migrate-to-postgres/command.ts';
import type { Desk } from './migrate-to-postgres/command.ts';
import { emptyInstallation, fillInstallation, NOON } from './migrate-to-postgres/installation.ts';
import type { Installation } from './migrate-to-postgres/installation.ts';
import { query } from './migrate-to-postgres/query.ts';

const log = createLog('silent', false);

describe('migrate-to-postgres into a database that was moved into', function () {
  this.timeout(120_000);
  let desk: Desk;
  let used: Installation;
  let database: TestDatabase;
  before(async () => {
    desk = openDesk();
    used = await fillInstallation(join(desk.folder, 'used'));
  });
  after(() => desk.remove());
  beforeEach(async () => {
    database = await createDatabase();
    const { code, err } = await desk.run(['--from', used.folder], database.url);
    assert.deepEqual([code, err], [0, '']);
  });
  afterEach(() => database.drop());

  it('does nothing, and says when everything was moved', async () => {
    await query(database.url, `UPDATE moves SET finished_at = ${Date.parse(NOON)}`);
    const { code, out, err } = await desk.run(['--from', used.folder], database.url);
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^This installation was moved before, at 2026-11-23 12:00 UTC: there is nothing to do\.$/m,
    );
  });

  it('refuses to go on once a server was used on the old folder again', async () => {
    const folder = join(desk.folder, 'used-on');
    const store = await openSqliteStore({ folder, clock: fixedClock('2026-02-02T00:00:00Z') });
    await store.close();
    const other = await createDatabase();
    try {
      assert.equal((await desk.run(['--from', folder], other.url)).code, 0);
      const later = await openSqliteStore({ folder, clock: fixedClock(NOON) });
      await later.operators.spendOnce('anything', 1);
      await later.close();
      const { code, err } = await desk.run(['--from', folder], other.url);
      assert.equal(code, 1);
      assert.match(
        err,
        /^migrate-to-postgres: the move was finished .+ UTC, and the installation has been used since\./,
      );
    } finally {
      await other.drop();
    }
  });

  it('refuses to move another installation into the same database', async () => {
    const { code, err } = await desk.run(
      ['--from', await emptyInstallation(join(desk.folder, 'another'))],
      database.url,
    );
    assert.equal(code, 1);
    assert.match(
      err,
      /another installation was moved into this database, one first started 2026-11-23 12:00 UTC\./,
    );
  });

  it('finds what differs, names the first row of it, keeps servers out, and makes it good when run again', async () => {
    await query(
      database.url,
      `UPDATE moves SET finished_at = NULL;
       UPDATE activities SET activity = '{}' WHERE conversation = '${used.held}' AND seq > 2;
       INSERT INTO tombstones VALUES ('a-tombstone-too-many', 1, 1)`,
    );
    const { code, out: printed, err } = await desk.run(['--from', used.folder], database.url);
    assert.equal(code, 1);
    assert.match(
      printed,
      new RegExp(`^activities differs, first at conversation ${used.held}, seq 3\\.$`, 'm'),
    );
    assert.match(printed, /^tombstones differs, first at conversation a-tombstone-too-many\.$/m);
    assert.match(printed, /^activities in PostgreSQL +\d+ +[0-9a-f]{64}$/m);
    assert.match(err, /the two sides differ/);
    await assert.rejects(openPostgresStore({ url: database.url, log }), /move/);
    const again = await desk.run(['--from', used.folder], database.url);
    assert.deepEqual([again.code, again.err], [0, '']);
  });
});
