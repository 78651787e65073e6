import assert from 'node:assert/strict';
import { fixedClock } from '../../../src/clock.ts';
import { call, openPage, poll, send } from '../../support/direct-line-calls.ts';
import type { ErrorBody, PageSessionBody } from '../../support/direct-line-calls.ts';
import { startServer } from '../../support/server.ts';
import type { TestServer } from '../../support/server.ts';

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

describe('a chat that began on our own page', () => {
  const clock = fixedClock('2026-11-22T10:00:00Z');
  let server: TestServer;
  let page: PageSessionBody;

  before(async () => {
    server = await startServer({ clock });
  });
  beforeEach(async () => {
    page = await openPage(server);
  });
  after(() => server.stop());

  const resume = (handle: string) =>
    call<Problem & PageSessionBody>(`${server.url}/api/resume`, { body: { handle } });
  const forget = (credential: string) =>
    call(`${server.url}/api/conversation`, { method: 'DELETE', credential });

  it('leaves nothing in the store until its first message', async () => {
    assert.deepEqual(await server.store.load(page.conversationId), { outcome: 'absent' });
    assert.equal((await resume(page.resumeHandle)).status, 404);
    await send(server, page, { text: 'hello' });
    assert.equal((await resume(page.resumeHandle)).status, 200);
  });

  it('comes back by its handle for a day, as the same person', async () => {
    await send(server, page, { text: 'hello' });
    clock.advance(23 * 3_600_000);
    const { body } = await resume(page.resumeHandle);
    assert.equal(body.userId, page.userId);
    assert.equal((await poll(server, body)).activities.length, 3);
    clock.advance(2 * 3_600_000);
    const late = await resume(page.resumeHandle);
    assert.equal(late.status, 404);
    assert.match(late.body.detail, /Start a new one/);
  });

  it('is not found by a handle that was guessed or malformed', async () => {
    assert.equal((await resume('A'.repeat(43))).status, 404);
    const malformed = await resume('short');
    assert.deepEqual([malformed.status, malformed.body.code], [400, 'BAD_REQUEST']);
  });

  it('is erased at once on delete, with what the browser kept, and takes no more messages', async () => {
    await send(server, page, { text: 'hello' });
    const erased = await forget(page.token);
    assert.equal(erased.status, 204);
    assert.equal(erased.headers.get('clear-site-data'), '"cache", "storage"');
    assert.deepEqual(await server.store.load(page.conversationId), { outcome: 'erased' });
    assert.deepEqual(await server.store.log(page.conversationId, 0, 10), []);
    assert.equal((await resume(page.resumeHandle)).status, 404);
    const base = `${server.directLine}/conversations/${page.conversationId}`;
    const after = [
      await send<ErrorBody>(server, page, { text: 'hello?' }),
      await call<ErrorBody>(base, { credential: page.token }),
      await call<ErrorBody>(`${base}/activities`, { credential: page.token }),
      await call<ErrorBody>(`${server.directLine}/tokens/refresh`, {
        method: 'POST',
        credential: page.token,
      }),
    ];
    for (const { status, body } of after) assert.deepEqual([status, body.error.code], [403, 'TokenExpired']);
  });

  it('is erased only for those who hold its token', async () => {
    await send(server, page, { text: 'hello' });
    assert.equal((await forget('forged')).status, 403);
    assert.equal((await call(`${server.url}/api/conversation`, { method: 'DELETE' })).status, 401);
    assert.equal((await poll(server, page)).activities.length, 3);
  });

  it('cannot be brought back after a quick exit, told by a beacon with the token or the handle', async () => {
    for (const told of ['token', 'handle'] as const) {
      const { resumeHandle, token, ...rest } = await openPage(server);
      await send(server, { token, ...rest }, { text: 'hello' });
      const body = told === 'token' ? { token } : { handle: resumeHandle };
      const left = await call(`${server.url}/api/exit`, {
        body: JSON.stringify(body),
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
      });
      assert.equal(left.status, 204);
      assert.equal(left.headers.get('clear-site-data'), '"cache", "storage"');
      assert.equal((await resume(resumeHandle)).status, 404);
    }
  });
});
