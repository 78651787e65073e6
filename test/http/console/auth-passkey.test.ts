import assert from 'node:assert/strict';
import type { Browser, BrowserContext, CDPSession, Page, Request } from 'playwright-core';
import { fixedClock } from '../../../src/clock.ts';
import { assertAccessible } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { keepPicture } from '../../support/pictures.ts';
import { signInAssets } from './auth-assets.ts';
import { MOMENT, startAuthServer } from './auth-server.ts';
import type { AuthServer } from './auth-server.ts';

const MINUTE = 60_000;

describe('the sign-in pages in a browser', function () {
  this.timeout(90_000);
  const clock = fixedClock(MOMENT);
  let server: AuthServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  before(async () => {
    server = await startAuthServer({ clock, assets: await signInAssets() });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(async () => {
    clock.advance(MINUTE);
    context = await browser.newContext();
    page = await context.newPage();
  });
  afterEach(() => context.close());

  /** A phone or a key that keeps passkeys, and whose owner always says yes, or never is there. */
  async function plugInKey(isUserVerified = true): Promise<{ cdp: CDPSession; id: string }> {
    const cdp = await context.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const options = {
      ...({ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true } as const),
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified },
    };
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options });
    return { cdp, id: authenticatorId };
  }

  async function signInByLink(name: string): Promise<string> {
    const operator = await server.add(name);
    await page.goto(server.url + (await server.link(operator)));
    await page.getByRole('button', { name: 'Sign in with this link' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    return operator.id;
  }

  async function addPasskey(label: string): Promise<void> {
    await page.getByLabel('What to call it').fill(label);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey is added.').waitFor();
  }

  const signOut = () => page.getByRole('button', { name: 'Sign out here' }).click();
  const byPasskey = () => page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  /** Where the console will be; this server has only its sign-in. */
  const console = () => page.waitForURL(`${server.url}/console`);
  const fault = () => page.locator('#passkey-fault').textContent();

  it('take a passkey, and sign in by it without a name', async () => {
    await plugInKey();
    const id = await signInByLink('Ann Passkey');
    await addPasskey('My laptop');
    assert.ok(await page.getByText('My laptop').isVisible());
    await keepPicture(page, 'console-account');
    await signOut();
    await byPasskey();
    await console();
    const [line] = await server.audits('sign-in.passkey');
    assert.equal(line?.operator, id);
    assert.equal((await server.audits('account.add-passkey'))[0]?.operator, id);
    await page.goto(`${server.url}/console/account`);
    await page.getByRole('button', { name: 'Remove the passkey My laptop' }).click();
    await page.getByText('The passkey is removed.').waitFor();
    await signOut();
    await byPasskey();
    await page.getByText('is not right').waitFor();
    assert.equal((await server.audits('sign-in.refused'))[0]?.details['reason'], 'unknown');
  });

  it('refuse the passkey of somebody who signs in at their organisation by now', async () => {
    await plugInKey();
    const id = await signInByLink('Abe Organised');
    await addPasskey('Key');
    await signOut();
    await server.store.operators.change(id, { oidcSubject: 'issuer|abe' });
    await byPasskey();
    await page.getByText('is not right').waitFor();
    assert.equal((await server.audits('sign-in.refused'))[0]?.details['reason'], 'organisation');
  });

  it('refuse the same answer of a passkey a second time', async () => {
    await plugInKey();
    await signInByLink('Ben Replay');
    await addPasskey('Key');
    await signOut();
    const isAnswer = (request: Request): boolean => request.url().endsWith('/passkeys/sign-in');
    const [answer] = await Promise.all([page.waitForRequest(isAnswer), byPasskey()]);
    await console();
    const thief = server.client();
    const replayed = JSON.parse(answer.postData() ?? '') as object;
    assert.equal((await thief.json('/console/api/passkeys/sign-in', replayed)).status, 401);
    assert.equal(thief.cookies.size, 0);
    assert.match(
      (await server.audits('sign-in.refused'))[0]?.details['reason'] as string,
      /^passkey(-used)?$/,
    );
  });

  it('refuse an answer that comes too late, and one to no question of ours', async () => {
    await page.route('**/passkeys/sign-in', async (route) => {
      clock.advance(5 * MINUTE);
      await route.continue();
    });
    await plugInKey();
    await signInByLink('Cem Late');
    await addPasskey('Key');
    await signOut();
    await byPasskey();
    await page.getByText('is not right').waitFor();
    const answers = [
      { pending: 'x', response: { id: 'x' } },
      { pending: 'test.AAAA', response: { id: 'x' } },
    ];
    for (const answer of answers)
      assert.equal((await server.client().json('/console/api/passkeys/sign-in', answer)).status, 401);
    assert.equal((await server.client().json('/console/api/passkeys/sign-in', {})).status, 400);
    const reasons = (await server.audits('sign-in.refused')).slice(0, 3);
    assert.deepEqual([...new Set(reasons.map(({ details }) => details['reason']))], ['challenge-over']);
  });

  it('refuse a passkey whose owner did not show a finger or a PIN', async () => {
    const key = await plugInKey();
    await signInByLink('Dee Verified');
    await addPasskey('Key');
    await signOut();
    await key.cdp.send('WebAuthn.setUserVerified', { authenticatorId: key.id, isUserVerified: false });
    await byPasskey();
    await page.locator('#passkey-fault').waitFor();
    assert.match((await fault()) ?? '', /Nothing was done/);
    assert.equal((await server.client().get('/console/api/who')).status, 401);
  });

  it('refuse a disabled operator, though the passkey is right', async () => {
    await plugInKey();
    const id = await signInByLink('Eve Disabled');
    await addPasskey('Key');
    await signOut();
    await server.store.operators.change(id, { disabled: true });
    await byPasskey();
    await page.getByText('the account is closed').waitFor();
    assert.equal((await server.audits('sign-in.refused'))[0]?.details['reason'], 'disabled');
  });

  it('add no passkey for somebody else, nor long after the sign-in', async () => {
    const [ann, ben] = [await server.signedIn('Fay Own'), await server.signedIn('Gus Own')];
    const headers = { 'X-CSRF-Token': await ben.csrf() };
    const begun = await ann.json('/console/api/passkeys/begin', {}, { 'X-CSRF-Token': await ann.csrf() });
    const { pending } = JSON.parse(begun.text) as { pending: string };
    const answer = { pending, label: 'Key', response: { id: 'x' } };
    assert.equal((await ben.json('/console/api/passkeys', answer, headers)).status, 400);
    assert.equal((await ben.json('/console/api/passkeys/begin', {})).status, 403);
    clock.advance(15 * MINUTE);
    assert.equal((await ben.json('/console/api/passkeys/begin', {}, headers)).status, 403);
  });

  it('work without a script for links, passwords and the way out', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    page = await plain.newPage();
    await signInByLink('Hal Plain');
    await page.getByLabel('New password').fill('otter marble ladder');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('Your password is set.').waitFor();
    await signOut();
    assert.equal(await page.getByRole('button', { name: 'Sign in with a passkey' }).isVisible(), false);
    await page.getByLabel('Name you sign in with').fill('hal.plain');
    await page.getByLabel('Password').fill('otter marble ladder');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${server.url}/console`);
    await plain.close();
  });

  it('can be used by everybody: no fault of accessibility in either colour scheme', async () => {
    await context.close();
    // The rules are put into the page as a script, which its own policy forbids.
    context = await browser.newContext({ bypassCSP: true });
    page = await context.newPage();
    const operator = await server.add('Ida Access');
    for (const path of ['/console/sign-in', await server.link(operator)]) {
      await page.goto(server.url + path);
      await assertAccessible(page);
    }
    await page.goto(`${server.url}/console/sign-in`);
    await keepPicture(page, 'console-sign-in');
    await plugInKey();
    await signInByLink('Jan Access');
    await addPasskey('My phone');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    await page.getByRole('heading', { name: 'Set up an authenticator app' }).waitFor();
    await assertAccessible(page);
    await page.setViewportSize({ width: 320, height: 256 });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(sideways <= 0, `${sideways} pixels to the side`);
  });
});
