import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { FOR_WHOM, ITEMS } from '../../src/case/vocabulary.ts';
import { projectRoot } from '../../src/content/project-root.ts';
import { loadAssets } from '../../src/http/assets.ts';
import type { Summary } from '../../src/protocol.ts';
import type { CaseInput, ForceId } from '../dialogs/advice/real-advice.ts';
import { summaryOf } from '../dialogs/summary/views.ts';
import { assertAccessible } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { openPage } from '../support/chat-page.ts';
import { keepPicture } from '../support/pictures.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

const TOKEN = 'a'.repeat(43);

const short: CaseInput = { claimed: ['police'], items: { 'ni-number': { asked: true, given: 'no' } } };

/** A case of the length that most have. */
const usual: CaseInput = {
  claimed: ['police'],
  callWhen: '2026-11-23T13:25',
  numberShown: '03000111222',
  officer: { rank: 'PC', name: 'Smith', collarNumber: '4471' },
  items: { 'bank-details': { asked: true, given: 'yes' }, 'ni-number': { asked: true, given: 'not-sure' } },
};

const longest: CaseInput = {
  ...usual,
  rightNow: ['on-the-phone', 'coming', 'has-something'],
  items: Object.fromEntries(ITEMS.map((item) => [item, { asked: true, given: 'yes' }])),
  claimed: ['police', 'hmrc-or-tax', 'bank', 'court-or-bailiff'],
  officer: { rank: 'PC', name: 'Smith', collarNumber: '4471', force: 'Essex Police' },
  paidBy: 'not-sure',
  paidWhen: '2026-11-23T13:40',
  amount: 12_345.67,
  vulnerable: true,
  secrecy: true,
  cannotRing: true,
};

/** A sheet of A4, and what fits beside its margins, in CSS pixels. */
const SHEET = { width: 734, height: 1062 };

describe('The summary', () => {
  let browser: Browser;
  let server: TestServer;
  let summary: Summary;

  before(async () => {
    browser = await launchBrowser();
    server = await startServer({
      settings: { RATE_LIMIT_ADDRESS: '0' },
      services: {
        assets: loadAssets(join(projectRoot(), 'dist/public')),
        readSummary: () => Promise.resolve(summary),
      },
    });
  });
  beforeEach(() => {
    summary = summaryOf(usual, { fields: { stepsDone: ['ring-bank-159'] } });
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  const open = (options: BrowserContextOptions = {}) =>
    openPage(browser, `${server.url}/summary/${TOKEN}`, options);

  async function pagesPrinted(page: Page): Promise<number> {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
  }

  for (const viewport of [
    { width: 390, height: 844 },
    { width: 320, height: 256 },
    { width: 1280, height: 900 },
  ]) {
    it(`at ${viewport.width} × ${viewport.height} breaks no accessibility rule and never scrolls sideways`, async () => {
      // The page's own policy keeps the checker out, too.
      const { page } = await open({ viewport, bypassCSP: true });
      await assertAccessible(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      await keepPicture(page, `summary-${viewport.width}x${viewport.height}`);
      await page.context().close();
    });
  }

  it('has boxes to tick, those of the steps that are done ticked', async () => {
    const { page } = await open();
    const boxes = page.getByRole('checkbox');
    assert.equal(await boxes.count(), summary.steps.length);
    assert.ok(await page.getByRole('checkbox', { name: /^Ring 159 now/u }).isChecked());
    const [first] = await boxes.all();
    await first?.click();
    assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0);
    await page.context().close();
  });

  it('prints at the press of a button', async () => {
    const { page, faults } = await open();
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Print this page' }).click();
    assert.equal(await page.locator('body[data-printed]').count(), 1);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('is all there without JavaScript, and offers nothing to press that would do nothing', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    assert.ok(await page.getByText('They got my bank or card details').isVisible());
    assert.ok(await page.getByRole('link', { name: 'Save this page' }).isVisible());
    assert.equal(await page.locator('button').filter({ visible: true }).count(), 0);
    await page.context().close();
  });

  it('is saved as a file that looks the same without a network', async () => {
    const { page } = await open();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save this page' }).click();
    const folder = await mkdtemp(join(tmpdir(), 'ringback-summary-'));
    const path = join(folder, (await saved).suggestedFilename());
    await (await saved).saveAs(path);
    const file = await openPage(browser, pathToFileURL(path).href, { offline: true });
    assert.ok(await file.page.getByText('They got my bank or card details').isVisible());
    const drawn = await file.page
      .locator('.danger-first')
      .evaluate((one) => getComputedStyle(one).borderLeftWidth);
    assert.equal(drawn, '9px');
    assert.deepEqual(file.faults, []);
    await file.page.context().close();
    await page.context().close();
    await rm(folder, { recursive: true });
  });

  it('prints on two sheets at most, whatever the case, wherever it is, and whoever tells of it', async () => {
    const { page } = await open();
    for (const input of [short, usual, longest])
      for (const forWhom of input === longest ? FOR_WHOM : (['me'] as const))
        for (const force of ['northamptonshire', 'police-scotland', 'psni'] satisfies ForceId[]) {
          summary = summaryOf({ ...input, forWhom }, { force });
          await page.reload();
          const printed = await pagesPrinted(page);
          assert.ok(printed === 1 || printed === 2, `${printed} pages for ${summary.steps.length} steps`);
        }
    await page.context().close();
  });

  it('prints in black on white, with boxes that show without their ground, and nothing that only a screen needs', async () => {
    const { page } = await open({ viewport: SHEET, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const inks = await page
      .locator('main *:visible')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
    assert.deepEqual(inks, ['rgb(0, 0, 0)']);
    const box = await page
      .getByRole('checkbox')
      .first()
      .evaluate((one) => getComputedStyle(one).borderTopStyle);
    assert.equal(box, 'solid');
    assert.equal(await page.locator('.acts, .exit').filter({ visible: true }).count(), 0);
    await keepPicture(page, 'summary-printed');
    await page.context().close();
  });
});
