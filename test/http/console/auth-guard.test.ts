import assert from 'node:assert/strict';
import { fixedClock } from '../../../src/clock.ts';
import { MOMENT, startAuthServer } from './auth-server.ts';
import type { AuthServer } from './auth-server.ts';

const MINUTE = 60_000;

const problemOf = (text: string): { code: string; detail: string } =>
  JSON.parse(text) as { code: string; detail: string };

describe('the console refuses, with a clear answer and a line in the audit,', () => {
  const clock = fixedClock(MOMENT);
  let server: AuthServer;
  before(async () => {
    server = await startAuthServer({ clock });
  });
  after(() => server.stop());

  it('somebody who is not signed in, or whose cookie is invented', async () => {
    const [nobody, inventor] = [server.client(), server.client()];
    inventor.cookies.set('ringback', 'A'.repeat(43));
    for (const browser of [nobody, inventor]) {
      const { status, text } = await browser.get('/console/api/who', { Accept: 'application/json' });
      assert.deepEqual([status, problemOf(text).code], [401, 'NOT_AUTHENTICATED']);
      assert.match(problemOf(text).detail, /Sign in at \/console/);
    }
    const [line, ...more] = await server.audits('refused.session');
    assert.equal(more.length, 1);
    assert.deepEqual(
      [line?.operator, line?.details],
      [null, { code: 'NOT_AUTHENTICATED', network: '127.0.0.1' }],
    );
  });

  it('an operator where a supervisor is needed, and not a supervisor where an operator is', async () => {
    const [operator, supervisor] = [await server.signedIn('Ann'), await server.signedIn('Sue', 'supervisor')];
    const { status, text } = await operator.get('/console/api/supervise', { Accept: 'application/json' });
    assert.deepEqual([status, problemOf(text).code], [403, 'FORBIDDEN']);
    assert.match(problemOf(text).detail, /Only somebody with the role supervisor/);
    assert.equal((await supervisor.get('/console/api/supervise')).status, 200);
    assert.equal((await supervisor.get('/console/api/who')).status, 200);
    const lines = await server.audits('refused.role');
    const ann = await server.store.operators.byLogin('ann');
    assert.deepEqual(
      lines.map((line) => [line.operator, line.details['role']]),
      [[ann?.id, 'operator']],
    );
  });

  it("a change that another site's page asks for, though the cookie and the token are right", async () => {
    const browser = await server.signedIn('Ben');
    const headers = { 'X-CSRF-Token': await browser.csrf() };
    for (const origin of ['https://elsewhere.example', 'null', server.url.replace('http:', 'https:')]) {
      browser.origin = origin;
      const { status, text } = await browser.json('/console/api/change', {}, headers);
      assert.deepEqual([status, problemOf(text).code], [403, 'FORBIDDEN'], origin);
      assert.match(problemOf(text).detail, /another site's page/);
    }
    browser.origin = server.url;
    assert.equal((await browser.json('/console/api/change', {}, headers)).status, 200);
    const ben = await server.store.operators.byLogin('ben');
    const lines = await server.audits('refused.origin');
    assert.deepEqual(
      lines.map(({ operator }) => operator),
      [ben?.id, ben?.id, ben?.id],
    );
  });

  it("a change without the session's token, or with that of another session", async () => {
    const [browser, other] = [await server.signedIn('Cem'), await server.signedIn('Dee')];
    const wrong = [
      {},
      { 'X-CSRF-Token': '' },
      { 'X-CSRF-Token': await other.csrf() },
      { 'X-CSRF-Token': 'é' },
    ];
    for (const headers of wrong) {
      const { status, text } = await browser.json('/console/api/change', {}, headers);
      assert.deepEqual([status, problemOf(text).code], [403, 'FORBIDDEN']);
      assert.match(problemOf(text).detail, /X-CSRF-Token is missing or isn't this session's/);
    }
    const cem = await server.store.operators.byLogin('cem');
    const lines = await server.audits('refused.csrf');
    assert.deepEqual(
      lines.map(({ operator }) => operator),
      wrong.map(() => cem?.id),
    );
  });

  it('a flood, of which only a few lines a minute are written, and then how many were not', async () => {
    clock.advance(10 * MINUTE);
    const before = (await server.audits('refused.session')).length;
    const flood = server.client();
    for (let request = 0; request < 50; request += 1)
      assert.equal((await flood.get('/console/api/who')).status, 401);
    assert.equal((await server.audits('refused.session')).length, before + 5);
    clock.advance(MINUTE);
    await flood.get('/console/api/who');
    const [line] = await server.audits('refused.session');
    assert.equal(line?.details['unwritten'], 45);
  });
});
