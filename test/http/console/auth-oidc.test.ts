import assert from 'node:assert/strict';
import type { Request } from 'playwright-core';
import { systemClock } from '../../../src/clock.ts';
import type { Clock } from '../../../src/clock.ts';
import { launchBrowser } from '../../support/browser.ts';
import { PASSWORD, startAuthServer } from './auth-server.ts';
import type { AuthServer } from './auth-server.ts';
import type { AuthAnswer, AuthClient } from './auth-client.ts';
import { CLIENT, startOidcProvider } from './oidc-provider.ts';
import type { OidcProvider } from './oidc-provider.ts';

describe("signing in at one's organisation, by OpenID Connect,", () => {
  /** The provider has a clock of its own, so that ours has to go with it. */
  let ahead = 0;
  const clock: Clock = { now: () => systemClock.now() + ahead };
  let server: AuthServer;
  let provider: OidcProvider;
  before(async () => {
    provider = await startOidcProvider(() => `${server.url}/console/oidc/return`);
    server = await startAuthServer({
      clock,
      oidc: {
        ...{ issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret },
        ...{ roleClaim: 'roles', supervisorRole: 'Ringback.Supervisor', operatorRole: 'Ringback.Operator' },
      },
    });
  });
  after(async () => {
    await server.stop();
    await provider.stop();
  });

  // Only so many lines a minute are written about one address.
  beforeEach(() => {
    ahead += 60_000;
  });

  const somebody = (sub: string, roles: unknown, more: Readonly<Record<string, unknown>> = {}): void => {
    provider.next = { sub, claims: { roles, name: 'Ann Entra', ...more } };
  };

  /** Goes to the provider and comes back. @param change what somebody in between does to the addresses. */
  async function signIn(
    browser: AuthClient,
    change: { readonly there?: (address: URL) => void; readonly back?: (address: URL) => void } = {},
  ): Promise<AuthAnswer> {
    const started = await browser.get('/console/oidc/start');
    assert.equal(started.status, 303);
    const there = new URL(started.headers.get('location') ?? '');
    change.there?.(there);
    const back = await provider.visit(there.href);
    change.back?.(back);
    assert.equal(back.origin, server.url);
    return browser.get(back.pathname + back.search);
  }

  async function assertRefused(answer: AuthAnswer, browser: AuthClient, reason: RegExp): Promise<void> {
    assert.equal(answer.status, 401);
    assert.equal(await browser.isSignedIn(), false);
    const [line] = await server.audits('sign-in.refused');
    assert.deepEqual([line?.operator, line?.details['way']], [null, 'oidc']);
    assert.match(line?.details['reason'] as string, reason);
  }

  it('is offered on the sign-in page', async () => {
    assert.match((await server.client().get('/console/sign-in')).text, /href="\/console\/oidc\/start"/);
  });

  it('asks the provider by code with PKCE, state and nonce, and keeps them sealed in a cookie', async () => {
    const browser = server.client();
    const { headers } = await browser.get('/console/oidc/start');
    const { searchParams } = new URL(headers.get('location') ?? '');
    assert.deepEqual(
      ['response_type', 'code_challenge_method'].map((name) => searchParams.get(name)),
      ['code', 'S256'],
    );
    const cookie = headers.get('set-cookie') ?? '';
    assert.match(cookie, /^ringback-oidc=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
    for (const name of ['state', 'nonce']) {
      const secret = searchParams.get(name) ?? '';
      assert.ok(secret.length >= 43 && !cookie.includes(secret));
    }
  });

  it('makes an account at the first time, and finds it again', async () => {
    somebody('sub-ann', ['Ringback.Operator'], { preferred_username: 'Ann@Force.example' });
    const browser = server.client();
    const answer = await signIn(browser);
    assert.equal(answer.status, 200);
    assert.match(answer.text, /http-equiv="refresh" content="0; url=\/console"/);
    assert.match(answer.headers.get('set-cookie') ?? '', /^ringback=.*SameSite=Strict$/);
    assert.ok(await browser.isSignedIn());
    await signIn(server.client());
    const accounts = await server.store.operators.list();
    assert.deepEqual(
      accounts.map(({ login, firstName, role, oidcSubject }) => [login, firstName, role, oidcSubject]),
      [['ann@force.example', 'Ann', 'operator', `${provider.issuer}|sub-ann`]],
    );
    assert.equal((await server.audits('sign-in.oidc')).length, 2);
  });

  it('gives the role that the provider says, at each sign-in', async () => {
    const browser = server.client();
    somebody('sub-sue', 'Ringback.Operator', { preferred_username: 'sue' });
    await signIn(browser);
    assert.equal((await browser.get('/console/api/supervise')).status, 403);
    somebody('sub-sue', ['other', 'Ringback.Supervisor']);
    await signIn(browser);
    assert.equal((await browser.get('/console/api/supervise')).status, 200);
    const sue = await server.store.operators.byLogin('sue');
    const [line] = await server.audits('operator.role');
    assert.deepEqual(line?.details, { about: sue?.id, role: 'supervisor', by: 'openid' });
  });

  it('is refused without a role, in words that say whom to ask', async () => {
    for (const roles of [undefined, [], 'other', ['ringback.operator'], { 'Ringback.Operator': true }]) {
      somebody('sub-guest', roles);
      const browser = server.client();
      const answer = await signIn(browser);
      assert.equal(answer.status, 403);
      assert.match(answer.text, /it gives you no role here\. Ask whoever looks after your account/);
      assert.equal(await browser.isSignedIn(), false);
    }
    assert.equal((await server.audits('sign-in.refused'))[0]?.details['reason'], 'role');
    assert.equal(await server.store.operators.byOidcSubject(`${provider.issuer}|sub-guest`), null);
  });

  it('is refused to a disabled operator', async () => {
    somebody('sub-dee', 'Ringback.Operator', { preferred_username: 'dee' });
    await signIn(server.client());
    const dee = await server.store.operators.byLogin('dee');
    await server.store.operators.change(dee!.id, { disabled: true });
    const browser = server.client();
    await assertRefused(await signIn(browser), browser, /^disabled$/);
  });

  it('is the only way in: the account takes no password, code or passkey of its own', async () => {
    somebody('sub-own', 'Ringback.Operator', { preferred_username: 'own' });
    const browser = server.client();
    await signIn(browser);
    const { text } = await browser.get('/console/account');
    assert.match(text, /You sign in at your organisation/);
    assert.doesNotMatch(text, /add-passkey|name="password"|begin-code/);
    for (const [act, fields] of [
      ['password', { password: PASSWORD }],
      ['begin-code', {}],
    ] as const) {
      const answer = await browser.act(act, fields);
      assert.equal(answer.status, 403);
      assert.match(answer.text, /You sign in at your organisation, so this account has no password/);
    }
    const headers = { 'X-CSRF-Token': await browser.csrf() };
    for (const path of ['/console/api/passkeys/begin', '/console/api/passkeys'])
      assert.equal((await browser.json(path, {}, headers)).status, 403);
  });

  it('is the only way in also for whoever had a password before, which opens nothing any more', async () => {
    const had = await server.add('Had Password', { password: PASSWORD });
    await server.store.operators.change(had.id, { oidcSubject: `${provider.issuer}|sub-had` });
    const browser = server.client();
    const answer = await browser.form('/console/sign-in', { login: had.login, password: PASSWORD });
    assert.equal(answer.status, 401);
    assert.match(answer.text, /That name, password or code is not right/);
    assert.equal(await browser.isSignedIn(), false);
    assert.equal((await server.audits('sign-in.refused'))[0]?.details['reason'], 'organisation');
  });

  it('does not take over an account that has the same name already', async () => {
    const local = await server.add('Root', { role: 'supervisor' });
    somebody('sub-root', 'Ringback.Operator', { preferred_username: 'root' });
    const browser = server.client();
    await signIn(browser);
    const { text } = await browser.get('/console/api/who');
    assert.notEqual((JSON.parse(text) as { id: string }).id, local.id);
  });

  it('is refused with the wrong state', async () => {
    somebody('sub-ann', 'Ringback.Operator');
    const browser = server.client();
    const answer = await signIn(browser, { back: ({ searchParams }) => searchParams.set('state', 'other') });
    await assertRefused(answer, browser, /OAUTH_INVALID_RESPONSE/);
  });

  it('is refused with the wrong nonce in the ID token', async () => {
    const browser = server.client();
    const answer = await signIn(browser, { there: ({ searchParams }) => searchParams.set('nonce', 'other') });
    await assertRefused(answer, browser, /OAUTH_/);
  });

  it('is refused when the answer names another issuer', async () => {
    const browser = server.client();
    const answer = await signIn(browser, {
      back: ({ searchParams }) => searchParams.set('iss', 'https://elsewhere.example'),
    });
    await assertRefused(answer, browser, /OAUTH_INVALID_RESPONSE/);
  });

  it("is refused with somebody else's code, which another verifier was made for", async () => {
    const [victim, thief] = [server.client(), server.client()];
    const started = await thief.get('/console/oidc/start');
    const own = await provider.visit(started.headers.get('location') ?? '');
    const answer = await signIn(victim, {
      back: ({ searchParams }) => searchParams.set('code', own.searchParams.get('code') ?? ''),
    });
    await assertRefused(answer, victim, /OAUTH_RESPONSE_BODY_ERROR/);
  });

  it('is refused in a browser that did not begin it, and a second time in the one that did', async () => {
    const [browser, other] = [server.client(), server.client()];
    const started = await browser.get('/console/oidc/start');
    const back = await provider.visit(started.headers.get('location') ?? '');
    const path = back.pathname + back.search;
    await assertRefused(await other.get(path), other, /^not-begun$/);
    assert.equal((await browser.get(path)).status, 200);
    const again = server.client();
    again.cookies.set('ringback-oidc', browser.cookies.get('ringback-oidc') ?? '');
    await assertRefused(await again.get(path), again, /OAUTH_RESPONSE_BODY_ERROR/);
  });

  it('leads a real browser on to the console with its session, though it comes from another site', async () => {
    somebody('sub-ann', 'Ringback.Operator');
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(`${server.url}/console/sign-in`);
    const isConsole = (request: Request): boolean => request.url() === `${server.url}/console`;
    const [request] = await Promise.all([
      page.waitForRequest(isConsole),
      page.getByRole('link', { name: 'Sign in at your organisation' }).click(),
    ]);
    assert.match((await request.allHeaders())['cookie'] ?? '', /(^|; )ringback=[\w-]{43}/);
    await browser.close();
  }).timeout(60_000);

  it('says so in plain words when the provider does not answer', async () => {
    const alone = await startAuthServer({
      oidc: {
        ...{ issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: 'x' },
        ...{ roleClaim: 'roles', supervisorRole: 'a', operatorRole: 'b' },
      },
    });
    const { status, text } = await alone.client().get('/console/oidc/start');
    assert.equal(status, 401);
    assert.match(text, /sign-in doesn&#39;t answer\. Try again in a few minutes/);
    await alone.stop();
  });
});
