import assert from 'node:assert/strict';
import { fixedClock } from '../../../src/clock.ts';
import { MOMENT, startAuthServer } from './auth-server.ts';
import type { AuthServer } from './auth-server.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('a session', () => {
  const clock = fixedClock(MOMENT);
  let server: AuthServer;
  before(async () => {
    server = await startAuthServer({ clock });
  });
  after(() => server.stop());

  it('is kept by a cookie that scripts and other sites do not get, and stored only as a hash', async () => {
    const browser = server.client();
    const operator = await server.add('Ann Cookie');
    const { headers } = await browser.form(await server.link(operator), {});
    const [name = '', ...attributes] = (headers.get('set-cookie') ?? '').split('; ');
    assert.match(name, /^ringback=[\w-]{43}$/);
    assert.deepEqual(attributes, ['Path=/', 'HttpOnly', 'SameSite=Strict']);
    const secret = name.split('=')[1] ?? '';
    assert.equal(await server.store.operators.session(secret, clock.now()), null);
  });

  it('has, over https, a cookie bound to the host that no plain connection carries', async () => {
    const https = await startAuthServer({ clock, publicUrl: 'https://ringback.example' });
    const { headers } = await https.client().form(await https.link(await https.add('Ann Host')), {});
    assert.match(
      headers.get('set-cookie') ?? '',
      /^__Host-ringback=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    await https.stop();
  });

  it('ends an hour after something was last done, whatever was done before', async () => {
    const browser = await server.signedIn('Ben Idle');
    const csrf = await browser.csrf();
    for (let change = 0; change < 3; change += 1) {
      clock.advance(HOUR - 1);
      assert.equal(await browser.change(csrf), 200);
    }
    clock.advance(HOUR);
    assert.equal(await browser.isSignedIn(), false);
  });

  it('ends though a page goes on reading by itself', async () => {
    const browser = await server.signedIn('Bob Reading');
    for (let minutes = 0; minutes < 60; minutes += 10) {
      assert.ok(await browser.isSignedIn());
      clock.advance(10 * MINUTE);
    }
    assert.equal(await browser.isSignedIn(), false);
  });

  it('ends after twelve hours, however busy it was', async () => {
    const browser = await server.signedIn('Cem Long');
    const csrf = await browser.csrf();
    for (let quarter = 0; quarter < 47; quarter += 1) {
      clock.advance(15 * MINUTE);
      assert.equal(await browser.change(csrf), 200);
    }
    clock.advance(15 * MINUTE);
    assert.equal(await browser.isSignedIn(), false);
  });

  it('is a new one after each sign-in, and the old one opens nothing', async () => {
    const operator = await server.add('Dee Again');
    const [browser, thief] = [server.client(), server.client()];
    await browser.form(await server.link(operator), {});
    const old = browser.cookies.get('ringback') ?? '';
    thief.cookies.set('ringback', old);
    await browser.form(await server.link(operator), {});
    assert.notEqual(browser.cookies.get('ringback'), old);
    assert.deepEqual([await browser.isSignedIn(), await thief.isSignedIn()], [true, false]);
  });

  it('ends with its operator being disabled, at once', async () => {
    const browser = server.client();
    const operator = await server.add('Eve Disabled');
    await browser.form(await server.link(operator), {});
    await server.store.operators.change(operator.id, { disabled: true });
    assert.equal(await browser.isSignedIn(), false);
  });

  it('is left by signing out, from the page and from the console, with a line in the audit', async () => {
    const [page, script] = [await server.signedIn('Fay Out'), await server.signedIn('Gus Out')];
    const thief = server.client();
    thief.cookies.set('ringback', page.cookies.get('ringback') ?? '');
    const answer = await page.form('/console/sign-out', { csrf: await page.csrf() });
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/console/sign-in']);
    assert.deepEqual([page.cookies.size, await thief.isSignedIn()], [0, false]);
    const headers = { 'X-CSRF-Token': await script.csrf() };
    assert.equal((await script.json('/console/sign-out', {}, headers)).status, 204);
    assert.equal((await server.audits('sign-out')).length, 2);
  });

  it('is closed in every browser at once by signing out everywhere', async () => {
    const operator = await server.add('Hal Everywhere');
    const [here, there] = [server.client(), server.client()];
    for (const browser of [here, there]) await browser.form(await server.link(operator), {});
    assert.equal((await here.act('sign-out-everywhere')).status, 303);
    assert.deepEqual([await here.isSignedIn(), await there.isSignedIn()], [false, false]);
    const [line] = await server.audits('account.sign-out-everywhere');
    assert.equal(line?.operator, operator.id);
  });
});
