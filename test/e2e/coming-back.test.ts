import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { fixedClock } from '../../src/clock.ts';
import { loadAssets } from '../../src/http/assets.ts';
import { launchBrowser } from '../support/browser.ts';
import { openPage, say } from '../support/chat-page.ts';
import { startRingback } from '../support/ringback.ts';
import type { Ringback } from '../support/ringback.ts';
import { opening } from '../support/says.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

const HOUR = 3_600_000;

describe('Someone who comes back to the chat', () => {
  const clock = fixedClock('2026-11-24T10:00:00Z');
  let browser: Browser;
  let ringback: Ringback;
  let page: Page;
  let faults: readonly string[];

  before(async () => {
    browser = await launchBrowser();
    ringback = await startRingback({}, { clock });
  });

  after(async () => {
    await browser.close();
    await ringback.stop();
  });

  beforeEach(async () => {
    ({ page, faults } = await openPage(browser, `${ringback.origin}/chat`));
  });

  afterEach(async () => {
    await page.context().close();
    assert.deepEqual(faults, []);
  });

  const log = (): Promise<string[]> => page.locator('.entry').allInnerTexts();
  const answerFirst = async (): Promise<void> => {
    await page.getByLabel('None of these').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('What did they ask for?').waitFor();
  };

  it('after a reload sees all that was said, once, and goes on', async () => {
    await answerFirst();
    const before = await log();
    await page.reload();
    await page.getByLabel('My passport').check();
    assert.deepEqual(await log(), before);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Which of these might they have now?').waitFor();
  });

  it('after hours on hold to the bank goes on where they were, though the token died', async () => {
    await answerFirst();
    clock.advance(5 * HOUR);
    await page.getByLabel('My passport').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Which of these might they have now?').waitFor();
  });

  it('hours after the page was opened, before a word was said, loses nothing', async () => {
    clock.advance(5 * HOUR);
    await say(page, 'they wanted my passport');
    await page.getByText('your passport').first().waitFor();
    await page.reload();
    await page.getByText('they wanted my passport').waitFor();
  });

  it('after more than a day is told that the chat has closed, and can start anew', async () => {
    await answerFirst();
    clock.advance(30 * HOUR);
    await page.reload();
    await page.getByText('This chat has closed').waitFor();
    await page.getByRole('button', { name: 'Start a new chat' }).click();
    await page.getByLabel('None of these').waitFor();
  });

  it('after deleting it finds nothing, on the server either', async () => {
    await answerFirst();
    const kept = await page.evaluate(() => sessionStorage.getItem('ringback-chat'));
    await page.getByText('More choices').click();
    await page.getByRole('button', { name: 'Delete my chat' }).click();
    await page.getByRole('button', { name: 'Yes, delete it' }).click();
    await page.getByText('Your chat is deleted').waitFor();
    await page.evaluate((text) => {
      sessionStorage.setItem('ringback-chat', text ?? '');
    }, kept);
    await page.reload();
    await page.getByText('This chat has closed').waitFor();
    assert.doesNotMatch((await log()).join(), /What did they ask for/u);
  });

  it('after leaving in a hurry cannot be brought back by whoever has the device next', async () => {
    await answerFirst();
    const kept = await page.evaluate(() => sessionStorage.getItem('ringback-chat') ?? '');
    await page.route('**/weather', (route) => route.fulfill({ contentType: 'text/html', body: 'Sunny' }));
    const { resumeHandle } = JSON.parse(kept) as { resumeHandle: string };
    const resume = async (): Promise<number> => {
      const response = await fetch(`${ringback.origin}/api/resume`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ handle: resumeHandle }),
      });
      return response.status;
    };
    assert.equal(await resume(), 200);
    await page.getByRole('link', { name: 'Exit this page' }).click();
    await page.waitForURL('**/weather');
    for (let tries = 0; tries < 100 && (await resume()) === 200; tries += 1) await page.waitForTimeout(20);
    assert.equal(await resume(), 404);
  });
});

describe('When the server is stopped and started again', () => {
  let browser: Browser;
  let server: TestServer;

  before(async () => {
    browser = await launchBrowser();
    const assets = loadAssets(join(import.meta.dirname, '../../dist/public'));
    server = await startServer({ services: { assets, opening: () => opening.slice(0, 1) } });
  });

  after(async () => {
    await browser.close();
    await server.stop();
  });

  it('the chat goes on, with nothing lost and nothing twice', async () => {
    const { page } = await openPage(browser, `${server.url}/chat`);
    const heard = (words: string) =>
      page.locator('.entry-ringback', { hasText: `You said: ${words}` }).waitFor();
    const streams = page.waitForEvent('websocket');
    await say(page, 'one');
    await heard('one');
    await streams;
    await say(page, 'two');
    await heard('two');
    await server.restart();
    await say(page, 'three');
    await heard('three');
    assert.equal(await page.locator('.entry-person').count(), 3);
    assert.equal(await page.locator('.entry-ringback').count(), 4);
  });
});
