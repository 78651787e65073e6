import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { ChatFixture } from '../support/chat-fixture.ts';
import { openPage, say } from '../support/chat-page.ts';
import { keepPicture } from '../support/pictures.ts';
import { choice, opening } from '../support/says.ts';
import { until } from '../support/until.ts';

const WEATHER = 'https://www.bbc.co.uk/weather';

describe('Leaving the chat', () => {
  let browser: Browser;
  let fixture: ChatFixture;
  let page: Page;
  let told: string[];

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser.close());

  beforeEach(async () => {
    fixture = new ChatFixture(opening);
    fixture.replies = [[choice]];
    await fixture.start();
    ({ page } = await openPage(browser, `${fixture.origin}/`, { viewport: { width: 1280, height: 900 } }));
    told = [];
    await page.route('**/weather', (route) => route.fulfill({ contentType: 'text/html', body: 'Sunny' }));
    page.on('request', (request) => {
      if (request.url().endsWith('/api/exit')) told.push(request.postData() ?? '');
    });
  });

  afterEach(async () => {
    await page.context().close();
    await fixture.stop();
  });

  const startChat = async (): Promise<void> => {
    await page.goto(`${fixture.origin}/chat`);
    await say(page, 'hello');
    await page.getByRole('button', { name: 'I’ve hung up' }).waitFor();
  };

  const remembered = (): Promise<number> => page.evaluate(() => sessionStorage.length);

  for (const [way, leave] of [
    ['by its button', () => page.getByRole('link', { name: 'Exit this page' }).click()],
    [
      'by Esc three times',
      async () => {
        for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Escape');
      },
    ],
  ] as const) {
    it(`in a hurry ${way} tells the server, forgets the chat, and takes the page out of the history`, async () => {
      await startChat();
      await leave();
      await page.waitForURL(WEATHER);
      await until(() => told.length === 1);
      assert.match(told[0] ?? '', /"token"/u);
      await page.goBack();
      assert.equal(new URL(page.url()).pathname, '/');
      assert.equal(await remembered(), 0);
    });
  }

  it('takes three presses of Esc, not two', async () => {
    await startChat();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    assert.ok(await page.getByText('Can you hang up now?').isVisible());
  });

  it('by deleting leaves nothing on the page and nothing in the tab', async () => {
    await startChat();
    await page.getByText('More choices').click();
    await page.getByRole('button', { name: 'Delete my chat' }).click();
    await page.getByRole('button', { name: 'Yes, delete it' }).click();
    await page.getByText('Your chat is deleted').waitFor();
    assert.equal(await page.locator('.entry').count(), 0);
    assert.equal(await remembered(), 0);
    await page.getByRole('button', { name: 'Start a new chat' }).click();
    await page.getByText('Which is true right now?').waitFor();
  });

  it('does not delete without being asked twice', async () => {
    await startChat();
    await page.getByText('More choices').click();
    await page.getByRole('button', { name: 'Delete my chat' }).click();
    await page.getByRole('button', { name: 'No, keep it' }).click();
    assert.ok(await page.getByText('Can you hang up now?').isVisible());
  });

  describe('on a host page', () => {
    const open = () => page.getByRole('button', { name: 'Had a suspicious call?' });
    const chat = () => page.frameLocator('iframe[title="Had a suspicious call?"]');

    it('closing gives the focus back to the button, and keeps the chat', async () => {
      await open().click();
      await chat().getByLabel('Answer in your own words').fill('half a sentence');
      await keepPicture(page, 'on-a-host-page');
      await page.getByRole('button', { name: 'Close' }).click();
      await page.waitForFunction(
        () => document.activeElement?.shadowRoot?.activeElement?.className === 'open',
      );
      await open().click();
      assert.equal(await chat().getByLabel('Answer in your own words').inputValue(), 'half a sentence');
    });

    it('Esc in the chat closes it', async () => {
      await open().click();
      await chat().getByLabel('Answer in your own words').press('Escape');
      await page.locator('dialog').waitFor({ state: 'hidden' });
      assert.equal(new URL(page.url()).pathname, '/');
    });

    it('Esc three times leaves the host page itself', async () => {
      await open().click();
      await chat().getByLabel('Answer in your own words').press('Escape');
      await page.locator('dialog').waitFor({ state: 'hidden' });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.waitForURL(WEATHER);
      await until(() => told.length === 1);
    });

    it('the chat’s own button leaves the host page itself', async () => {
      await open().click();
      await chat().getByRole('link', { name: 'Exit this page' }).click();
      await page.waitForURL(WEATHER);
      await until(() => told.length === 1);
    });

    it('on a phone the chat takes the whole screen', async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open().click();
      const box = await page.locator('dialog').boundingBox();
      assert.deepEqual(box, { x: 0, y: 0, width: 390, height: 844 });
    });

    it('loads nothing of the chat before the button is pressed', async () => {
      assert.equal(page.frames().filter((frame) => frame.url().includes('/chat')).length, 0);
    });
  });
});
