import assert from 'node:assert/strict';
import { SignJWT, decodeJwt } from 'jose';
import { WebSocket } from 'ws';
import { fixedClock } from '../../../src/clock.ts';
import { call, generate, poll, send, start } from '../../support/direct-line-calls.ts';
import type { ConversationBody, ErrorBody } from '../../support/direct-line-calls.ts';
import { SECRET, startServer } from '../../support/server.ts';
import type { TestServer } from '../../support/server.ts';

const OUR_KEY = Buffer.alloc(32, 7);

describe('Direct Line tokens', () => {
  const clock = fixedClock('2026-11-22T10:00:00Z');
  let server: TestServer;

  before(async () => {
    server = await startServer({ clock });
  });
  after(() => server.stop());

  const attempt = async (token: string, conversationId: string) => {
    const refused = await send<ErrorBody>(server, { token, conversationId }, { text: 'hello' });
    return { status: refused.status, code: refused.body.error.code };
  };

  it('carry the user they are bound to where the official client looks for it', async () => {
    const { token, expires_in } = await generate(server, { User: { Id: 'dl_ann' } });
    assert.equal(decodeJwt(token)['user'], 'dl_ann');
    assert.equal(expires_in, 3_600);
  });

  it('are made for the holder of the secret alone', async () => {
    const url = `${server.directLine}/tokens/generate`;
    const { token } = await generate(server);
    assert.equal((await call(url, { method: 'POST' })).status, 401);
    assert.equal((await call(url, { method: 'POST', credential: 'wrong' })).status, 403);
    assert.equal((await call(url, { method: 'POST', credential: token })).status, 403);
  });

  it('are not made for a user id that anyone could choose', async () => {
    const url = `${server.directLine}/tokens/generate`;
    const refused = await call<ErrorBody>(url, { credential: SECRET, body: { user: { id: 'ann' } } });
    assert.equal(refused.status, 400);
    assert.match(refused.body.error.message, /user\.id.*dl_/);
  });

  it('start their conversation once, and find it again afterwards', async () => {
    const { token, conversationId } = await generate(server);
    const url = `${server.directLine}/conversations`;
    const first = await call<ConversationBody>(url, { credential: token, body: {} });
    const again = await call<ConversationBody>(url, { credential: token, body: {} });
    assert.deepEqual([first.status, again.status], [201, 200]);
    assert.deepEqual(
      [first.body.conversationId, again.body.conversationId],
      [conversationId, conversationId],
    );
    assert.equal((await poll(server, { token, conversationId })).activities.length, 1);
  });

  it('open no conversation but their own', async () => {
    const ours = await start(server);
    const { token } = await start(server);
    const { conversationId } = ours;
    assert.deepEqual(await attempt(token, conversationId), { status: 403, code: 'Forbidden' });
    for (const path of ['', '/activities'])
      assert.equal(
        (await call(`${server.directLine}/conversations/${conversationId}${path}`, { credential: token }))
          .status,
        403,
      );
    assert.equal((await poll(server, ours)).activities.length, 1);
  });

  it('are refused when another key signed them, or no key at all', async () => {
    const { token, conversationId } = await start(server);
    const claims = decodeJwt(token);
    const header = { alg: 'HS256', typ: 'JWT', kid: 'test' };
    const forged = await new SignJWT(claims).setProtectedHeader(header).sign(Buffer.alloc(32, 8));
    const unknownKey = await new SignJWT(claims).setProtectedHeader({ ...header, kid: 'x' }).sign(OUR_KEY);
    const otherAlgorithm = await new SignJWT(claims)
      .setProtectedHeader({ ...header, alg: 'HS512' })
      .sign(Buffer.alloc(64, 7));
    const [, payload = '', signature = ''] = token.split('.');
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'none', kid: 'test' })}.${payload}.`;
    const widened = `${part(header)}.${part({ ...claims, exp: 9_999_999_999 })}.${signature}`;
    for (const each of [forged, unknownKey, otherAlgorithm, unsigned, widened, 'nonsense', `${token}x`])
      assert.deepEqual(await attempt(each, conversationId), { status: 403, code: 'Forbidden' }, each);
  });

  it('are refused when the same key signed them for something else', async () => {
    const { token, conversationId, streamUrl = '' } = await start(server);
    const forStream = new URL(streamUrl).searchParams.get('t') ?? '';
    assert.deepEqual(await attempt(forStream, conversationId), { status: 403, code: 'Forbidden' });
    const url = streamUrl.replace(/t=.*/, `t=${token}`);
    assert.equal(await refusalOf(url), 403);
  });

  it('can be refreshed while they live, and never after', async () => {
    const { token, conversationId } = await start(server);
    const url = `${server.directLine}/tokens/refresh`;
    clock.advance(3_000_000);
    const fresh = await call<ConversationBody>(url, { method: 'POST', credential: token });
    assert.equal(fresh.status, 200);
    assert.equal(fresh.body.conversationId, conversationId);
    clock.advance(700_000);
    const late = await call<ErrorBody>(url, { method: 'POST', credential: token });
    assert.deepEqual([late.status, late.body.error.code], [403, 'TokenExpired']);
    assert.deepEqual(await attempt(token, conversationId), { status: 403, code: 'TokenExpired' });
    assert.equal((await send(server, fresh.body, { text: 'hello' })).status, 200);
  });

  it('open a stream for a minute', async () => {
    const { streamUrl = '' } = await start(server);
    clock.advance(61_000);
    assert.equal(await refusalOf(streamUrl), 403);
  });
});

/** The status with which a WebSocket is refused. */
const refusalOf = (url: string, origin?: string): Promise<number | undefined> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url, origin === undefined ? {} : { origin });
    socket.on('unexpected-response', (_, response) => {
      resolve(response.statusCode);
      response.destroy();
    });
    socket.on('open', () => {
      resolve(101);
      socket.close();
    });
    socket.on('error', () => undefined);
  });

describe('Direct Line on pages of other sites', () => {
  const trusted = 'https://www.force.example';
  const stranger = 'https://www.stranger.example';

  it('starts, reconnects and streams for the origins in the configuration, whatever the token says', async () => {
    const server = await startServer({ settings: { TRUSTED_ORIGINS: trusted } });
    const { token } = await generate(server, { trustedOrigins: [stranger] });
    const url = `${server.directLine}/conversations`;
    const from = (origin: string) =>
      call<ConversationBody>(url, { credential: token, body: {}, headers: { origin } });
    const [refused, let_in] = [await from(stranger), await from(trusted)];
    assert.deepEqual([refused.status, let_in.status], [403, 201]);
    assert.equal(refused.headers.get('access-control-allow-origin'), null);
    assert.equal(let_in.headers.get('access-control-allow-origin'), trusted);
    const { streamUrl = '', conversationId } = let_in.body;
    const reconnecting = await call(`${url}/${conversationId}`, {
      credential: token,
      headers: { origin: stranger },
    });
    assert.equal(reconnecting.status, 403);
    assert.deepEqual([await refusalOf(streamUrl, stranger), await refusalOf(streamUrl, trusted)], [403, 101]);
    await server.stop();
  });

  it('keeps to the origins in the token when the configuration names none', async () => {
    const server = await startServer();
    const { token } = await generate(server, { trustedOrigins: [trusted] });
    const url = `${server.directLine}/conversations`;
    const statuses = [stranger, trusted, server.url.replace('127.0.0.1', 'localhost')].map(
      async (origin) => (await call(url, { credential: token, body: {}, headers: { origin } })).status,
    );
    assert.deepEqual(
      (await Promise.all(statuses)).map((status) => status < 300),
      [false, true, true],
    );
    await server.stop();
  });

  it('answers a preflight before it asks who is calling', async () => {
    const server = await startServer();
    const { status, headers } = await call(`${server.directLine}/conversations`, {
      method: 'OPTIONS',
      headers: { origin: stranger },
    });
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), stranger);
    assert.match(headers.get('access-control-allow-headers') ?? '', /authorization.*x-ms-bot-agent/);
    assert.equal(headers.get('vary'), 'Origin');
    await server.stop();
  });
});
