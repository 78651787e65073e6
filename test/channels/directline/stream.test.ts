import assert from 'node:assert/strict';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { call, send, start } from '../../support/direct-line-calls.ts';
import type { ConversationBody } from '../../support/direct-line-calls.ts';
import { listen, streamOf } from '../../support/stream-listener.ts';
import type { Listener } from '../../support/stream-listener.ts';
import { until } from '../../support/until.ts';
import { eventually } from '../../support/official-client.ts';
import { proxied } from '../../support/bot.ts';
import { startServer } from '../../support/server.ts';
import type { TestServer } from '../../support/server.ts';

describe('the Direct Line stream', () => {
  let server: TestServer;
  let chat: ConversationBody;

  beforeEach(async () => {
    server = await startServer();
    chat = await start(server);
  });
  afterEach(() => server.stop());

  const streamFrom = (query: string): Promise<string> => streamOf(server, chat, query);
  const untilTexts = ({ texts }: Listener, count: number) =>
    eventually(() => (texts().length >= count ? texts() : undefined));

  it('replays from the watermark it is given, from the start when that is empty, from now when there is none', async () => {
    await send(server, chat, { text: 'one' });
    const urls = [await streamFrom('?watermark=2'), await streamFrom('?watermark='), await streamFrom('')];
    const listeners = await Promise.all(urls.map(listen));
    await send(server, chat, { text: 'two' });
    await Promise.all(listeners.map((each, index) => untilTexts(each, [3, 5, 2][index] ?? 0)));
    const all = ['Welcome', 'one', 'You said: one', 'two', 'You said: two'];
    assert.deepEqual(
      listeners.map(({ texts }) => texts()),
      [all.slice(2), all, all.slice(3)],
    );
    listeners.forEach(({ socket }) => socket.terminate());
  });

  it('sends a watermark that only rises, and a long log in order', async () => {
    for (let index = 0; index < 60; index += 1) await send(server, chat, { text: String(index) });
    const listener = await listen(await streamFrom('?watermark='));
    const texts = await untilTexts(listener, 121);
    assert.deepEqual(
      texts.filter((_, index) => index % 2 === 1),
      Array.from({ length: 60 }, (_, index) => String(index)),
    );
    const marks = listener.sets.map(({ watermark }) => Number(watermark));
    assert.deepEqual(marks, [100, 121]);
    listener.socket.terminate();
  });

  it('closes on a frame larger than any a client has to send', async () => {
    const { socket } = await listen(await streamFrom(''));
    socket.send('x'.repeat(5_000));
    const [code] = (await once(socket, 'close')) as [number];
    assert.equal(code, 1009);
  });

  it('takes empty frames and nonsense without harm', async () => {
    const listener = await listen(await streamFrom(''));
    listener.socket.send('');
    listener.socket.send('{"type":"message","text":"over the stream"}');
    await send(server, chat, { text: 'hello' });
    assert.deepEqual(await untilTexts(listener, 2), ['hello', 'You said: hello']);
    listener.socket.terminate();
  });

  it('is open to a few sockets of a conversation, and refuses more', async () => {
    const url = await streamFrom('');
    const few = await Promise.all(Array.from({ length: 8 }, () => listen(url)));
    const [, response] = (await once(
      new WebSocket(url).on('error', () => undefined),
      'unexpected-response',
    )) as [unknown, { statusCode: number; destroy(): void }];
    assert.equal(response.statusCode, 429);
    response.destroy();
    few.forEach(({ socket }) => socket.terminate());
  });

  it('refuses what is no stream, with a status and a reason', async () => {
    const base = server.directLine.replace('http', 'ws');
    const refused: [string, number][] = [
      [`${base}/conversations/${chat.conversationId}/stream`, 401],
      [`${base}/conversations/${chat.conversationId}/stream?t=forged`, 403],
      [`${base}/conversations/${chat.conversationId}/stream/multimodal?t=x`, 404],
      [`${base}/elsewhere`, 404],
      [(await streamFrom('')).replace(/watermark=\d+/, 'watermark=x'), 400],
    ];
    for (const [url, status] of refused) {
      const socket = new WebSocket(url).on('error', () => undefined);
      const [, response] = (await once(socket, 'unexpected-response')) as [
        unknown,
        AsyncIterable<Buffer> & { statusCode: number },
      ];
      let body = '';
      for await (const chunk of response) body += chunk.toString();
      assert.equal(response.statusCode, status);
      assert.match((JSON.parse(body) as { error: { message: string } }).error.message, /\w/);
    }
  });

  it('closes with "going away" when the server stops, so that clients come back', async () => {
    const { socket } = await listen(await streamFrom(''));
    const closing = once(socket, 'close') as Promise<[number]>;
    await server.restart();
    assert.equal((await closing)[0], 1001);
  });

  it('is told to come back also when it opens while the server stops', async () => {
    let admitting: (() => void) | undefined;
    let held = false;
    const stopping = await startServer({
      through: (store) => ({
        ...proxied(store),
        load: async (conversation) => {
          if (held) await new Promise<void>((resolve) => (admitting = resolve));
          return store.load(conversation);
        },
      }),
    });
    const url = await streamOf(stopping, await start(stopping), '');
    held = true;
    const closing = once(new WebSocket(url), 'close') as Promise<[number]>;
    await until(() => admitting !== undefined);
    const stopped = stopping.stop();
    admitting?.();
    assert.equal((await closing)[0], 1001);
    await stopped;
  });

  it('closes when its conversation is deleted', async () => {
    const { socket } = await listen(await streamFrom(''));
    await call(`${server.url}/api/conversation`, { method: 'DELETE', credential: chat.token });
    const [code] = (await once(socket, 'close')) as [number];
    assert.equal(code, 1000);
  });
});
