import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fixedClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openPostgresStore } from '../../src/store/postgres/open.ts';
import { openDatabase } from '../../src/store/sqlite/database.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { createDatabase } from '../support/postgres.ts';
import type { TestDatabase } from '../support/postgres.ts';
import { startRingback } from '../support/ringback.ts';
import { openDesk } from './migrate-to-postgres/command.ts';
import type { Desk } from './migrate-to-postgres/command.ts';
import { emptyInstallation, filesOf, fillInstallation, NOON } from './migrate-to-postgres/installation.ts';
import type { Installation } from './migrate-to-postgres/installation.ts';
import { query } from './migrate-to-postgres/query.ts';

const log = createLog('silent', false);

/** Everything that a store tells of one chat. */
const told = async (store: Store, chat: string) => ({
  load: await store.load(chat),
  log: await store.log(chat, 0, 1_000),
  handoffs: await store.handoffs.of(chat),
  notes: await store.handoffs.notes(chat),
  callback: await store.handoffs.callbackOf(chat),
  audit: await store.operators.audits(Number.MAX_SAFE_INTEGER, 1_000, chat),
});

const state = (file: string): string =>
  existsSync(file)
    ? `${createHash('sha256').update(readFileSync(file)).digest('hex')} ${String(statSync(file, { bigint: true }).mtimeNs)}`
    : 'is not there';

