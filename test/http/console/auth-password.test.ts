import assert from 'node:assert/strict';
import { TOTP } from 'otpauth';
import { fixedClock } from '../../../src/clock.ts';
import { hashPassword } from '../../../src/handoff/operators/passwords.ts';
import { migratedDatabase, openStore } from '../../store/postgres/databases.ts';
import type { AuthClient } from './auth-client.ts';
import { MOMENT, PASSWORD, startAuthServer } from './auth-server.ts';
import type { AuthServer } from './auth-server.ts';

const MINUTE = 60_000;

describe('signing in by password', function () {
  // A password takes a second to check on a slow machine, by design.
  this.timeout(60_000);
  const clock = fixedClock(MOMENT);
  let server: AuthServer;
  before(async () => {
    server = await startAuthServer({ clock });
  });
  after(() => server.stop());
  // Other attempts of the tests come from the same address.
  beforeEach(() => clock.advance(5 * MINUTE));

  const signIn = (browser: AuthClient, login: string, password: string, code = '') =>
    browser.form('/console/sign-in', { login, password, code });

  it('refuses a name that PostgreSQL takes for no text like any wrong name', async () => {
    const database = await migratedDatabase();
    const store = await openStore(database.url);
    const shared = await startAuthServer({ clock, store });
    for (const login of ['a\0b', '\0', 'ann\ud83d']) {
      assert.equal((await signIn(shared.client(), login, PASSWORD)).status, 401);
    }
    assert.equal((await shared.audits('sign-in.refused')).length, 3);
    await shared.stop();
    await database.drop();
  });

  it('leads to the console, whatever the case the name is typed in', async () => {
    const ann = await server.add('Ann Right', { password: PASSWORD });
    const browser = server.client();
    const answer = await signIn(browser, ' Ann.Right ', PASSWORD);
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/console']);
    assert.ok(await browser.isSignedIn());
    assert.equal((await browser.get('/console/sign-in')).headers.get('location'), '/console');
    assert.equal((await server.audits('sign-in.password'))[0]?.operator, ann.id);
  });

  it('answers the same to every wrong attempt, so that nobody learns which names there are', async () => {
    const [gone] = [await server.add('Gone', { password: PASSWORD }), await server.add('Bare')];
    await server.add('Ben Wrong', { password: PASSWORD });
    await server.store.operators.change(gone.id, { disabled: true });
    const attempts = [
      ['nobody', PASSWORD],
      ['ben.wrong', 'not the password'],
      ['bare', PASSWORD],
      ['gone', PASSWORD],
    ] as const;
    const answers = new Set<string>();
    for (const [login, password] of attempts) {
      const browser = server.client();
      const { status, text } = await signIn(browser, login, password);
      answers.add(`${status} ${text.replaceAll(/nonce="[^"]*"/g, '')}`);
      assert.equal(await browser.isSignedIn(), false);
    }
    const [answer = '', ...others] = answers;
    assert.deepEqual(others, []);
    assert.match(answer, /^401[^]*That name, password or code is not right/);
    const lines = (await server.audits('sign-in.refused')).slice(0, attempts.length);
    assert.deepEqual(lines.map(({ details }) => details['reason']).sort(), [
      ...['disabled', 'password', 'password', 'unknown'],
    ]);
    assert.doesNotMatch(JSON.stringify(lines), /nobody/);
  });

  it('takes as long for a name that nobody has as for one that somebody has', async () => {
    const { id } = await server.add('Cem Slow');
    await server.store.operators.change(id, { passwordHash: await hashPassword(PASSWORD) });
    const time = async (login: string): Promise<number> => {
      const start = performance.now();
      await signIn(server.client(), login, 'not the password');
      return performance.now() - start;
    };
    const [known, unknown] = [await time('cem.slow'), await time('nobody')];
    assert.ok(unknown > known / 4, `${unknown} ms against ${known} ms`);
  });

  it('is refused after five attempts a minute at one name, and says how long to wait', async () => {
    await server.add('Dee Guessed', { password: PASSWORD });
    for (let attempt = 0; attempt < 5; attempt += 1)
      assert.equal((await signIn(server.client(), 'dee.guessed', 'wrong')).status, 401);
    clock.advance(1);
    const { status, headers, text } = await signIn(server.client(), 'Dee.Guessed', PASSWORD);
    assert.deepEqual([status, headers.get('retry-after')], [429, '12']);
    assert.match(text, /Too many attempts to sign in\. Wait 12 seconds/);
    const [line] = await server.audits('sign-in.refused');
    assert.equal(line?.details['reason'], 'too-often');
    clock.advance(MINUTE);
    assert.equal((await signIn(server.client(), 'dee.guessed', PASSWORD)).status, 303);
  });

  it('is refused after sixty attempts a minute from one address, whatever the names', async () => {
    const statuses = [];
    for (let attempt = 0; attempt < 62; attempt += 1)
      statuses.push((await server.client().form(`/console/link/${attempt}`, {})).status);
    assert.deepEqual(statuses.slice(59), [401, 429, 429]);
  });

  it("is refused when another site's page sends the form", async () => {
    await server.add('Eve Lured', { password: PASSWORD });
    const browser = server.client();
    browser.origin = 'https://elsewhere.example';
    assert.equal((await signIn(browser, 'eve.lured', PASSWORD)).status, 403);
    assert.equal(browser.cookies.size, 0);
    assert.ok((await server.audits('refused.origin')).length > 0);
  });

  it('takes forms only, and none that are too long', async () => {
    const browser = server.client();
    assert.equal((await browser.json('/console/sign-in', { login: 'x' })).status, 415);
    assert.equal((await signIn(browser, 'x', 'x'.repeat(20_000))).status, 413);
  });

  describe('is set up on the account page', () => {
    it('by whoever signed in just now, with words when the password will not do', async () => {
      const browser = await server.signedIn('Fay Sets');
      const short = await browser.act('password', { password: 'short' });
      assert.equal(short.status, 400);
      assert.match(short.text, /Use at least 12/);
      assert.equal((await browser.act('password', { password: PASSWORD })).status, 303);
      assert.equal((await signIn(server.client(), 'fay.sets', PASSWORD)).status, 303);
      assert.equal((await server.audits('account.password')).length, 1);
    });

    it('and a new one signs out every other browser, but not this one', async () => {
      const operator = await server.add('Gus Changes');
      const [here, there] = [server.client(), server.client()];
      for (const browser of [here, there]) await browser.form(await server.link(operator), {});
      await here.act('password', { password: PASSWORD });
      assert.deepEqual([await here.isSignedIn(), await there.isSignedIn()], [true, false]);
    });

    it('but not by whoever finds the screen left open later', async () => {
      const browser = await server.signedIn('Hal Left');
      clock.advance(15 * MINUTE);
      assert.match((await browser.get('/console/account')).text, /sign out and in again first/);
      const answer = await browser.act('password', { password: PASSWORD });
      assert.equal(answer.status, 403);
      assert.match(answer.text, /You signed in a while ago/);
      assert.equal((await browser.act('name', { firstName: 'Hal', fullName: 'Hal L.' })).status, 303);
    });

    it("and not by another site's form, which has no token", async () => {
      const browser = await server.signedIn('Ida Forged');
      const answer = await browser.form('/console/account', { act: 'password', password: PASSWORD });
      assert.equal(answer.status, 403);
      assert.equal((await server.store.operators.byLogin('ida.forged'))?.passwordHash, null);
    });
  });

  describe('with codes of an authenticator app', () => {
    const PERIOD = 30_000;

    async function setUp(name: string): Promise<TOTP> {
      const browser = server.client();
      await browser.form(await server.link(await server.add(name, { password: PASSWORD })), {});
      const { text } = await browser.act('begin-code');
      const pending = /name="pending" value="([^"]+)"/.exec(text)?.[1] ?? '';
      const secret = /secret=([A-Z2-7]+)/.exec(text)?.[1] ?? '';
      const app = new TOTP({ secret });
      const code = app.generate({ timestamp: clock.now() });
      assert.equal((await browser.act('confirm-code', { pending, code: '000000' })).status, 400);
      assert.equal((await browser.act('confirm-code', { pending, code })).status, 303);
      clock.advance(5 * MINUTE);
      return app;
    }

    it('asks for one besides the password, and takes no code twice', async () => {
      const app = await setUp('Jan Codes');
      const code = app.generate({ timestamp: clock.now() });
      const attempt = async (typed: string) =>
        (await signIn(server.client(), 'jan.codes', PASSWORD, typed)).status;
      assert.deepEqual([await attempt(''), await attempt('12')], [401, 401]);
      assert.equal(await attempt(`${code.slice(0, 3)} ${code.slice(3)}`), 303);
      clock.advance(1);
      assert.equal(await attempt(code), 401);
      const [line] = await server.audits('sign-in.refused');
      assert.equal(line?.details['reason'], 'code-used');
      clock.advance(PERIOD);
      assert.equal(await attempt(app.generate({ timestamp: clock.now() })), 303);
    });

    it('takes one code once, also when two sign in by it at the same moment', async () => {
      const app = await setUp('Kim Codes');
      const code = app.generate({ timestamp: clock.now() });
      const both = [1, 2].map(() => signIn(server.client(), 'kim.codes', PASSWORD, code));
      assert.deepEqual((await Promise.all(both)).map(({ status }) => status).sort(), [303, 401]);
    });

    it('takes the code of a clock that is half a minute out, and no older one', async () => {
      const app = await setUp('Lea Codes');
      const at = (shift: number) => app.generate({ timestamp: clock.now() + shift * PERIOD });
      const attempt = async (typed: string) =>
        (await signIn(server.client(), 'lea.codes', PASSWORD, typed)).status;
      assert.deepEqual([await attempt(at(-2)), await attempt(at(2))], [401, 401]);
      assert.deepEqual([await attempt(at(-1)), await attempt(at(1))], [303, 303]);
    });

    it('keeps the secret sealed, and ends when it is forgotten', async () => {
      const app = await setUp('Max Codes');
      const row = await server.store.operators.byLogin('max.codes');
      assert.ok(row !== null && row.totpSecret !== null);
      assert.doesNotMatch(row.totpSecret, new RegExp(app.secret.base32));
      await server.store.operators.change(row.id, { totpSecret: null });
      assert.equal((await signIn(server.client(), 'max.codes', PASSWORD)).status, 303);
    });
  });
});
