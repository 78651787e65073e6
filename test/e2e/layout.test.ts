import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { ChatFixture } from '../support/chat-fixture.ts';
import { openPage, say } from '../support/chat-page.ts';
import { keepPicture } from '../support/pictures.ts';
import { choice, opening, plan, readOut, rows, textQuestion } from '../support/says.ts';

/** The last is what 400 % zoom makes of a screen of 1280 × 1024. */
const SCREENS = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
  { width: 320, height: 256 },
];

/** Numbers within a sentence are excepted, as the accessibility rules have it. */
const TARGETS = 'button, summary, textarea, label.pick, label.tick, .exit, .numbers a, .number a';

describe('The chat page', () => {
  let browser: Browser;
  let fixture: ChatFixture;

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser.close());

  beforeEach(async () => {
    fixture = new ChatFixture(opening);
    fixture.replies = [[choice], [rows], [plan, readOut, textQuestion]];
    await fixture.start();
  });

  afterEach(() => fixture.stop());

  const boxes = (page: Page) =>
    page
      .locator(TARGETS)
      .filter({ visible: true })
      .evaluateAll((targets) =>
        targets.map((target) => ({
          name: target.textContent.trim(),
          width: Math.round(target.getBoundingClientRect().width),
          height: Math.round(target.getBoundingClientRect().height),
        })),
      );

  for (const viewport of SCREENS) {
    it(`at ${viewport.width} × ${viewport.height} never scrolls sideways, and every target is 44 pixels or more`, async () => {
      const { page } = await openPage(browser, `${fixture.origin}/chat`, { viewport });
      for (const [index, shows] of ['.choice', 'fieldset.row', 'blockquote'].entries()) {
        await say(page, `message ${index}`);
        await page.locator(shows).first().waitFor();
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
          shows,
        );
        const small = (await boxes(page)).filter(({ width, height }) => width < 44 || height < 44);
        assert.deepEqual(small, []);
        if (shows === 'fieldset.row') await keepPicture(page, `chat-${viewport.width}x${viewport.height}`);
      }
      await page.context().close();
    });
  }

  it('lets nothing stand in front of what is read at 400 % zoom', async () => {
    const { page } = await openPage(browser, `${fixture.origin}/chat`, {
      viewport: { width: 320, height: 256 },
    });
    const stuck = await page
      .locator('.top, .composer')
      .evaluateAll((bars) => bars.filter((bar) => getComputedStyle(bar).position === 'sticky').length);
    assert.equal(stuck, 0);
    await page.context().close();
  });

  it('moves nothing by itself for those who asked for less motion', async () => {
    const { page } = await openPage(browser, `${fixture.origin}/chat`);
    await say(page, 'hello');
    await page.locator('.choice').first().waitFor();
    const moving = await page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
    await page.context().close();
  });

  it('keeps every edge visible in forced colours', async () => {
    const { page } = await openPage(browser, `${fixture.origin}/chat`, { forcedColors: 'active' });
    await say(page, 'hello');
    await page.locator('.choice').first().waitFor();
    await keepPicture(page, 'chat-forced-colours');
    const edges = await page
      .locator('button:visible, textarea')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderTopStyle));
    assert.deepEqual([...new Set(edges)], ['solid']);
    await page.context().close();
  });
});

describe('The page of an invented site', () => {
  let browser: Browser;
  let fixture: ChatFixture;

  before(async () => {
    browser = await launchBrowser();
    fixture = new ChatFixture(opening);
    await fixture.start();
  });

  after(async () => {
    await browser.close();
    await fixture.stop();
  });

  for (const viewport of SCREENS.filter(({ height }) => height > 500)) {
    it(`at ${viewport.width} × ${viewport.height} has no line half under the button, at its top or at its end`, async () => {
      const { page } = await openPage(browser, fixture.origin, { viewport });
      const button = page.getByRole('button', { name: 'Had a suspicious call?' });
      const { x, y } = (await button.boundingBox()) ?? assert.fail('there is no button');
      for (const to of [0, 10_000]) {
        await page.evaluate((top) => {
          window.scrollTo(0, top);
        }, to);
        const under = await page.evaluate(
          ([left, top]) => document.elementsFromPoint(left, top).map(({ tagName }) => tagName),
          [x + 30, y + 26] as const,
        );
        assert.doesNotMatch(under.slice(1, 2).join(), /^(?:P|A|H1|H2)$/u);
      }
      await page.context().close();
    });
  }
});

describe('Without JavaScript the chat page', () => {
  let browser: Browser;
  let fixture: ChatFixture;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    fixture = new ChatFixture(opening);
    await fixture.start();
    ({ page } = await openPage(browser, `${fixture.origin}/chat`, { javaScriptEnabled: false }));
  });

  after(async () => {
    await browser.close();
    await fixture.stop();
  });

  it('says to hang up, and shows 999, 159 and 101 as numbers that can be pressed', async () => {
    await page.getByText('hang up now').waitFor();
    for (const number of ['999', '159', '101']) {
      assert.ok(await page.locator(`.numbers a[href="tel:${number}"]`, { hasText: number }).isVisible());
    }
  });

  it('shows the opening and its question, and says what is missing', async () => {
    assert.ok(await page.getByText('I’m an automated assistant.').isVisible());
    assert.ok(await page.getByText('Someone is coming, is here').isVisible());
    assert.ok(await page.locator('noscript .note').isVisible());
  });

  it('offers nothing to press that would do nothing', async () => {
    const live = page.locator('button, input, textarea, summary').filter({ visible: true });
    assert.equal(await live.count(), 0);
  });

  it('can be left by a plain link', async () => {
    assert.equal(await page.locator('#exit').getAttribute('href'), 'https://www.bbc.co.uk/weather');
  });
});