describe('migrate-to-postgres', function () {
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
  });
  afterEach(() => database.drop());

  /** Stops the database's clock a second after the installation was stopped. */
  const stopClock = (): Promise<unknown> =>
    query(
      database.url,
      `CREATE OR REPLACE FUNCTION now_ms() RETURNS bigint LANGUAGE sql VOLATILE
       AS $$ SELECT ${Date.parse(NOON) + 1_000}::bigint $$`,
    );

  describe('with an installation that was used', () => {
    let out: string;
    beforeEach(async () => {
      const ended = await desk.run(['--from', used.folder], database.url);
      assert.deepEqual([ended.code, ended.err], [0, '']);
      out = ended.out;
    });

    it('brings a store that tells of every chat, operator and link what the old one told', async () => {
      await stopClock();
      const clock = fixedClock(NOON);
      clock.advance(1_000);
      const old = await openSqliteStore({ folder: used.folder, clock });
      const moved = await openPostgresStore({ url: database.url, log });
      const both = [old, moved];
      try {
        for (const chat of [used.open, used.held, used.queued, used.callback, used.erased]) {
          const [before, after] = await Promise.all(both.map((store) => told(store, chat)));
          assert.deepEqual(after, before);
        }
        const desks = await Promise.all(
          both.map(async ({ operators, handoffs }) => ({
            operators: (await operators.list()).map(({ id }) => id).sort(),
            rows: await Promise.all((await operators.list()).map(({ id }) => operators.find(id))).then(
              (rows) => rows.sort((one, other) => (one?.id ?? '').localeCompare(other?.id ?? '')),
            ),
            passkey: await operators.passkey('a-passkey'),
            callbacks: await handoffs.callbacks(),
            audit: await operators.audits(Number.MAX_SAFE_INTEGER, 1_000),
            spentAgain: await operators.spendOnce('totp:ann:1', 0),
          })),
        );
        assert.deepEqual(desks[1], desks[0]);
        assert.equal(desks[1]?.spentAgain, false);
        const hash = createHash('sha256').update(used.handle).digest('hex');
        assert.equal(await moved.resume(hash, 0), used.open);
        assert.equal((await moved.receipt(used.open, ['c:person:sent-twice']))?.activityId, 'kept');
        assert.deepEqual(await moved.load(used.erased), { outcome: 'erased' });
        assert.equal(await moved.handoffs.renew(used.held, used.token, 60_000), true);
      } finally {
        await Promise.all(both.map((store) => store.close()));
      }
    });

    it('has a server go on with the open chats, the operator signed in, and the link of a closed page', async () => {
      await stopClock();
      const settings = { DATABASE_URL: database.url, SIGNING_KEYS: used.signingKeys };
      const server = await startRingback(settings, { clock: fixedClock(NOON) });
      try {
        const json = { 'content-type': 'application/json' };
        const resumed = await fetch(`${server.origin}/api/resume`, {
          method: 'POST',
          headers: json,
          body: JSON.stringify({ handle: used.handle }),
        });
        assert.equal(resumed.status, 200, await resumed.clone().text());
        const page = (await resumed.json()) as { conversationId: string; token: string };
        assert.equal(page.conversationId, used.open);
        const activities = `${server.origin}/v3/directline/conversations/${used.open}/activities`;
        const person = { ...json, authorization: `Bearer ${page.token}` };
        const before = (await (await fetch(activities, { headers: person })).json()) as { watermark: string };
        const sent = await fetch(activities, {
          method: 'POST',
          headers: person,
          body: JSON.stringify({ type: 'message', text: 'yes', from: { id: 'person' } }),
        });
        assert.equal(sent.status, 200, await sent.clone().text());
        const after = (await (
          await fetch(`${activities}?watermark=${before.watermark}`, { headers: person })
        ).json()) as { activities: readonly { text?: string }[] };
        assert.equal(after.activities[0]?.text, 'yes');
        assert.ok(after.activities.length > 1, 'the bot answers');
        const said = await fetch(`${server.origin}/console/api/chats/${used.held}/reply`, {
          method: 'POST',
          headers: { ...json, ...used.ann },
          body: JSON.stringify({ id: 'after-the-move', token: used.token, text: 'I am still here.' }),
        });
        assert.equal(said.status, 200, await said.clone().text());
      } finally {
        await server.stop();
      }
    });

    it('numbers what is new after what was moved', async () => {
      const [lines] = await query<{ ours: string; next: string }>(
        database.url,
        `SELECT max(line)::text AS ours, nextval(pg_get_serial_sequence('audit', 'line'))::text AS next FROM audit`,
      );
      assert.equal(Number(lines?.next), Number(lines?.ours) + 1);
    });

    it('prints each table’s rows and checksum, that both sides are the same, and what to do about the keys without showing them', () => {
      assert.match(out, /^notes +2 +[0-9a-f]{64}$/m);
      assert.match(out, /^conversations +4 +[0-9a-f]{64}$/m);
      assert.match(out, /^notes: 2 rows$/m);
      assert.match(out, /^passkeys: 1 row$/m);
      assert.match(out, /^The move is finished: both sides are the same, [1-9]\d+ rows in 15 tables\.$/m);
      assert.match(out, /signing-keys\.json as SIGNING_KEYS/);
      assert.ok(!out.includes(used.signingKeys.split(':')[1] ?? ''), 'no secret');
    });
  });

  it('changes nothing in the folder it moves from, and leaves no copy behind', async () => {
    const before = filesOf(used.folder).map(state);
    const inFolder = readdirSync(used.folder);
    const folderTime = statSync(used.folder, { bigint: true }).mtimeNs;
    assert.equal((await desk.run(['--from', used.folder], database.url)).code, 0);
    assert.deepEqual(filesOf(used.folder).map(state), before);
    assert.deepEqual(readdirSync(used.folder), inFolder);
    assert.equal(statSync(used.folder, { bigint: true }).mtimeNs, folderTime);
    assert.deepEqual(
      readdirSync(desk.temporary).filter((name) => name.startsWith('ringback-move-')),
      [],
    );
  });

  it('moves any words and orders any ids as they are', async () => {
    const folder = await emptyInstallation(join(desk.folder, 'any-words'));
    const sqlite = openDatabase(folder);
    const words = fc.string({ unit: 'binary', maxLength: 20 }).filter((each) => !each.includes('\0'));
    const ids = new Set(
      fc.sample(fc.string({ unit: 'binary', minLength: 1 }), 1_500).map((id) => id.split('\0')[0]),
    );
    sqlite.exec("INSERT INTO conversations VALUES ('chat', 'directline', 1, 0, '{}', 0, 0)");
    const note = sqlite.prepare("INSERT INTO notes VALUES (?, 'chat', 'ann', ?, ?)");
    const tombstone = sqlite.prepare('INSERT INTO tombstones VALUES (?, ?, 0)');
    sqlite.exec('BEGIN');
    for (const id of ids) tombstone.run(id, 0);
    const sampled = fc.sample(fc.tuple(words, fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })), 1_500);
    const hard = [
      '',
      'NULL',
      '\\N',
      '{}',
      '{"a"}',
      ',',
      '\\',
      '"',
      "'",
      '\\x00',
      '\u{1f61f}',
      '\ufffd',
      ' ',
      '\n\r\t',
    ];
    for (const [index, [text, at]] of [...sampled, ...hard.map((text) => [text, 0] as const)].entries())
      note.run(`note-${index}`, text, at);
    sqlite.exec('COMMIT');
    sqlite.close();
    const { code, out, err } = await desk.run(['--from', folder], database.url);
    assert.deepEqual([code, err], [0, ''], out);
    assert.match(out, /^notes +1,514 /m);
  });

  it('moves an installation of an older version, whose file stays as old as it was', async () => {
    const folder = join(desk.folder, 'old');
    mkdirSync(folder);
    const old = openDatabase(folder);
    old.exec(
      'CREATE TABLE schema_version (version INTEGER PRIMARY KEY NOT NULL, name TEXT, applied_at INTEGER) STRICT',
    );
    old.exec(`${migrations[0]?.sqlite ?? ''}; INSERT INTO schema_version VALUES (1, 'first-tables', 7)`);
    old.exec("INSERT INTO conversations VALUES ('old-chat', 'directline', 1, 0, '{}', 0, 0)");
    old.close();
    const before = state(join(folder, 'ringback.db'));
    const { code, err } = await desk.run(['--from', folder], database.url);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(state(join(folder, 'ringback.db')), before);
    assert.deepEqual(await query(database.url, 'SELECT id FROM conversations'), [{ id: 'old-chat' }]);
  });
});
