import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../src/clock.ts';
import { openSqliteStore } from '../src/store/sqlite/open.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Whether a new connection is taken. */
const answers = (url: string): Promise<boolean> =>
  fetch(url, { headers: { connection: 'close' } }).then(
    () => true,
    () => false,
  );

describe('the server process', () => {
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

  const run = (settings: Record<string, string>) => {
    const environment = { PATH: process.env['PATH'], DATA_DIR: folder, PORT: '0', ...settings };
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
      cwd: root,
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
