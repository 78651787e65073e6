import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort, isFree } from '../../scripts/cluster/free-port.ts';
import { isRunning } from '../support/is-running.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SECRET = 'a-secret-of-the-tests-that-is-long-enough';

interface Runner {
  readonly child: ChildProcess;
  /** All that it said so far. */
  said(): string;
  /** Waits until it says this. */
  until(words: RegExp): Promise<RegExpExecArray>;
}

function run(...args: readonly string[]): Runner {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/cluster/run.ts', ...args], {
    cwd: root,
    env: { ...process.env, DIRECT_LINE_SECRET: SECRET },
  });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    child,
    said: () => said,
    until: async (words) => {
      for (;;) {
        const found = words.exec(said);
        if (found !== null) return found;
        assert.ok(isAlive(child), `it ended without saying ${String(words)}:\n${said}`);
        await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
      }
    },
  };
}

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (isAlive(child)) await once(child, 'exit');
  return child.exitCode;
}

const processes = (said: string): readonly number[] =>
  [...said.matchAll(/(?:Instance \d|PostgreSQL) .*process (\d+)/g)].map(([, pid]) => Number(pid));

interface Line {
  readonly text?: string;
  readonly from: { readonly role?: string };
}

/** A person's chat, by a client that sends again what could not be taken, as ours does. */
async function chatOver(origin: string) {
  const conversations = `${origin}/v3/directline/conversations`;
  const call = async (address: string, authorization: string, body?: object): Promise<unknown> => {
    for (;;) {
      const answer = await fetch(address, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (answer.ok) return answer.json();
      const refusal = await answer.text();
      assert.ok([502, 503].includes(answer.status), refusal);
      await wait(100);
    }
  };
  const begun = await call(conversations, `Bearer ${SECRET}`, {});
  const { conversationId, token } = begun as { conversationId: string; token: string };
  const activities = `${conversations}/${conversationId}/activities`;
  return {
    say: (text: string) =>
      call(activities, `Bearer ${token}`, {
        type: 'message',
        from: { id: 'person' },
        text,
        channelData: { clientActivityID: text },
      }),
    saidByThem: async () => {
      const log = (await call(activities, `Bearer ${token}`)) as { activities: readonly Line[] };
      return log.activities.filter(({ from }) => from.role === 'user').map(({ text }) => text);
    },
  };
}

describe('npm run cluster', function () {
  this.timeout(120_000);
  let folder: string;
  let port: number;
  let chat: Awaited<ReturnType<typeof chatOver>>;
  const sent = ['Good evening'];
  const children: ChildProcess[] = [];
  const started = (...args: readonly string[]): Runner => {
    const runner = run('--folder', folder, ...args);
    children.push(runner.child);
    return runner;
  };
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ringback-runner-'));
    // The account that PostgreSQL runs as where root runs the tests may enter it.
    await chmod(folder, 0o755);
    port = await freePort();
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      child.kill('SIGTERM');
      await exitOf(child);
    }
  });
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));

  it('goes on with a chat while an instance and then PostgreSQL are killed, and ends in good order', async () => {
    const runner = started('--instances', '2', '--port', String(port));
    await runner.until(/Ctrl-C ends all/);
    assert.match(runner.said(), new RegExp(`Demo page +http://localhost:${port}/\n`));
    assert.match(runner.said(), /There is no operator yet/);
    chat = await chatOver(`http://localhost:${port}`);
    await chat.say('Good evening');
    const [instance, second, postgres] = processes(runner.said());
    assert.ok(second !== undefined && isRunning(second));
    for (const [index, pid] of [instance!, postgres!].entries()) {
      process.kill(pid, 'SIGKILL');
      sent.push(`After ${index + 1}`);
      await chat.say(sent.at(-1)!);
      await runner.until(new RegExp(`(is back: process[^]*){${index + 1}}`));
    }
    assert.deepEqual(await chat.saidByThem(), sent);
    assert.match(runner.said(), /^\[\d\d:\d\d:\d\d\.\d{3}\] Instance 1 is gone \(SIGKILL\)\.$/m);
    assert.match(runner.said(), /^\d \| \[.+\] (WARN|ERROR): .+: /m);
    const others = [...runner.said().matchAll(/is back: process (\d+)/g)].map(([, pid]) => Number(pid));
    others.push(second);
    assert.ok(others.every(isRunning));
    runner.child.kill('SIGTERM');
    assert.equal(await exitOf(runner.child), 0, runner.said());
    assert.ok(!others.some(isRunning), 'something still runs');
    assert.ok(await isFree(port));
  });

  it('has what was kept when it is started again, and leaves no process behind when it is killed itself', async () => {
    const runner = started('--instances', '1', '--port', String(port));
    await runner.until(/Ctrl-C ends all/);
    assert.deepEqual(await chat.saidByThem(), sent);
    const pids = processes(runner.said());
    assert.ok(pids.length === 2 && pids.every(isRunning));
    runner.child.kill('SIGKILL');
    while (pids.some(isRunning)) await wait(20);
  });

  it('says how to add an operator, by a command that works on its database and a file for this user alone', async () => {
    const port = await freePort();
    const runner = started('--instances', '1', '--port', String(port));
    const [, file = ''] = await runner.until(
      /^ {2}node --env-file="(.+)" scripts\/cli\.mjs operator add NAME$/m,
    );
    assert.equal((await stat(path.resolve(root, file))).mode & 0o777, 0o600);
    const args = [`--env-file=${file}`, 'scripts/cli.mjs', 'operator', 'add', 'Ann Smith'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    const [link = ''] = /http:\/\/localhost:\d+\/console\/link\/\S+/.exec(stdout) ?? [];
    assert.equal(new URL(link).port, String(port), stdout);
    assert.equal((await fetch(link)).status, 200);
  });

  it('refuses a folder that another cluster uses', async () => {
    const first = started('--instances', '1', '--port', '0');
    await first.until(/Ctrl-C ends all/);
    const second = started('--port', '0');
    assert.equal(await exitOf(second.child), 1);
    const refusal = `The cluster can't start: Another cluster uses the folder ${folder}. `;
    assert.ok(second.said().startsWith(refusal) && second.said().includes('--folder'), second.said());
  });

  it('explains itself when it is asked for help', async () => {
    const runner = started('--help');
    assert.equal(await exitOf(runner.child), 0);
    assert.match(runner.said(), /^npm run cluster -- .*--instances 3[^]*^--folder +where /m);
  });

  it('says in plain words that its port is used, and which number it can be given', async () => {
    const other = createServer();
    const port = await freePort();
    await once(other.listen(port, '127.0.0.1'), 'listening');
    try {
      const runner = started('--port', String(port));
      assert.equal(await exitOf(runner.child), 1);
      assert.match(runner.said(), new RegExp(`${port} .* used by another program.*--port`));
    } finally {
      other.close();
    }
    const runner = started('--instances', 'many');
    assert.equal(await exitOf(runner.child), 1);
    assert.match(runner.said(), /--instances: got "many", wants a whole number from 1 to 9/);
  });
});
