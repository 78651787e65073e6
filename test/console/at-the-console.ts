import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from '../support/chat-page.ts';
import type { ConsoleFixture } from './console-fixture.ts';

const DESKTOP = { width: 1280, height: 720 };

/** Opens the console and waits until it stands. What the page complains of is in `faults`. */
export async function openConsole(
  browser: Browser,
  { origin }: ConsoleFixture,
  more: BrowserContextOptions = {},
) {
  const opened = await openPage(browser, `${origin}/console`, { viewport: DESKTOP, ...more });
  await opened.page.getByRole('heading', { name: 'Queue' }).waitFor();
  return opened;
}

const queueRow = (page: Page, name: string) => page.locator('.queue-row', { hasText: name });

export async function openChat(page: Page, name: string): Promise<void> {
  await queueRow(page, name).click();
  await page.locator('.chat-head').getByRole('heading', { name }).waitFor();
}

/** Opens a chat of the queue, takes it and opens its case card. */
export async function takeChat(page: Page, name: string): Promise<void> {
  await openChat(page, name);
  await page.getByRole('button', { name: 'Take this chat' }).click();
  await page.locator('#open-case-card').click();
  await page.locator('#reply').waitFor();
}

export async function reply(page: Page, words: string): Promise<void> {
  await page.locator('#reply').fill(words);
  await page.locator('#reply').press('Enter');
}

/** What the transcript shows, as who said what. */
export const said = (page: Page): Promise<string[]> =>
  page
    .locator('.line')
    .evaluateAll((lines) =>
      lines.map(
        (line) =>
          `${line.querySelector('.line-who')?.textContent ?? ''}: ${line.querySelector('.typed, .bot-text')?.textContent ?? ''}`,
      ),
    );

/** Goes to one of the console's pages. */
export const goTo = (page: Page, view: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Console' }).getByRole('button', { name: view }).click();
