import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../../../src/clock.ts';
import { createBoard } from '../../../src/handoff/board.ts';
import type { Board } from '../../../src/handoff/board.ts';
import { createSessions } from '../../../src/handoff/operators/sessions.ts';
import type { SignedIn } from '../../../src/handoff/operators/sessions.ts';
import { createEventStreams } from '../../../src/http/console/event-streams.ts';
import { createEventWriter } from '../../../src/http/console/event-writer.ts';
import { createLog } from '../../../src/log.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { operatorRow } from '../../support/desk-rows.ts';
import { until } from '../../support/until.ts';

const DAY = 86_400_000;
const BEAT = 20;
const log = createLog('silent', false);

/** Answers every request with what the test does to it. */
async function serve(answer: (response: ServerResponse) => void): Promise<{ server: Server; port: number }> {
  const server = createServer((_, response) => {
    response.writeHead(200);
    answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

describe('a stream that stays open', () => {
  const clock = fixedClock('2026-11-23T12:00:00Z');
  let folder: string;
  let store: Store;
  let board: Board;
  let ann: SignedIn;
  let server: Server;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ringback-streams-'));
    store = await openSqliteStore({ folder, clock, log });
    board = createBoard({ store, clock, log });
    await store.operators.add(operatorRow({ id: 'ann' }));
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await board.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (every = BEAT) => {
    const sessions = createSessions(store.operators, clock, { longest: DAY, idle: DAY });
    const found = await sessions.find(await sessions.open(operatorRow({ id: 'ann' })));
    assert.ok(found);
    ann = found;
    const guard = { stands: ({ hash }: SignedIn['session']) => sessions.stands(hash) };
    const streams = createEventStreams({ store, board, guard, clock, log }, every);
    const served = await serve((response) => streams.open(ann, new Map(), response));
    ({ server } = served);
    const response = await fetch(`http://127.0.0.1:${served.port}`);
    return { streams, response };
  };

  it('does not show that anybody sits there, however long it stays open', async () => {
    const { streams, response } = await open();
    const reader = response.body?.getReader();
    for (let beats = 0; beats < 3; beats += 1) await reader?.read();
    assert.equal((await store.operators.find('ann'))?.seenAt, null);
    streams.close();
  });

  it('is sent the queue again when something of it changed, and not for the time alone', async () => {
    const { streams, response } = await open();
    const look = async (): Promise<void> => {
      const seen = new Promise((resolve) => {
        const unwatch = board.watch(() => {
          unwatch();
          resolve(null);
          return undefined;
        });
      });
      clock.advance(15_000);
      store.instances.signal({ kind: 'desk' });
      await seen;
    };
    for (let looks = 0; looks < 4; looks += 1) await look();
    await store.operators.add(operatorRow({ id: 'ben', login: 'ben' }));
    await look();
    streams.close();
    const queues = (await response.text()).split('\n\n').filter((frame) => frame.includes('"kind":"queue"'));
    const contents = queues.map((frame) => frame.replace(/"at":\d+/, ''));
    contents.slice(1).forEach((content, index) => assert.notEqual(content, contents[index]));
    assert.match(contents.at(-1) ?? '', /"id":"ben"/);
  });

  it('says so and ends when the session is revoked, though nobody asks', async () => {
    const { streams, response } = await open();
    await store.operators.closeSessions('ann');
    const said = await response.text();
    assert.match(said, /data: \{"kind":"signed-out"\}\n\n$/);
    assert.equal(streams.size, 0);
    streams.close();
  });

  it('ends at once when another instance tells that somebody was signed out', async () => {
    const { streams, response } = await open(DAY);
    await store.operators.closeSessions('ann');
    store.instances.signal({ kind: 'sessions' });
    assert.match(await response.text(), /data: \{"kind":"signed-out"\}\n\n$/);
    streams.close();
  });

  it('is not looked at when who is on duty changes', async () => {
    const { streams, response } = await open(DAY);
    const find = store.operators.session.bind(store.operators);
    let looks = 0;
    store.operators.session = (...asked) => {
      looks += 1;
      return find(...asked);
    };
    for (let changes = 0; changes < 9; changes += 1) store.instances.signal({ kind: 'desk' });
    assert.equal(looks, 0);
    store.instances.signal({ kind: 'sessions' });
    assert.equal(looks, 1);
    streams.close();
    await response.text();
  });

  it('stays open when the desk changes and its own session stands', async () => {
    const { streams, response } = await open(DAY);
    await store.operators.add(operatorRow({ id: 'ben', login: 'ben' }));
    const shown = new Promise<void>((resolve) => {
      board.watch(() => {
        resolve();
        return undefined;
      });
    });
    store.instances.signal({ kind: 'desk' });
    await shown;
    assert.equal(streams.size, 1);
    streams.close();
    assert.match(await response.text(), /"id":"ben"/);
  });

  it('ends with the server, without a word about the session', async () => {
    const { streams, response } = await open();
    streams.close();
    assert.doesNotMatch(await response.text(), /signed-out/);
  });

  it('is cut off when its reader is too slow, and takes no memory after that', async () => {
    const responses: ServerResponse[] = [];
    const served = await serve((response) => responses.push(response));
    ({ server } = served);
    const socket = connect(served.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await until(() => responses.length === 1);
    socket.pause();
    const response = responses[0]!;
    const writer = createEventWriter(response);
    const frame = `data: ${'x'.repeat(100_000)}\n\n`;
    for (let count = 0; count < 1_000 && !response.destroyed; count += 1) {
      writer.send(frame);
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.ok(response.destroyed);
    writer.send(frame);
    socket.destroy();
  });
});
