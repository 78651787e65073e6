import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { keepPicture } from '../support/pictures.ts';
import { until } from '../support/until.ts';
import { goTo, openChat, openConsole, takeChat } from './at-the-console.ts';
import { ConsoleFixture } from './console-fixture.ts';

/** A desktop, a tablet, and what 400 % zoom makes of a screen of 1280 × 1024. */
const SCREENS = [
  { width: 1280, height: 720 },
  { width: 820, height: 1180 },
  { width: 320, height: 256 },
];

describe('The console', () => {
  let browser: Browser;
  let fixture: ConsoleFixture;

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser.close());

  beforeEach(async () => {
    fixture = new ConsoleFixture({ role: 'supervisor' });
    await fixture.start();
    const { desk } = fixture;
    desk.asks('c-90c3', { name: 'Maureen' });
    desk.asks('c-77b2', { name: null, returned: true, offeredTo: 'ann', urgency: 5, reason: 'rest' });
    desk.asks('c-55e1', { name: 'Tom', state: 'held', operator: 'ben', urgency: 2, reason: 'passcode' });
    desk.callbacks = [
      {
        ...{ id: 'k1', conversation: 'c-55e1', number: '07700 900123', when: 'After 6 pm' },
        ...{ name: 'Joan', urgency: 3, requestedAt: desk.now() - 7_200_000 },
      },
    ];
  });

  afterEach(() => fixture.stop());

  const fitsSideways = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  for (const viewport of SCREENS) {
    it(`at ${viewport.width} × ${viewport.height} breaks no rule of accessibility, and never scrolls sideways`, async function () {
      this.timeout(60_000);
      const { page, faults } = await openConsole(browser, fixture, { viewport, bypassCSP: true });
      const check = async (name: string): Promise<void> => {
        await assertAccessible(page);
        assert.ok(await fitsSideways(page), name);
        await keepPicture(page, `console-${name}-${viewport.width}`);
      };
      await check('queue');
      await takeChat(page, 'Maureen');
      await page.locator('#reply').fill('Your reference is {reference}.');
      await check('chat');
      await page.getByRole('button', { name: 'Pass on…' }).click();
      await check('pass-on');
      await page.keyboard.press('Escape');
      for (const view of ['Call-backs', 'Search', 'Report', 'Audit']) {
        await goTo(page, view);
        await page.locator('.page h2').waitFor();
        if (view === 'Report') await page.locator('canvas').first().waitFor();
        await check(view.toLowerCase());
      }
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('can be worked with the keyboard alone, from taking a chat to closing it', async () => {
    const { page } = await openConsole(browser, fixture);
    await page.keyboard.press('n');
    await page.locator('#open-case-card:focus').press('Enter');
    await page.locator('#reply:focus').waitFor();
    await page.keyboard.type('Hello.');
    await page.keyboard.press('Enter');
    await page.locator('.line-operator:not(.outgoing)').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#chat-heading:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Close this chat' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('This chat is over.').waitFor();
    await page.locator('#chat-heading:focus').waitFor();
    assert.equal(fixture.desk.acts.at(-1)?.body['outcome'], 'advised');
    await page.context().close();
  });

  it('shows its shortcuts at “?”, and lets single keys be turned off', async () => {
    const { page } = await openConsole(browser, fixture);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Shortcuts of a single key').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    assert.equal(await page.locator('.tab').count(), 0);
    await page.context().close();
  });

  it('announces a new urgent chat, and shows it in the title of the tab', async () => {
    const { page } = await openConsole(browser, fixture);
    assert.doesNotMatch(await page.title(), /urgent/u);
    fixture.desk.asks('c-a1f0', { urgency: 0, reason: 'danger', name: 'Ravi' });
    await page.getByRole('alert').getByText('Urgent chat waiting: Ravi. In danger now.').waitFor();
    assert.match(await page.title(), /^\(1 urgent\)/u);
    await page.context().close();
  });

  it('filters the queue by whose it is and how urgent', async () => {
    const { page } = await openConsole(browser, fixture);
    const names = () => page.locator('.row-name').allInnerTexts();
    await page.getByRole('button', { name: 'Mine' }).click();
    assert.deepEqual(await names(), ['Chat 77B2']);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.getByLabel('Urgency').selectOption('Bank details or worse');
    assert.deepEqual(await names(), ['Maureen', 'Tom']);
    await page.context().close();
  });

  it('lets a chat of somebody else’s be read, with notes, and not be answered', async () => {
    const { page } = await openConsole(browser, fixture);
    await openChat(page, 'Tom');
    await page.getByText('Ben Hughes has this chat.').waitFor();
    assert.equal(await page.locator('#reply').count(), 0);
    await page.locator('summary', { hasText: 'Notes' }).click();
    await page.getByLabel('Only operators see notes').fill('Rang before, in May.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.locator('.notes').getByText('Rang before, in May.').waitFor();
    await page.context().close();
  });

  it('erases a number to ring back only after asking', async () => {
    const { page } = await openConsole(browser, fixture);
    await goTo(page, 'Call-backs');
    await page.getByRole('button', { name: 'Done… with Joan' }).click();
    assert.equal(fixture.desk.callbacks.length, 1);
    await page.getByRole('button', { name: 'Done: erase the number' }).click();
    await page.getByText('Nobody waits for a call.').waitFor();
    assert.equal(fixture.desk.callbacks.length, 0);
    await page.context().close();
  });

  it('says the same in the table of a plot as the plot does', async () => {
    const { page } = await openConsole(browser, fixture);
    await goTo(page, 'Report');
    const plot = page.locator('.plot', { hasText: 'How chats ended' });
    await plot.locator('summary').click();
    assert.deepEqual(await plot.locator('tbody tr').allInnerTexts(), [
      'Gave advice\t41',
      'Referred to 101\t22',
      'Referred to their bank or 159\t17',
      'The person left\t6',
    ]);
    await page.context().close();
  });

  it('shows supervisors’ pages to supervisors only', async () => {
    const operators = new ConsoleFixture();
    await operators.start();
    const { page } = await openConsole(browser, operators);
    const views = page.getByRole('navigation', { name: 'Console' });
    assert.deepEqual(await views.getByRole('button').allInnerTexts(), ['Chats', 'Call-backs', 'Search']);
    await page.context().close();
    await operators.stop();
  });

  it('sets one’s own status, and takes it back when the server did not hear', async () => {
    const { page } = await openConsole(browser, fixture);
    const own = page.getByLabel('Your status');
    await own.selectOption('Away');
    await until(() => fixture.desk.status === 'away');
    fixture.failing.set('status', 503);
    await own.selectOption('Available');
    await page.getByText('Your status is still away.').waitFor();
    assert.equal(await own.inputValue(), 'away');
    await page.context().close();
  });
});
