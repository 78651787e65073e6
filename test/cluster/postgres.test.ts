import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { chmod, cp, mkdtemp, readlink, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { isFree } from '../../scripts/cluster/free-port.ts';
import { runnable, unpackedPostgres } from '../../scripts/cluster/postgres-binaries.ts';
import { placeOfPostgres } from '../../scripts/cluster/postgres-place.ts';
import { createDatabase, startPostgres } from '../support/postgres.ts';
import { isRunning } from '../support/is-running.ts';
import { until } from '../support/until.ts';

const isRoot = process.getuid?.() === 0;

async function ask(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

/** Inserts one number after another until the connection is lost. @returns the last that was acknowledged. */
async function insertUntilLost(url: string, heard: (number: number) => void): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  let acknowledged = 0;
  try {
    for (;;) {
      await client.query('INSERT INTO numbers VALUES ($1)', [acknowledged + 1]);
      acknowledged += 1;
      heard(acknowledged);
    }
  } catch {
    return acknowledged;
  }
}

describe('the PostgreSQL that the tests bring', function () {
  this.timeout(60_000);
  it('has all that it acknowledged after kill -9 and a start', async () => {
    const server = await startPostgres();
    try {
      const port = server.port;
      await ask(server.url(), 'CREATE TABLE numbers (number integer PRIMARY KEY)');
      let heard = 0;
      const inserting = insertUntilLost(server.url(), (number) => (heard = number));
      await until(() => heard >= 30);
      await server.kill();
      assert.equal(await isFree(port), true, 'it still listens');
      const acknowledged = await inserting;
      await server.start();
      assert.equal(server.port, port);
      const [kept] = await ask(server.url(), 'SELECT count(*)::integer FROM numbers');
      // The last one may have been written and not acknowledged any more.
      assert.ok(kept === acknowledged || kept === acknowledged + 1, `${String(kept)} of ${acknowledged}`);
    } finally {
      await server.remove();
    }
  });

  it('writes down what it acknowledges, and lets nobody in without the password', async () => {
    const database = await createDatabase();
    try {
      assert.deepEqual(await ask(database.url, 'SHOW fsync'), ['on']);
      assert.deepEqual(await ask(database.url, 'SHOW synchronous_commit'), ['on']);
      const stranger = new URL(database.url);
      stranger.password = 'guessed';
      await assert.rejects(ask(stranger.href, 'SELECT 1'), { code: '28P01' });
    } finally {
      await database.drop();
    }
  });

  it('begins a database as a copy of another, and removes it with whoever is in it', async () => {
    const first = await createDatabase();
    await ask(first.url, 'CREATE TABLE numbers AS SELECT 7 AS number');
    const second = await createDatabase(first.name);
    const guest = new pg.Client({ connectionString: second.url });
    guest.on('error', () => undefined);
    const turnedOut = once(guest, 'error');
    await guest.connect();
    assert.deepEqual(await ask(second.url, 'SELECT number FROM numbers'), [7]);
    await Promise.all([first.drop(), second.drop()]);
    assert.equal(((await turnedOut) as [{ code: string }])[0].code, '57P01');
  });

  it('tells when it was killed by somebody else, and starts again', async () => {
    let lost = 0;
    const server = await startPostgres({ onLost: () => (lost += 1) });
    try {
      process.kill(server.pid, 'SIGKILL');
      await until(() => lost === 1);
      assert.equal(server.pid, 0);
      await server.start();
      assert.deepEqual(await ask(server.url(), 'SELECT 1'), [1]);
      await server.stop();
      assert.equal(lost, 1);
    } finally {
      await server.remove();
    }
  });

  it('leaves no process and no folder behind when the process that started it is killed', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ringback-orphans-'));
    await chmod(folder, 0o755);
    const kept = path.join(folder, 'kept');
    const module = new URL('../../scripts/cluster/postgres.ts', import.meta.url).href;
    const script = `const { startPostgres } = await import(${JSON.stringify(module)});
      await startPostgres();
      const { pid } = await startPostgres({ folder: ${JSON.stringify(kept)} });
      console.log(pid); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, TMPDIR: folder },
    });
    const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(printed.toString());
    try {
      parent.kill('SIGKILL');
      // A copy of the programs stays for the next time.
      const isLeft = (name: string): boolean => /^ringback-(?!postgres-\d+\.)/u.test(name);
      const left = (): boolean => readdirSync(folder).some(isLeft);
      await until(() => !isRunning(pid) && !left());
      assert.match(readFileSync(path.join(kept, 'postgres.log'), 'utf8'), /received fast shutdown request/);
    } finally {
      if (isRunning(pid)) process.kill(pid, 'SIGKILL');
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('the programs of PostgreSQL from npm', function () {
  this.timeout(60_000);
  let folder: string;
  let native: string;
  let temporary: string | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ringback-programs-'));
    native = path.join(folder, 'checkout', 'native');
    const unpacked = await unpackedPostgres();
    // With all links: npm may have run no scripts in this checkout either.
    const whole = path.dirname(await runnable(unpacked));
    await cp(whole, native, { recursive: true, verbatimSymlinks: true });
    await cp(path.join(unpacked, '../package.json'), path.join(folder, 'checkout', 'package.json'));
    await chmod(folder, 0o755);
    temporary = process.env['TMPDIR'];
    process.env['TMPDIR'] = folder;
  });
  afterEach(async () => {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
    await rm(folder, { recursive: true });
  });

  it('are used where they are when they run there', async () => {
    assert.equal(await runnable(native), path.join(native, 'bin'));
  });

  it('run although npm ran no scripts, which leaves the links between libraries out', async () => {
    for (const name of ['libpq.so.5', 'libicuuc.so.60']) await unlink(path.join(native, 'lib', name));
    const bin = await runnable(native);
    assert.notEqual(bin, path.join(native, 'bin'));
    assert.equal(await readlink(path.join(bin, '../lib/libpq.so.5')), 'libpq.so.5.18');
    assert.equal(await runnable(native), bin, 'one copy does for all');
  });

  it('run for root too when others may not enter the checkout', async function () {
    if (!isRoot) this.skip();
    await chmod(path.join(folder, 'checkout'), 0o700);
    assert.match(await runnable(native), /ringback-postgres-/);
  });

  it('keep their data elsewhere, and find it again, when others may not enter the folder', async function () {
    if (!isRoot) this.skip();
    await chmod(path.join(folder, 'checkout'), 0o700);
    const place = await placeOfPostgres(path.join(folder, 'checkout', 'data'));
    const server = await startPostgres({ folder: place });
    await ask(server.url(), 'CREATE TABLE kept AS SELECT 1');
    await server.stop();
    assert.equal(await placeOfPostgres(path.join(folder, 'checkout', 'data')), place);
    const again = await startPostgres({ folder: place });
    assert.deepEqual(await ask(again.url(), 'SELECT * FROM kept'), [1]);
    await again.remove();
    assert.ok(existsSync(place), 'data that stay were removed');
  });
});
