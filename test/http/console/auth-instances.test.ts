import assert from 'node:assert/strict';
import { TOTP } from 'otpauth';
import { fixedClock } from '../../../src/clock.ts';
import { MOMENT, PASSWORD, startAuthServer } from './auth-server.ts';
import type { AuthServer } from './auth-server.ts';
import { softwarePasskey } from './software-passkey.ts';

const MINUTE = 60_000;

describe('signing in at either of two servers of one store', function () {
  // A password takes a second to check on a slow machine, by design.
  this.timeout(60_000);
  const clock = fixedClock(MOMENT);
  let one: AuthServer;
  let two: AuthServer;
  before(async () => {
    one = await startAuthServer({ clock });
    two = await startAuthServer({ clock, beside: one });
  });
  // Other attempts of the tests come from the same address.
  beforeEach(() => clock.advance(5 * MINUTE));
  after(async () => {
    await two.stop();
    await one.stop();
  });

  const reasons = async (): Promise<readonly unknown[]> =>
    (await one.audits('sign-in.refused')).map(({ details }) => details['reason']);

  it('opens a session that the other knows, and ends it for both', async () => {
    const browser = await one.signedIn('Ann Anywhere');
    const there = two.client();
    for (const [name, value] of browser.cookies) there.cookies.set(name, value);
    assert.ok(await there.isSignedIn());
    await browser.form('/console/sign-out', { csrf: await browser.csrf() });
    assert.equal(await there.isSignedIn(), false);
  });

  it('takes one code of an authenticator app once, at both together', async () => {
    const browser = one.client();
    await browser.form(await one.link(await one.add('Ben Codes', { password: PASSWORD })), {});
    const { text } = await browser.act('begin-code');
    const pending = /name="pending" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const app = new TOTP({ secret: /secret=([A-Z2-7]+)/.exec(text)?.[1] ?? '' });
    const code = () => app.generate({ timestamp: clock.now() });
    await browser.act('confirm-code', { pending, code: code() });
    clock.advance(5 * MINUTE);
    const signIn = async (server: AuthServer) =>
      (
        await server
          .client()
          .form('/console/sign-in', { login: 'ben.codes', password: PASSWORD, code: code() })
      ).status;
    assert.deepEqual((await Promise.all([one, two].map(signIn))).sort(), [303, 401]);
    assert.deepEqual([await signIn(one), await signIn(two)], [401, 401]);
    assert.deepEqual(await reasons(), ['code-used', 'code-used', 'code-used']);
  });

  it('takes the answer of a passkey once, at both together', async () => {
    const { id } = await one.add('Cem Passkey');
    const { row, answer } = softwarePasskey(id, one.url);
    await one.store.operators.addPasskey(row);
    const begun = await one.client().json('/console/api/passkeys/sign-in/begin', {});
    const { pending, options } = JSON.parse(begun.text) as {
      pending: string;
      options: { challenge: string };
    };
    const body = { pending, response: answer(options.challenge) };
    const signIn = async (server: AuthServer) =>
      (await server.client().json('/console/api/passkeys/sign-in', body)).status;
    assert.equal(await signIn(two), 200);
    assert.deepEqual([await signIn(one), await signIn(two)], [401, 401]);
    assert.deepEqual((await reasons()).slice(0, 2), ['passkey-used', 'passkey-used']);
  });

  it('is refused after five attempts a minute at one name, wherever they were made', async () => {
    await one.add('Dee Guessed', { password: PASSWORD });
    const statuses = [];
    for (const server of [one, two, one, two, one, two])
      statuses.push(
        (await server.client().form('/console/sign-in', { login: 'dee.guessed', password: 'wrong' })).status,
      );
    assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429]);
  });

  it('leaves five lines a minute in the audit about refusals to one network, wherever they were made', async () => {
    const before = (await one.audits('refused.session')).length;
    for (const server of [one, two, one, two, one, two, one, two])
      assert.equal((await server.client().get('/console/api/who')).status, 401);
    assert.equal((await one.audits('refused.session')).length, before + 5);
  });
});
