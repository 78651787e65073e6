import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { systemClock } from '../src/clock.ts';
import { openSqliteStore } from '../src/store/sqlite/open.ts';
import { createDatabase } from './support/postgres.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsx = import.meta.resolve('tsx');

const KEYS = `test:${Buffer.alloc(32, 7).toString('base64url')}`;

/** Whether a new connection is taken. */
const answers = (url: string): Promise<boolean> =>
  fetch(url, { headers: { connection: 'close' } }).then(
    () => true,
    () => false,
  );

describe('the server process', function () {
  // A start takes seconds on a busy machine.
  this.timeout(60_000);
  let folder: string;
  let children: ChildProcess[];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ringback-main-'));
    children = [];
  });
  afterEach(async () => {
    for (const child of children.filter(
      ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
    )) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  });

  const run = (settings: Record<string, string>, cwd = root) => {
    const environment = { PATH: process.env['PATH'], DATA_DIR: folder, PORT: '0', ...settings };
    const child = spawn(process.execPath, ['--import', tsx, path.join(root, 'src/main.ts')], {
      cwd,
      env: environment,
    });
    children.push(child);
    const said = { out: '', err: '' };
    child.stdout.on('data', (data: Buffer) => (said.out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said.err += data.toString()));
    return { child, said };
  };
  const ready = async ({ child, said }: ReturnType<typeof run>): Promise<void> => {
    const ended = once(child, 'exit');
    while (!said.out.includes('/v3/directline')) {
      await Promise.race([once(child.stdout, 'data'), ended]);
      assert.equal(child.exitCode, null, said.err);
    }
  };
  const exitOf = async (child: ChildProcess) => ((await once(child, 'exit')) as [number | null])[0];

  it('says where it is when it is ready, and stops in good order on SIGTERM', async () => {
    const { child, said } = run({});
    await ready({ child, said });
    const address = /http:\/\/localhost:\d+/.exec(said.out)?.[0] ?? '';
    assert.equal((await fetch(`${address}/readyz`)).status, 200);
    assert.ok(said.out.includes(`Chats are kept in ${folder}\n`));
    child.kill('SIGTERM');
    assert.equal(await exitOf(child), 0);
  });

  it('finishes a message that is on its way when it is told to stop', async () => {
    const secret = 'a-secret-of-the-tests-that-is-long-enough';
    const { child, said } = run({ DIRECT_LINE_SECRET: secret });
    await ready({ child, said });
    const conversations = `${/http:\S+directline/.exec(said.out)?.[0] ?? ''}/conversations`;
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const started = await fetch(conversations, { method: 'POST', headers });
    const { conversationId } = (await started.json()) as { conversationId: string };
    const post = request(`${conversations}/${conversationId}/activities`, {
      method: 'POST',
      headers: { ...headers, expect: '100-continue' },
    });
    const answer = once(post, 'response') as Promise<[IncomingMessage]>;
    const ended = exitOf(child);
    post.flushHeaders();
    await once(post, 'continue');
    child.kill('SIGTERM');
    while (await answers(conversations)) await new Promise((resolve) => setTimeout(resolve, 10));
    post.end(JSON.stringify({ type: 'message', text: 'my last words', from: { id: 'ann' } }));
    const [{ statusCode }] = await answer;
    assert.equal(statusCode, 200);
    assert.equal(await ended, 0);
    assert.equal(said.err, '');
    const store = await openSqliteStore({ folder, clock: systemClock });
    const log = await store.log(conversationId, 0, 100);
    await store.close();
    assert.ok(log.some(({ activity }) => activity['text'] === 'my last words'));
  });

  describe('told to stop, with DRAIN_SECONDS,', () => {
    const secret = 'a-secret-of-the-tests-that-is-long-enough';
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const begin = async (seconds: number) => {
      const process = run({ DIRECT_LINE_SECRET: secret, DRAIN_SECONDS: String(seconds) });
      await ready(process);
      return { ...process, address: /http:\/\/localhost:\d+/.exec(process.said.out)?.[0] ?? '' };
    };
    const startChat = async (address: string) => {
      const conversations = `${address}/v3/directline/conversations`;
      const started = await fetch(conversations, { method: 'POST', headers });
      const { conversationId = '', streamUrl = '' } = (await started.json()) as Record<string, string>;
      const socket = new WebSocket(streamUrl);
      await once(socket, 'open');
      const say = async (text: string) => {
        const body = JSON.stringify({ type: 'message', text, from: { id: 'ann' } });
        return fetch(`${conversations}/${conversationId}/activities`, { method: 'POST', headers, body });
      };
      return { socket, streamUrl, say };
    };
    /** The stream of a console, after signing in by the link that the first start prints. */
    const eventsOf = async (address: string, out: string) => {
      const link = /http:\S+\/console\/link\/\S+/.exec(out)?.[0] ?? '';
      const signedIn = await fetch(link, {
        ...{ method: 'POST', redirect: 'manual', headers: { origin: address } },
        body: new URLSearchParams(),
      });
      const cookie = signedIn.headers.getSetCookie().join().split(';')[0] ?? '';
      const stream = await fetch(`${address}/console/api/events`, { headers: { cookie } });
      assert.equal(stream.status, 200);
      return stream;
    };

    it('is not ready at once and goes on serving, until it is told a second time', async () => {
      const { child, address } = await begin(300);
      const { socket, say } = await startChat(address);
      const closed = once(socket, 'close');
      child.kill('SIGTERM');
      while ((await fetch(`${address}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 10));
      const page = await fetch(`${address}/chat`);
      assert.deepEqual([page.status, page.headers.get('connection')], [200, 'close']);
      assert.equal((await say('still here?')).status, 200);
      await startChat(address).then((chat) => chat.socket.terminate());
      assert.equal(socket.readyState, WebSocket.OPEN);
      child.kill('SIGTERM');
      assert.deepEqual(await once(child, 'exit'), [null, 'SIGTERM']);
      await closed;
    });

    it('tells sockets to come back and ends the streams of consoles when the time is over, and ends with 0', async () => {
      const { child, said, address } = await begin(1);
      const { socket, streamUrl, say } = await startChat(address);
      const stream = await eventsOf(address, said.out);
      assert.equal((await say('hello')).status, 200);
      const closed = once(socket, 'close') as Promise<[number]>;
      const ended = exitOf(child);
      child.kill('SIGTERM');
      assert.equal((await closed)[0], 1001);
      await assert.rejects(once(new WebSocket(streamUrl), 'open'), { code: 'ECONNREFUSED' });
      assert.match(await stream.text(), /"kind":"queue"/);
      assert.equal(await ended, 0);
      assert.equal(said.err, '');
    });
  });

  it('keeps chats in the database that DATABASE_URL names, for every server on it, and nothing in DATA_DIR', async () => {
    const database = await createDatabase();
    const secret = 'a-secret-of-the-tests-that-is-long-enough';
    const settings = { DATABASE_URL: database.url, SIGNING_KEYS: KEYS, DIRECT_LINE_SECRET: secret };
    const processes = [run(settings), run(settings)];
    await Promise.all(processes.map(ready));
    const [here = '', there = ''] = processes.map(
      ({ said }) => `${/http:\S+directline/.exec(said.out)?.[0] ?? ''}/conversations`,
    );
    const started = await fetch(here, { method: 'POST', headers: { authorization: `Bearer ${secret}` } });
    const { conversationId = '', token = '' } = (await started.json()) as Record<string, string>;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ type: 'message', text: 'hello from there', from: { id: 'ann' } });
    const activities = `${conversationId}/activities`;
    const sent = await fetch(`${there}/${activities}`, { method: 'POST', headers, body });
    assert.equal(sent.status, 200);
    assert.match(await (await fetch(`${here}/${activities}`, { headers })).text(), /hello from there/);
    for (const { child } of processes) child.kill('SIGTERM');
    assert.deepEqual(await Promise.all(processes.map(({ child }) => exitOf(child))), [0, 0]);
    assert.deepEqual(await readdir(folder), []);
    const { host, pathname } = new URL(database.url);
    for (const { said } of processes)
      assert.ok(said.out.includes(`Chats are kept in PostgreSQL ${host}${pathname}\n`));
    await database.drop();
  });

  it('says which database there is not, without the password, and ends with 1', async () => {
    const database = await createDatabase();
    const gone = new URL(database.url);
    gone.pathname = '/nobody_made_it';
    const { child, said } = run({ DATABASE_URL: gone.href, SIGNING_KEYS: KEYS });
    assert.equal(await exitOf(child), 1);
    assert.match(said.err, /Ringback can't start: DATABASE_URL: .*\/nobody_made_it.* does not exist/);
    assert.doesNotMatch(said.err, / at |\.ts:/);
    if (gone.password !== '') assert.ok(!said.err.includes(gone.password));
    await database.drop();
  });

  it('warns of names in the file .env that no setting has, and of none in the environment', async () => {
    const lines = ['DATABSE_URL=x', 'COLOUR=red', 'POSTGRES_PASSWORD=x', 'LOG_LEVEL=info', 'PORT=abc'];
    await writeFile(path.join(folder, '.env'), lines.join('\n'));
    const { child, said } = run({ PORT: 'abc', DATA_DIRR: 'x' }, folder);
    assert.equal(await exitOf(child), 1);
    assert.deepEqual(said.err.split('\n').slice(0, 2), [
      '.env: COLOUR is no setting.',
      '.env: DATABSE_URL is no setting. Is DATABASE_URL meant?',
    ]);
    assert.match(said.err.split('\n')[2] ?? '', /^Ringback can't start: PORT: got "abc"/);
  });

  it('says in one line each which settings are wrong, and ends with 1', async () => {
    const { child, said } = run({ PORT: 'abc', RETENTION_DAYS: 'long' });
    assert.equal(await exitOf(child), 1);
    assert.match(said.err, /PORT: got "abc", wants a whole number/);
    assert.match(said.err, /RETENTION_DAYS: got "long", wants a whole number of days/);
    assert.doesNotMatch(said.err, / at |\.ts:/);
  });

  it('says which port is taken, and ends with 1', async () => {
    const first = run({});
    await ready(first);
    const port = /localhost:(\d+)/.exec(first.said.out)?.[1] ?? '';
    const second = run({ PORT: port, DATA_DIR: path.join(folder, 'second') });
    assert.equal(await exitOf(second.child), 1);
    assert.match(second.said.err, new RegExp(`PORT: ${port} on 127\\.0\\.0\\.1 is used by another program`));
    assert.doesNotMatch(second.said.err, / at |\.ts:/);
    first.child.kill('SIGTERM');
    await exitOf(first.child);
  });
});
