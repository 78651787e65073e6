import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mock } from 'node:test';
import { WebSocket } from 'ws';
import { start } from '../../support/direct-line-calls.ts';
import { startServer } from '../../support/server.ts';
import type { TestServer } from '../../support/server.ts';
import { streamOf } from '../../support/stream-listener.ts';

const INTERVAL = 20_000;

describe('a quiet stream', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startServer();
    mock.timers.enable({ apis: ['setInterval'] });
  });
  afterEach(async () => {
    mock.timers.reset();
    await server.stop();
  });

  const open = async (autoPong: boolean): Promise<WebSocket> => {
    const socket = new WebSocket(await streamOf(server, await start(server), ''), { autoPong });
    await once(socket, 'open');
    return socket;
  };
  const nextFrame = async (socket: WebSocket): Promise<string> =>
    String(((await once(socket, 'message')) as [Buffer])[0]);

  it('carries an empty frame every 20 seconds, so that no proxy closes it', async () => {
    const socket = await open(true);
    for (let round = 0; round < 3; round += 1) {
      const frames = Promise.all([nextFrame(socket), once(socket, 'ping')]);
      mock.timers.tick(INTERVAL - 1);
      assert.equal(socket.readyState, WebSocket.OPEN);
      mock.timers.tick(1);
      assert.equal((await frames)[0], '');
      await answered(socket);
    }
    socket.terminate();
  });

  it('is ended when the far side has not answered a ping by the next one', async () => {
    const socket = await open(false);
    const pinged = once(socket, 'ping');
    mock.timers.tick(INTERVAL);
    await pinged;
    const closed = once(socket, 'close') as Promise<[number]>;
    mock.timers.tick(INTERVAL);
    assert.equal((await closed)[0], 1006);
  });
});

/** Resolves when the server has had what the socket sent before: it answers pings in their order. */
async function answered(socket: WebSocket): Promise<void> {
  const pong = once(socket, 'pong');
  socket.ping();
  await pong;
}
