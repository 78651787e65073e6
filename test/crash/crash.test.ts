import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { everythingShown, sendUntilAcknowledged, startConversation } from './persistent-client.ts';
import type { ClientLog } from './persistent-client.ts';

const ROUNDS = 32;
const CONVERSATIONS = 6;
const SECRET = 'a-secret-of-the-tests-long-enough-to-be-one';

interface Running {
  readonly process: ChildProcess;
  readonly origin: string;
}

/** Every fourth kill comes from outside, the others while a POST waits for its answer. */
const POINTS = ['outside', 'before-commit', 'after-commit', 'before-reply'] as const;

describe('a server that is killed with no warning, again and again, under load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-crash-'));
  let server: Running;
  let port = '0';
  before(async () => {
    server = await start('never');
  });
  after(() => {
    server.process.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(failpoint: string): Promise<Running> {
    const settings = JSON.stringify({
      PORT: port,
      DATA_DIR: folder,
      DIRECT_LINE_SECRET: SECRET,
      RATE_LIMIT_ADDRESS: '0',
      RATE_LIMIT_CONVERSATION: '0',
    });
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'crash-server.ts'), settings, failpoint],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const origin = await Promise.race([
      once(createInterface(child.stdout), 'line').then(([line]) => String(line)),
      once(child, 'exit').then(([code, signal]) =>
        assert.fail(`it ended at start: ${String(code ?? signal)}`),
      ),
    ]);
    port = new URL(origin).port;
    return { process: child, origin: `http://127.0.0.1:${port}` };
  }

  it(`loses, doubles and reorders nothing that was acknowledged in ${String(ROUNDS)} kills`, async function () {
    this.timeout(400_000);
    const clients = await Promise.all(
      Array.from({ length: CONVERSATIONS }, () => startConversation(server.origin, SECRET)),
    );
    server.process.kill('SIGKILL');
    let running = true;
    const load = clients.map(async (client) => {
      while (running) await sendUntilAcknowledged(server.origin, client);
    });
    for (let round = 0; round < ROUNDS; round += 1) {
      const point = POINTS[round % POINTS.length] ?? 'outside';
      server = await start(point === 'outside' ? 'never' : `${point}:${String(3 + (round % 7))}`);
      const gone = once(server.process, 'exit');
      if (point === 'outside') {
        await delay(100 + ((round * 37) % 150));
        server.process.kill('SIGKILL');
      }
      await gone;
    }
    server = await start('never');
    running = false;
    await Promise.all(load);
    const counts = await Promise.all(clients.map(judge));
    const losses = {
      lost: sum(counts, ({ lost }) => lost),
      doubled: sum(counts, ({ doubled }) => doubled),
      outOfOrder: sum(counts, ({ outOfOrder }) => outOfOrder),
    };
    report(clients, losses);
    assert.deepEqual(losses, { lost: 0, doubled: 0, outOfOrder: 0 });
  });

  /** What became of one client's messages, by its own log and by what the server shows. */
  async function judge(client: ClientLog): Promise<Losses> {
    const before = (await everythingShown(server.origin, client)).length;
    await sendUntilAcknowledged(server.origin, client);
    const shown = await everythingShown(server.origin, client);
    const mine = shown.flatMap(({ clientId }) => (clientId === undefined ? [] : [clientId]));
    for (const { id, clientId } of shown) {
      if (clientId !== undefined)
        assert.equal(id, client.acknowledged.get(clientId), 'it stands under the id of its receipt');
    }
    assert.ok(
      shown.slice(before).some(({ fromBot }) => fromBot),
      'the conversation goes on',
    );
    return lossesOf(client.sent, mine);
  }
});

interface Losses {
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
}

const sum = <T>(items: readonly T[], count: (item: T) => number): number =>
  items.reduce((total, item) => total + count(item), 0);

/** What is missing, what is there once too often, and what stands after something that was sent later. */
function lossesOf(sent: readonly string[], shown: readonly string[]): Losses {
  const places = [...new Set(shown)].map((id) => sent.indexOf(id));
  return {
    lost: sent.filter((id) => !shown.includes(id)).length,
    doubled: shown.length - new Set(shown).size,
    outOfOrder: places.filter((place, index) => places.slice(0, index).some((earlier) => earlier > place))
      .length,
  };
}

function report(clients: readonly ClientLog[], { lost, doubled, outOfOrder }: Losses): void {
  console.log(
    `      ${String(ROUNDS)} kills, ${String(sum(clients, ({ acknowledged }) => acknowledged.size))} messages acknowledged,`,
    `${String(sum(clients, ({ repeats }) => repeats))} repeats,`,
    `${String(lost)} lost, ${String(doubled)} doubled, ${String(outOfOrder)} out of order`,
  );
}

describe('the judge of the kills', () => {
  it('counts what is lost, doubled and out of order', () => {
    assert.deepEqual(lossesOf(['a', 'b', 'c'], ['a', 'b', 'c']), { lost: 0, doubled: 0, outOfOrder: 0 });
    assert.deepEqual(lossesOf(['a', 'b', 'c'], ['a', 'c']), { lost: 1, doubled: 0, outOfOrder: 0 });
    assert.deepEqual(lossesOf(['a', 'b', 'c'], ['a', 'b', 'b', 'c']), { lost: 0, doubled: 1, outOfOrder: 0 });
    assert.deepEqual(lossesOf(['a', 'b', 'c'], ['b', 'a', 'c']), { lost: 0, doubled: 0, outOfOrder: 1 });
  });
});
