import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { pick } from '../support/browser-talk.ts';
import { openPage, say } from '../support/chat-page.ts';
import { keepPicture } from '../support/pictures.ts';
import type { ServerProcess } from './hand-off-server.ts';

const PHONE = { width: 390, height: 780 };
const DESKTOP = { width: 1280, height: 720 };

export interface Side {
  readonly page: Page;
  /** What the page itself complained of. */
  readonly faults: readonly string[];
}

export interface PersonSide extends Side {
  /** Everything that the server has sent to the page since it was opened. */
  readonly wire: readonly string[];
}

export async function openPerson(
  browser: Browser,
  { origin }: ServerProcess,
  more: BrowserContextOptions = {},
): Promise<PersonSide> {
  const opened = await openPage(browser, `${origin}/chat`, { viewport: PHONE, ...more });
  const wire: string[] = [];
  opened.page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => wire.push(payload.toString())),
  );
  opened.page.on('response', (response) => {
    response.text().then(
      (text) => wire.push(text),
      () => undefined,
    );
  });
  return { ...opened, wire };
}

/** Signs in by the link that the server printed, and takes a name. The operator is away until they say otherwise. */
export async function openOperator(
  browser: Browser,
  { firstLink }: ServerProcess,
  more: BrowserContextOptions = {},
): Promise<Side> {
  const opened = await openPage(browser, firstLink, { viewport: DESKTOP, ...more });
  const { page } = opened;
  await page.getByRole('button', { name: 'Sign in with this link' }).click();
  await page.getByLabel('First name').fill('Ann');
  await page.getByLabel('Whole name').fill('Ann Walker');
  await page.getByRole('button', { name: 'Save my name' }).click();
  await page.getByRole('link', { name: 'Go to the console' }).click();
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
  return opened;
}

export const becomeAvailable = async ({ page }: Side): Promise<void> => {
  await page.getByLabel('Your status').selectOption('available');
  await page.getByText('You’re away.').waitFor({ state: 'detached' });
};

/** Tells of the call and answers what is asked, up to the plan. */
export async function getPlan({ page }: Side): Promise<void> {
  await say(page, 'the police rang and wanted my bank details, I gave them. He said he was PC John Smith');
  await page.getByText('Ring 159 now').first().waitFor();
  await page.getByRole('group', { name: 'PIN, password or code' }).waitFor();
  await pick({ 'PIN, password or code': 'No', 'A way into your device': 'No' })(page);
  await page.locator('.action').first().waitFor();
}

/** Asks for an operator, agrees, and gives a name. */
export async function askForPerson({ page }: Side, name: string): Promise<void> {
  await say(page, 'can I talk to a person');
  await page.getByRole('button', { name: 'Yes, pass me on' }).click();
  await page.getByText('What should they call you?').waitFor();
  await say(page, name);
  await standing(page).getByText('in the queue').waitFor();
}

/** The line above the person's box: the place in the queue, or who is there. */
export const standing = (page: Page): Locator => page.locator('.presence');

/** Where the person writes. */
export const box = (page: Page): Locator => page.getByLabel('Answer in your own words');

/** What the person reads, as the console's transcript would have it: `Ann: Hello.`; their own words are `You: …`. */
export const read = (page: Page): Promise<string[]> =>
  page.locator('.entry').evaluateAll((entries) =>
    entries.map(({ textContent }) =>
      textContent
        .replaceAll(/\s+/gu, ' ')
        .trim()
        .replace(/^(\S+) sa(?:id|ys): */u, '$1: '),
    ),
  );

/** Keeps a picture of both screens beside each other. */
export async function keepBoth(person: Page, operator: Page, name: string): Promise<void> {
  if (process.env['UPDATE_PICTURES'] !== '1') return;
  const shots = await Promise.all([person, operator].map((page) => page.screenshot()));
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString('base64')}">`);
  const both = await operator
    .context()
    .browser()
    ?.newPage({ viewport: { width: 1718, height: 812 } });
  await both?.setContent(
    `<body style="margin:16px;display:flex;gap:16px;align-items:start;background:#444">${images.join('')}`,
  );
  if (both) await keepPicture(both, name);
  await both?.close();
}
