import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { openChat, openConsole, reply, said, takeChat } from './at-the-console.ts';
import { ConsoleFixture } from './console-fixture.ts';

describe('Who holds a chat at the console', () => {
  let browser: Browser;
  let fixture: ConsoleFixture;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser.close());

  beforeEach(async () => {
    fixture = new ConsoleFixture();
    await fixture.start();
    fixture.desk.asks('c-90c3', { name: 'Maureen' });
    ({ page } = await openConsole(browser, fixture));
  });

  afterEach(async () => {
    await page.context().close();
    await fixture.stop();
  });

  const renewals: string[] = [];
  const watchRenewals = (): void => {
    renewals.length = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/renew')) renewals.push(request.url());
    });
  };

  it('is renewed about three times in the life of a lease', async () => {
    await page.clock.install();
    await page.reload();
    await takeChat(page, 'Maureen');
    watchRenewals();
    const now = () => page.evaluate(() => Date.now());
    const started = await now();
    for (let seconds = 0; seconds < 60; seconds += 5) {
      fixture.desk.ahead += 5_000;
      await page.clock.runFor(5_000);
    }
    await until(() => renewals.length >= 3);
    // The page's clock also counts the seconds that the test itself takes, and the first may come as it begins.
    const lease = fixture.me.leaseFor;
    const expected = Math.ceil(((await now()) - started) / (lease / 3)) + 1;
    assert.ok(renewals.length <= expected, `${renewals.length} renewals, ${expected} expected`);
  });

  it('is renewed when the server speaks, though the browser slows the page’s own timers', async () => {
    await page.clock.install();
    await page.reload();
    await takeChat(page, 'Maureen');
    watchRenewals();
    await page.clock.pauseAt(Date.now() + 1_000);
    fixture.send({ kind: 'alive', at: fixture.desk.now() + 25_000 });
    await until(() => renewals.length === 1);
  });

  describe('and nobody touches anything', () => {
    beforeEach(async () => {
      await page.clock.install();
      await page.reload();
      await takeChat(page, 'Maureen');
    });

    /** Time goes by, at the page and at the server, which gives its signs of life. */
    const wait = async (minutes: number): Promise<void> => {
      for (let seconds = 0; seconds < minutes * 60; seconds += 15) {
        fixture.desk.ahead += 15_000;
        await page.clock.runFor(15_000);
        fixture.send({ kind: 'alive', at: fixture.desk.now() });
      }
    };
    const asked = () => page.getByRole('alertdialog', { name: 'Are you still there?' });
    const gone = () => page.getByRole('alertdialog', { name: 'You count as away' });

    it('is let go after five minutes, and its operator set to away', async () => {
      await wait(5);
      await gone().waitFor();
      await until(() => fixture.desk.status === 'away');
      watchRenewals();
      const { heard } = fixture.desk;
      await wait(3);
      assert.deepEqual([renewals.length, fixture.desk.heard], [0, heard]);
      fixture.desk.losesHold('c-90c3');
      await page.locator('.lost').waitFor();
      await page.mouse.move(200, 200);
      await page.mouse.move(210, 210);
      await page.getByText('so you were set to away').waitFor();
      await gone().waitFor({ state: 'hidden' });
      assert.equal(await page.getByLabel('Your status').inputValue(), 'away');
    });

    it('is kept by any sign, for which the console asks after four', async () => {
      await page.locator('#reply').focus();
      await wait(4);
      await asked().waitFor();
      assert.match(await page.title(), /are you there/);
      await page.keyboard.press('Shift');
      await asked().waitFor({ state: 'hidden' });
      assert.ok(await page.locator('#reply').evaluate((box) => box === document.activeElement));
      watchRenewals();
      const { heard } = fixture.desk;
      await wait(2);
      assert.ok(renewals.length > 0 && fixture.desk.heard > heard);
      assert.equal(fixture.desk.status, 'available');
      assert.equal(await asked().count(), 0);
    });

    it('is not kept by the lines that come', async () => {
      for (let minute = 0; minute < 4; minute += 1) {
        fixture.desk.says('c-90c3', 'are you there?');
        await wait(1);
      }
      await asked().waitFor();
    });

    it('is kept by work in another tab of theirs', async () => {
      const opening = page.waitForEvent('popup');
      await page.evaluate(() => void window.open('/console'));
      const other = await opening;
      await other.getByRole('heading', { name: 'Queue' }).waitFor();
      await wait(4);
      await asked().waitFor();
      await other.keyboard.press('Shift');
      await asked().waitFor({ state: 'hidden' });
    });
  });

  it('says so clearly when the chat is lost, keeps the draft, and offers to take it again', async () => {
    await takeChat(page, 'Maureen');
    await page.locator('#reply').fill('half a sentence');
    fixture.desk.losesHold('c-90c3');
    await page.locator('.lost').getByText('You no longer hold this chat.').waitFor();
    assert.equal(await page.getByLabel('Your draft, not sent').inputValue(), 'half a sentence');
    await page.getByRole('button', { name: 'Take it again' }).click();
    await page.locator('#reply').waitFor();
    assert.equal(await page.locator('#reply').inputValue(), 'half a sentence');
  });

  it('puts a reply that came too late back into the draft', async () => {
    await takeChat(page, 'Maureen');
    fixture.desk.chat('c-90c3').token += 1;
    await reply(page, 'too late');
    await page.locator('.lost').waitFor();
    assert.equal(await page.getByLabel('Your draft, not sent').inputValue(), 'too late');
    assert.ok(!(await said(page)).some((line) => line.includes('too late')));
  });

  it('tells whoever comes second that somebody else was faster', async () => {
    await openChat(page, 'Maureen');
    fixture.desk.chat('c-90c3').state = 'held';
    await page.getByRole('button', { name: 'Take this chat' }).click();
    await page.getByText('Somebody else has just taken this chat.').waitFor();
    assert.equal(await page.locator('#reply').count(), 0);
  });

  it('claims once, though the answer to the claim is lost', async () => {
    const claims: unknown[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/claim')) claims.push(request.postDataJSON());
    });
    await openChat(page, 'Maureen');
    fixture.failing.set('claim', 0);
    await page.getByRole('button', { name: 'Take this chat' }).click();
    await page.getByText('We can’t reach the server.').waitFor();
    fixture.failing.clear();
    await page.getByRole('button', { name: 'Take this chat' }).click();
    await page.locator('#open-case-card').waitFor();
    assert.equal(claims.length, 2);
    assert.deepEqual(claims[0], claims[1]);
  });

  it('shows a chat that its person deleted as deleted, and none of its words', async () => {
    await takeChat(page, 'Maureen');
    fixture.desk.erase('c-90c3');
    await page.getByText('Nothing of it is kept').waitFor();
    assert.equal(await page.getByText('ni number').count(), 0);
  });
});

