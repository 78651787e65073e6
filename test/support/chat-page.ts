import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** What the browser itself says of a request that failed, which some tests want. */
const OF_THE_NETWORK = /^(?:Failed to load resource|WebSocket connection to)/u;

/** Opens a page whose faults fail the test: an uncaught error, or anything the content policy blocked. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
    ...options,
  });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !OF_THE_NETWORK.test(message.text())) faults.push(message.text());
  });
  await page.goto(address);
  return { page, faults };
}

/** Types into the box and sends by the Enter key. */
export async function say(page: Page, words: string): Promise<void> {
  const box = page.getByLabel('Answer in your own words');
  await box.fill(words);
  await box.press('Enter');
}
