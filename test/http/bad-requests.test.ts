import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { AppError } from '../../src/errors.ts';
import type { Store } from '../../src/store/store.ts';
import { call, send, start } from '../support/direct-line-calls.ts';
import type { ConversationBody, ErrorBody } from '../support/direct-line-calls.ts';
import { echoTurn } from '../support/echo.ts';
import { SECRET, startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
}

const PROBLEM = 'application/problem+json; charset=utf-8';

describe('a request that cannot be served', () => {
  let server: TestServer;
  let chat: ConversationBody;

  before(async () => {
    server = await startServer();
    chat = await start(server);
  });
  after(() => server.stop());

  const post = (body: unknown, headers = {}, path = '/api/resume') =>
    call<Problem>(`${server.url}${path}`, { body, headers });
  const postActivity = (body: unknown, headers = {}) =>
    call<ErrorBody>(`${server.directLine}/conversations/${chat.conversationId}/activities`, {
      credential: chat.token,
      body,
      headers,
    });

  it('gets problem details that say what there is not', async () => {
    const { status, headers, body } = await call<Problem>(`${server.url}/nowhere?secret=1`);
    assert.equal(status, 404);
    assert.equal(headers.get('content-type'), PROBLEM);
    assert.deepEqual(body, {
      type: 'urn:ringback:error:NOT_FOUND',
      title: 'Not Found',
      status: 404,
      detail: 'There is nothing at /nowhere.',
      code: 'NOT_FOUND',
    });
  });

  it('gets a Direct Line error under the Direct Line path', async () => {
    const { status, headers, body } = await call<ErrorBody>(`${server.directLine}/session/getsessionid`);
    assert.equal(status, 404);
    assert.equal(headers.get('content-type'), 'application/json; charset=utf-8');
    assert.deepEqual(Object.keys(body), ['error']);
    assert.deepEqual(Object.keys(body.error), ['code', 'message']);
  });

  it('is told which methods there are when it uses another', async () => {
    const page = await call<Problem>(`${server.url}/chat`, { method: 'POST' });
    assert.deepEqual([page.status, page.headers.get('allow')], [405, 'GET, HEAD']);
    assert.match(page.body.detail, /POST is not possible at \/chat\. Use GET, HEAD\./);
    const line = await call<ErrorBody>(`${server.directLine}/conversations`, { method: 'PUT' });
    assert.deepEqual([line.status, line.body.error.code], [405, 'MethodNotAllowed']);
  });

  it('is told where its JSON goes wrong, without its words being repeated', async () => {
    for (const body of ['{"type": secret}', '{"type": "secret"', 'secret', '[']) {
      const { status, body: refused } = await postActivity(body);
      assert.deepEqual([status, refused.error.code], [400, 'BadArgument']);
      assert.match(refused.error.message, /not valid JSON/);
      assert.doesNotMatch(refused.error.message, /secret/);
    }
  });

  it('is told what is missing when its body is empty or no object', async () => {
    for (const body of ['', '[]', '5', '"words"', 'null', '{}']) {
      const { status, body: refused } = await postActivity(body, { 'content-type': 'application/json' });
      assert.equal(status, 400);
      assert.match(refused.error.message, /^activity/);
    }
  });

  it('is refused as too large at 300 kB, whether it says its length or not', async () => {
    const body = JSON.stringify({ type: 'message', from: { id: 'ann' }, text: 'x'.repeat(300_000) });
    const told = await postActivity(body);
    assert.deepEqual([told.status, told.body.error.code], [413, 'MessageSizeTooBig']);
    assert.match(told.body.error.message, /262144 bytes/);
    const streamed = await fetch(`${server.directLine}/conversations/${chat.conversationId}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${chat.token}`, 'content-type': 'application/json' },
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit);
    assert.equal(streamed.status, 413);
    assert.equal(
      (await postActivity({ type: 'message', from: { id: 'ann' }, text: 'x'.repeat(200_000) })).status,
      200,
    );
  });

  it('is refused when it is nested without end, and harms nothing', async () => {
    const deep = `{"type":"message","from":{"id":"ann"},"value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const { status, body } = await postActivity(deep);
    assert.equal(status, 400);
    assert.match(body.error.message, /nested deeper than 32 levels/);
  });

  it('is refused when its body is not what it may be: not JSON, compressed, not UTF-8', async () => {
    const activity = JSON.stringify({ type: 'message', from: { id: 'ann' }, text: 'hello' });
    const form = await postActivity(activity, { 'content-type': 'application/x-www-form-urlencoded' });
    assert.deepEqual([form.status, form.body.error.code], [415, 'UnsupportedMediaType']);
    assert.match(
      form.body.error.message,
      /got "application\/x-www-form-urlencoded", wants application\/json/,
    );
    assert.equal((await postActivity(activity, { 'content-encoding': 'gzip' })).status, 415);
    assert.equal((await postActivity(Uint8Array.from([0x22, 0xff, 0x22]))).status, 400);
  });

  it('is refused with a wrong shape by the page interface too', async () => {
    const wrong = await post({ handle: 5 });
    assert.deepEqual([wrong.status, wrong.body.code], [400, 'BAD_REQUEST']);
    assert.match(wrong.body.detail, /body\.handle: .*expected string/);
    const missing = await post({});
    assert.equal(missing.body.code, 'MISSING_PROPERTY');
  });

  it('is told how to show who it is', async () => {
    const { status, headers, body } = await call<ErrorBody>(`${server.directLine}/conversations`, {
      body: {},
    });
    assert.equal(status, 401);
    assert.equal(headers.get('www-authenticate'), 'Bearer');
    assert.match(body.error.message, /Authorization: Bearer/);
    const basic = await call<ErrorBody>(`${server.directLine}/conversations`, {
      body: {},
      headers: { authorization: `Basic ${SECRET}` },
    });
    assert.equal(basic.status, 401);
  });

  it('never shows a stack or a path of the server', async () => {
    const broken: Partial<Store> = {
      close: () => Promise.resolve(),
      load: () => Promise.reject(new TypeError('secret inner words')),
    };
    const faulty = await startServer({ services: { store: { ...server.store, ...broken } } });
    const page = await call<Problem>(`${faulty.url}/readyz`);
    const line = await call<ErrorBody>(`${faulty.directLine}/conversations/x`, { credential: SECRET });
    assert.deepEqual([page.status, page.body.code], [500, 'INTERNAL']);
    assert.deepEqual([line.status, line.body.error.code], [500, 'ServiceError']);
    for (const { body } of [page, line])
      assert.doesNotMatch(JSON.stringify(body), /secret|\.ts|node_modules/);
    await faulty.stop();
  });

  it('leaves the server standing when it breaks off in the middle', async () => {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write('POST /api/resume HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{"handle"');
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    assert.equal((await call(`${server.url}/healthz`)).status, 200);
  });
});

describe('a fault of the server', () => {
  it('is told as such when a message cannot be stored, and the message can be sent again', async () => {
    let full = true;
    const server = await startServer({
      takeTurn: (store, clock) => {
        const takeTurn = echoTurn(store, clock);
        return (inbound) =>
          full && inbound.activity.type === 'message'
            ? Promise.reject(new AppError('STORE_FULL', 'The disk is full.'))
            : takeTurn(inbound);
      },
    });
    const chat = await start(server);
    const activity = { text: 'hello', channelData: { clientActivityID: 'one' } };
    const refused = await send<ErrorBody>(server, chat, activity);
    assert.deepEqual([refused.status, refused.body.error.code], [503, 'ServiceError']);
    assert.equal(refused.headers.get('retry-after'), '5');
    full = false;
    assert.equal((await send(server, chat, activity)).status, 200);
    await server.stop();
  });

  it('in the bot is a 502, as Direct Line has it', async () => {
    const server = await startServer({
      takeTurn: () => () => Promise.reject(new AppError('TURN_FAILED', 'The turn failed.')),
    });
    const { status, body } = await call<ErrorBody>(`${server.directLine}/conversations`, {
      credential: SECRET,
      body: {},
    });
    assert.deepEqual([status, body.error.code], [502, 'BotError']);
    await server.stop();
  });

  it('never ends the polling of a client: it is told that nothing is new', async () => {
    const healthy = await startServer();
    const { conversationId } = await start(healthy);
    const broken: Partial<Store> = {
      close: () => Promise.resolve(),
      log: () => Promise.reject(new AppError('STORE_UNAVAILABLE', 'x')),
    };
    const faulty = await startServer({ services: { store: { ...healthy.store, ...broken } } });
    const { status, body } = await call(
      `${faulty.directLine}/conversations/${conversationId}/activities?watermark=1`,
      { credential: SECRET },
    );
    assert.deepEqual([status, body], [200, { activities: [], watermark: '1' }]);
    await faulty.stop();
    await healthy.stop();
  });
});
