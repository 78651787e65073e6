import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadSigningKeys, printOf } from '../../src/channels/directline/signing-keys.ts';
import { createDatabase } from '../support/postgres.ts';
import type { TestDatabase } from '../support/postgres.ts';
import { startRingback } from '../support/ringback.ts';
import { openDesk } from './migrate-to-postgres/command.ts';
import type { Desk } from './migrate-to-postgres/command.ts';
import { emptyInstallation } from './migrate-to-postgres/installation.ts';
import { query } from './migrate-to-postgres/query.ts';

const OTHER_KEY = `other:${'k'.repeat(43)}`;

describe('The signing keys and migrate-to-postgres', function () {
  this.timeout(120_000);
  let desk: Desk;
  let database: TestDatabase;
  let folder: string;
  /** Those in the folder, as SIGNING_KEYS takes them. */
  let keys: string;
  beforeEach(async () => {
    desk = openDesk();
    folder = await emptyInstallation(join(desk.folder, 'data'));
    keys = loadSigningKeys(undefined, folder)
      .map(({ id, secret }) => `${id}:${secret}`)
      .join(',');
    database = await createDatabase();
  });
  afterEach(async () => {
    await database.drop();
    desk.remove();
  });

  const start = (SIGNING_KEYS: string) => startRingback({ DATABASE_URL: database.url, SIGNING_KEYS });

  it('are printed alone, so that the line can be sent into a file, without a database', async () => {
    const ended = await desk.run(['--from', folder, '--show-keys']);
    assert.deepEqual(ended, { code: 0, out: `SIGNING_KEYS=${keys}\n`, err: '' });
  });

  it('are said to stand in the settings when none lie in the folder', async () => {
    rmSync(join(folder, 'signing-keys.json'));
    const { code, out, err } = await desk.run(['--from', folder, '--show-keys']);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /there is no .+signing-keys\.json\. .+ its server had SIGNING_KEYS in its settings/);
  });

  it('are known to the database after the move: a server with others is refused, one with these starts', async () => {
    const { code, err } = await desk.run(['--from', folder], database.url);
    assert.deepEqual([code, err], [0, '']);
    await assert.rejects(start(OTHER_KEY), /SIGNING_KEYS: this database was used with other keys/);
    const server = await start(`${OTHER_KEY},${keys}`);
    await server.stop();
  });

  it('are those of the settings when none lie in the folder', async () => {
    rmSync(join(folder, 'signing-keys.json'));
    const { code, err } = await desk.run(['--from', folder], database.url, OTHER_KEY);
    assert.deepEqual([code, err], [0, '']);
    const [id = '', secret = ''] = OTHER_KEY.split(':');
    assert.deepEqual(await query(database.url, 'SELECT print FROM key_prints'), [
      { print: printOf({ id, secret }) },
    ]);
  });

  it('are asked about before anything is moved, when the folder and the settings have none in common', async () => {
    const refused = await desk.run(['--from', folder], database.url, OTHER_KEY);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /^migrate-to-postgres: SIGNING_KEYS here has no key of .+signing-keys\.json\./);
    const tables = "SELECT 1 FROM information_schema.tables WHERE table_schema = 'public'";
    assert.deepEqual(await query(database.url, tables), []);
    const taken = await desk.run(['--from', folder], database.url, `${OTHER_KEY},${keys}`);
    assert.deepEqual([taken.code, taken.err], [0, '']);
  });
});