describe('When the connection goes', () => {
  let browser: Browser;
  let fixture: ConsoleFixture;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    fixture = new ConsoleFixture();
    await fixture.start();
    fixture.desk.asks('c-90c3', { name: 'Maureen' });
    ({ page } = await openConsole(browser, fixture));
    await takeChat(page, 'Maureen');
  });

  after(async () => {
    await browser.close();
    await fixture.stop();
  });

  it('says so, and comes back by itself with what was missed and what was written meanwhile', async () => {
    const { port } = fixture;
    await fixture.stop();
    await page.getByText('No connection.').waitFor();
    await reply(page, 'written without a connection');
    await page.getByText('Waits to be sent').waitFor();
    fixture.desk.says('c-90c3', 'said meanwhile');
    await fixture.start(port);
    await page.getByText('No connection.').waitFor({ state: 'detached', timeout: 15_000 });
    await page.locator('.line-operator:not(.outgoing)').waitFor();
    assert.deepEqual((await said(page)).slice(-2), [
      'Maureen: said meanwhile',
      'Ann: written without a connection',
    ]);
    assert.match(fixture.streamsAsked.at(-1) ?? '', /^c-90c3:\d+$/u);
  });

  it('a session that is over ends in a way to sign in, with the drafts kept', async () => {
    await page.locator('#reply').fill('not yet sent');
    fixture.isSignedIn = false;
    fixture.send({ kind: 'signed-out' });
    await page.getByRole('dialog', { name: 'You’ve been signed out' }).waitFor();
    fixture.isSignedIn = true;
    await page.goto(`${fixture.origin}/console`);
    await page.locator('#reply').waitFor();
    assert.equal(await page.locator('#reply').inputValue(), 'not yet sent');
  });

  it('signing out gives the chats back and forgets the drafts', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You hold a chat. It goes back').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/console/sign-in');
    assert.ok(fixture.desk.acts.some(({ act }) => act === 'release'));
    assert.equal(await page.evaluate(() => JSON.stringify(sessionStorage).includes('not yet sent')), false);
  });
});
