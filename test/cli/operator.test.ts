import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { systemClock } from '../../src/clock.ts';
import { projectRoot } from '../../src/content/project-root.ts';
import { spendLink } from '../../src/handoff/operators/links.ts';
import { createLog } from '../../src/log.ts';
import { openPostgresStore } from '../../src/store/postgres/open.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { createDatabase } from '../support/postgres.ts';
import { until } from '../support/until.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

describe('the operator command', function () {
  this.timeout(60_000);
  let folder: string;
  /** Open as a running server has it, with the folder's lock. */
  let store: Store;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ringback-operator-test-'));
    store = await openSqliteStore({ folder, clock: systemClock });
  });
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function operator(args: readonly string[], settings: Record<string, string> = {}): Promise<Ended> {
    const command = ['--import', 'tsx', join(projectRoot(), 'src/cli/operator.ts'), ...args];
    const env = { ...process.env, DATA_DIR: folder, ...settings };
    const child = spawn(process.execPath, command, { env });
    const code = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, out, err };
  }

  const tokenIn = (out: string): string => /\/console\/link\/([\w-]{43})$/m.exec(out)?.[1] ?? '';

  it('adds somebody beside a running server and prints a link that signs them in, once', async () => {
    const { code, out, err } = await operator(['add', 'Ann Smith', '--role', 'supervisor'], { PORT: '4711' });
    assert.equal(code, 0, err);
    assert.match(out, /^Ann Smith is supervisor; login ann\.smith\.$/m);
    assert.match(out, /^ {2}http:\/\/localhost:4711\/console\/link\//m);
    const ann = await spendLink(store.operators, systemClock, tokenIn(out));
    assert.deepEqual([ann?.login, ann?.role], ['ann.smith', 'supervisor']);
    assert.equal(await spendLink(store.operators, systemClock, tokenIn(out)), null);
  });

  it('prints the address that people use, and makes a new link when one is lost', async () => {
    await operator(['add', 'Ben', 'Jones', '--login', 'bj']);
    const { out } = await operator(['link', 'ben jones'], { PUBLIC_URL: 'https://ringback.example' });
    assert.match(out, /^ {2}https:\/\/ringback\.example\/console\/link\//m);
    assert.equal((await spendLink(store.operators, systemClock, tokenIn(out)))?.login, 'bj');
  });

  it('disables somebody, who is signed out at once and whose link opens nothing, and enables them again', async () => {
    const { out } = await operator(['add', 'Cem Out']);
    const cem = (await store.operators.byLogin('cem.out'))!;
    const now = systemClock.now();
    const times = { createdAt: now, seenAt: now, expiresAt: now + 60_000 };
    await store.operators.openSession({ hash: 'h', operator: cem.id, csrf: 'c', ...times });
    await operator(['disable', 'cem.out']);
    assert.equal(await store.operators.session('h', now), null);
    assert.equal(await spendLink(store.operators, systemClock, tokenIn(out)), null);
    assert.match((await operator(['link', 'cem.out'])).err, /Cem Out is disabled/);
    await operator(['enable', 'cem.out']);
    assert.equal((await store.operators.find(cem.id))?.disabled, false);
  });

  it('changes a role, signs out, and forgets a second factor that was lost', async () => {
    await operator(['add', 'Dee Change']);
    const dee = (await store.operators.byLogin('dee.change'))!;
    await store.operators.change(dee.id, { totpSecret: 'sealed' });
    assert.match(
      (await operator(['role', 'dee.change', '--role', 'supervisor'])).out,
      /Dee Change is supervisor/,
    );
    assert.match((await operator(['sign-out', 'dee.change'])).out, /signed out of 0 browsers/);
    await operator(['forget-second-factor', 'dee.change']);
    const changed = await store.operators.find(dee.id);
    assert.deepEqual([changed?.role, changed?.totpSecret], ['supervisor', null]);
    assert.match((await operator(['list'])).out, /^dee\.change {2}Dee Change {2}supervisor {2}never seen$/m);
    const lines = await store.operators.audits(systemClock.now() + 1, 100);
    const about = lines.filter(({ details }) => details['about'] === dee.id).map(({ action }) => action);
    assert.deepEqual(about.sort(), [
      ...[
        'operator.added',
        'operator.forget-second-factor',
        'operator.link',
        'operator.role',
        'operator.sign-out',
      ],
    ]);
  });

  it('works on the database that DATABASE_URL names, and tells the servers on it to look again', async () => {
    const database = await createDatabase();
    const { url } = database;
    const shared = await openPostgresStore({ url, log: createLog('silent', false) });
    const heard: string[] = [];
    shared.instances.onSignal(({ kind }) => heard.push(kind));
    const keys = `test:${Buffer.alloc(32, 7).toString('base64url')}`;
    const { out, err } = await operator(['add', 'Eve', 'Shared'], { DATABASE_URL: url, SIGNING_KEYS: keys });
    assert.equal(err, '');
    assert.equal((await spendLink(shared.operators, systemClock, tokenIn(out)))?.login, 'eve.shared');
    assert.equal(await store.operators.byLogin('eve.shared'), null);
    await until(() => heard.includes('desk') && heard.includes('sessions'));
    await shared.close();
    await database.drop();
  });

  it('says where it looked when nobody has been there, and makes nothing, until somebody is added', async () => {
    const DATA_DIR = join(folder, 'elsewhere');
    const listed = await operator(['list'], { DATA_DIR });
    assert.deepEqual([listed.code, listed.out, existsSync(DATA_DIR)], [1, '', false]);
    assert.match(
      listed.err,
      /^operator: there is no installation in \/.*elsewhere, .*Set DATA_DIR or DATABASE_URL/,
    );
    const { code, out } = await operator(['add', 'Fay First'], { DATA_DIR });
    assert.equal(code, 0);
    assert.match(out, /^There was no installation in \/.*elsewhere: one begins there\.$/m);
  });

  it('gives up on a database that cannot be reached, in one line', async () => {
    const DATABASE_URL = 'postgres://127.0.0.1:1/nowhere';
    const keys = `test:${Buffer.alloc(32, 7).toString('base64url')}`;
    const { code, out, err } = await operator(['list'], { DATABASE_URL, SIGNING_KEYS: keys });
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^operator: DATABASE_URL: 127\.0\.0\.1:1\/nowhere: [^\n]*ECONNREFUSED[^\n]*\n$/);
  });

  it('says what was wrong, and what it takes', async () => {
    const wrong = [
      [['link', 'nobody'], /There is no operator "nobody"/],
      [['add', 'Ann Smith'], /another operator has this login/],
      [['promote', 'Ann'], /There is no command "promote"/],
      [['role', 'ann.smith', '--role', 'boss'], /--role: got "boss", wants operator or supervisor/],
      [['link'], /link: whose\? Give a name/],
    ] as const;
    for (const [args, message] of wrong) {
      const { code, out, err } = await operator(args);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, message);
    }
    assert.match((await operator([])).out, /^npm run operator -- add NAME/);
  });
});
