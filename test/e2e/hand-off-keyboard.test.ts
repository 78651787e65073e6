import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { said } from '../console/at-the-console.ts';
import { assertAccessible } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServerProcess } from './hand-off-server.ts';
import type { ServerProcess } from './hand-off-server.ts';
import { askForPerson, getPlan, openOperator, openPerson, standing } from './hand-off-sides.ts';
import type { PersonSide, Side } from './hand-off-sides.ts';

const MOST_TABS = 60;

/** Goes on by the Tab key until the focus is on what has this name. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      const labels = activeElement instanceof HTMLInputElement ? [...(activeElement.labels ?? [])] : [];
      return [activeElement, ...labels]
        .map((one) => one?.textContent ?? '')
        .join(' ')
        .trim();
    });
    if (name.test(focused)) return;
  }
  assert.fail(`the Tab key does not lead to ${name.source}`);
}

describe('An operator who uses the keyboard alone', function () {
  this.timeout(90_000);
  let server: ServerProcess;
  let browser: Browser;
  let ann: Side;
  let maureen: PersonSide;

  before(async () => {
    server = await startServerProcess();
    browser = await launchBrowser();
    // The rules of accessibility are checked by a script, which the page's own policy keeps out.
    ann = await openOperator(browser, server, { bypassCSP: true });
    maureen = await openPerson(browser, server);
  });

  after(async () => {
    await browser.close();
    await server.stop();
    assert.deepEqual([...maureen.faults, ...ann.faults], []);
  });

  it('becomes available, takes a chat, reads the case, answers, and closes it; every state is accessible', async () => {
    const { page } = ann;
    const { keyboard } = page;
    const check = (): Promise<void> => assertAccessible(page);

    await page.getByLabel('Your status').focus();
    await keyboard.press('ArrowUp');
    await page.getByText('You’re away.').waitFor({ state: 'detached' });
    await check();
    await getPlan(maureen);
    await askForPerson(maureen, 'Maureen');
    await page.locator('.queue-row').waitFor();

    await tabTo(page, /^Search$/u, 'Shift+Tab');
    await keyboard.press('j');
    await page.locator('.queue-row:focus').press('Enter');
    await page.getByRole('button', { name: 'Take this chat' }).waitFor();
    await check();
    await keyboard.press('n');
    await page.locator('#open-case-card:focus').waitFor();
    await check();
    await keyboard.press('Enter');
    await page.locator('#reply:focus').waitFor();
    await check();

    await keyboard.type('Hello Maureen.');
    await keyboard.press('Enter');
    await maureen.page.locator('.entry-operator', { hasText: 'Hello Maureen.' }).waitFor();
    await keyboard.press('/');
    await page.getByRole('combobox', { name: 'Find a ready reply' }).waitFor();
    await check();
    await keyboard.type('reference');
    await keyboard.press('Enter');
    await page.getByText('Fill in before you send').waitFor();
    await check();
    await keyboard.type('NP-114');
    await keyboard.press('Enter');
    await maureen.page.locator('.entry-operator', { hasText: 'Your reference is NP-114.' }).waitFor();

    await keyboard.press('Escape');
    await page.locator('#chat-heading:focus').waitFor();
    await keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await check();
    await keyboard.press('Escape');
    await keyboard.press('c');
    await page.locator('#case-heading:focus').waitFor();
    await tabTo(page, /^Please ring 101/u);
    await keyboard.press('ArrowDown');
    await check();
    await tabTo(page, /^Tell the person$/u);
    await keyboard.press('Enter');
    await maureen.page.getByText("We can't confirm the details you gave.").waitFor();

    await keyboard.press('r');
    await page.locator('#reply:focus').waitFor();
    await tabTo(page, /^Close chat…$/u, 'Shift+Tab');
    await keyboard.press('Enter');
    await tabTo(page, /^Gave advice$/u);
    await keyboard.press('Space');
    await check();
    await tabTo(page, /^Close chat$/u);
    await keyboard.press('Enter');
    await page.getByText('This chat is over.').waitFor();
    await page.locator('#chat-heading:focus').waitFor();
    await check();
    await standing(maureen.page).waitFor({ state: 'hidden' });
    assert.ok((await said(page)).includes('Ann: Hello Maureen.'));
  });
});
