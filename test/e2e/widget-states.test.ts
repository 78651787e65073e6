import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { WIDGET_STATES } from '../../src/widget/states.ts';
import { assertAccessible } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { ChatFixture } from '../support/chat-fixture.ts';
import { opening } from '../support/says.ts';
import { SCENES } from './scenes.ts';

describe('The widget breaks no accessibility rule', () => {
  let browser: Browser;
  let fixture: ChatFixture;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser.close());

  beforeEach(async () => {
    fixture = new ChatFixture(opening);
    page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
    await page.goto(`${await fixture.start()}/chat`);
  });

  afterEach(async () => {
    await page.close();
    await fixture.stop();
  });

  it('on a host page, with the chat open and closed', async () => {
    await page.goto(fixture.origin);
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Had a suspicious call?' }).click();
    await page.frameLocator('iframe').getByLabel('None of these').waitFor();
    await assertAccessible(page);
  });

  it('that a broken one would be found', async () => {
    await page.evaluate(() => {
      document.querySelector('label[for=own-words]')?.remove();
    });
    await assert.rejects(assertAccessible(page), /label/u);
  });

  for (const state of WIDGET_STATES) {
    it(`in the state "${state}"`, async () => {
      const { replies, reach, shows } = SCENES[state];
      fixture.replies = replies === undefined ? [] : [replies];
      await reach(page, fixture);
      await page.locator(shows).first().waitFor();
      await assertAccessible(page);
    });
  }
});
