import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { ChatFixture } from '../support/chat-fixture.ts';
import { openPage, say } from '../support/chat-page.ts';
import { keepPicture } from '../support/pictures.ts';
import { choice, opening, rightNow, text } from '../support/says.ts';
import { until } from '../support/until.ts';

describe('While a person waits for an operator, or has one', () => {
  let browser: Browser;
  let fixture: ChatFixture;
  let page: Page;
  let faults: readonly string[];

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser.close());

  beforeEach(async () => {
    fixture = new ChatFixture(opening);
    fixture.replies = [[choice]];
    await fixture.start();
    ({ page, faults } = await openPage(browser, `${fixture.origin}/chat`));
    await say(page, 'can I talk to someone');
    await page.getByRole('button', { name: 'I’ve hung up' }).waitFor();
    await until(() => fixture.socketCount === 1);
  });

  afterEach(async () => {
    await page.context().close();
    await fixture.stop();
    assert.deepEqual(faults, []);
  });

  const banner = (words: string): Locator => page.locator('.presence').getByText(words);
  const seen = (words: string): Promise<void> => banner(words).waitFor();
  const gone = (words: string): Promise<void> => banner(words).waitFor({ state: 'hidden' });
  const box = (): Locator => page.getByLabel('Answer in your own words');
  const joins = async (name: string): Promise<void> => {
    fixture.stand({ state: 'held', name });
    await seen(`You’re chatting with ${name}, a person.`);
  };

  it('an operator’s words bear their first name, and the bot’s stay the bot’s', async () => {
    fixture.say(text('Ann has joined.'));
    fixture.say(text('Hello.'), 'Ann');
    await page.locator('.entry-operator').waitFor();
    assert.match((await page.locator('.entry-operator').textContent()) ?? '', /Ann said:\s*Hello\./u);
    const bot = page.locator('.entry-ringback').last();
    assert.match((await bot.textContent()) ?? '', /Ringback says:\s*Ann has joined\./u);
  });

  it('an operator’s words stand as they were typed; addresses and safe numbers can be pressed', async () => {
    fixture.say(text('**Look** at https://www.gov.uk/scams.\n[this](https://x.test) or ring 101'), 'Ann');
    const words = page.locator('.entry-operator .own-words');
    await words.waitFor();
    assert.match((await words.textContent()) ?? '', /^\*\*Look\*\* at .*\.\n\[this\]\(/su);
    const addresses = await words.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.deepEqual(addresses, ['https://www.gov.uk/scams', 'https://x.test', 'tel:101']);
  });

  it('the place in the queue stands above the box, and what the bot asked stays open', async () => {
    fixture.stand({ state: 'queued', place: 2, minutes: [5, 12] });
    await seen('You’re number 2 in the queue. About 5 to 12 minutes. You can go on here.');
    await keepPicture(page, 'chat-queued');
    fixture.stand({ state: 'queued', place: 1, minutes: [1, 4] });
    await seen('You’re next in the queue.');
    await page.getByRole('button', { name: 'I’ve hung up' }).click();
    await until(() => fixture.posted.length === 2);
    fixture.stand({ state: 'none' });
    await gone('You’re next');
  });

  it('the buttons of the bot’s old question go when an operator joins, and the next question has its own', async () => {
    await page.getByRole('button', { name: 'I’ve hung up' }).focus();
    await joins('Ann');
    assert.equal(await page.locator('[data-answer]').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'answer');
    assert.ok(await page.getByText('More choices').isVisible());
    fixture.say(text('Hello.'), 'Ann');
    fixture.stand({ state: 'none' });
    await gone('You’re chatting with');
    assert.equal(await page.locator('[data-answer]').count(), 0);
    fixture.say(rightNow);
    await page.getByLabel('None of these').waitFor();
  });

  it('an operator’s typing is shown where their name stood, until their message comes', async () => {
    await joins('Ann');
    const { y } = (await box().boundingBox()) ?? assert.fail('there is no box');
    fixture.typing('Ann');
    await seen('Ann is typing');
    assert.equal((await box().boundingBox())?.y, y);
    assert.ok(!(await banner('You’re chatting').isVisible()));
    fixture.say(text('Hello, I’m Ann. I’ve read what you told us.'), 'Ann');
    await seen('You’re chatting with Ann');
    await keepPicture(page, 'chat-with-operator');
  });

  it('a screen reader is told who is there in a polite region apart, and typing does not talk over it', async () => {
    fixture.stand({ state: 'queued', place: 2, minutes: [5, 12] });
    await seen('You’re number 2');
    const region = page.locator('.composer > .unseen[role=status]');
    await region.getByText('You’re number 2').waitFor();
    await joins('Ann');
    fixture.typing('Ann');
    await seen('Ann is typing');
    assert.match((await region.textContent()) ?? '', /^You’re number 2/u);
    assert.equal(await page.locator('.presence').getByRole('status').count(), 0);
  });

  it('an operator who stopped typing is not said to be typing', async () => {
    await joins('Ann');
    fixture.typing('Ann');
    await seen('Ann is typing');
    await page.waitForTimeout(5_200);
    assert.ok(await banner('You’re chatting with Ann').isVisible());
  });

  it('the person’s own typing, come back over the socket, is nobody else’s', async () => {
    await joins('Ann');
    fixture.typing();
    fixture.say(text('Later.'));
    await page.getByText('Later.').waitFor();
    assert.ok(!(await page.locator('.presence').getByText('is typing').isVisible()));
  });

  it('the person’s typing is told only while somebody waits for it, and once in four seconds', async () => {
    await box().pressSequentially('nobody sees');
    await joins('Ann');
    assert.equal(fixture.typed, 0);
    await box().pressSequentially(' but Ann sees this');
    await until(() => fixture.typed === 1);
    await page.waitForTimeout(4_100);
    await box().pressSequentially('!!');
    await until(() => fixture.typed === 2);
  });

  it('an operator’s message is not hidden by the box, and does not move whoever reads further up', async () => {
    await joins('Ann');
    for (const words of ['One', 'Two', 'Three', 'Four'])
      fixture.say(text(`${words}.\nRead this.\nThen this.`), 'Ann');
    const last = page.locator('.entry-operator', { hasText: 'Four' });
    await last.waitFor();
    const bottom = ({ y, height }: { y: number; height: number }) => y + height;
    const edge = async (one: Locator) => (await one.boundingBox()) ?? assert.fail('it is not shown');
    assert.ok(bottom(await edge(last)) <= (await edge(page.locator('#composer'))).y);
    await say(page, 'thank you');
    await until(() => fixture.posted.length === 2);
    await page.locator('#controls:not([hidden])').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    fixture.say(text('You’re welcome.'), 'Ann');
    await page.getByText('You’re welcome.').waitFor();
    assert.equal(await page.evaluate(() => window.scrollY), 0);
  });

  it('a reload shows the chat in the same state', async () => {
    await joins('Ann');
    fixture.say(text('Hello.'), 'Ann');
    await page.locator('.entry-operator').waitFor();
    const log = await page.locator('.entry').allInnerTexts();
    await page.reload();
    await seen('You’re chatting with Ann');
    assert.deepEqual(await page.locator('.entry').allInnerTexts(), log);
    assert.equal(await page.locator('[data-answer]').count(), 0);
  });

  it('a lost network loses nothing: what was said meanwhile is shown once, and where the chat stands is as it is now', async () => {
    fixture.stand({ state: 'queued', place: 2, minutes: [5, 12] });
    await seen('You’re number 2');
    fixture.failures.set(/v3/u, [503]);
    fixture.refusesSockets = true;
    fixture.dropSockets();
    await page.getByText('The connection dropped').waitFor();
    fixture.say(text('Hello, are you there?'), 'Ann');
    fixture.stand({ state: 'held', name: 'Ann' });
    fixture.failures.clear();
    fixture.refusesSockets = false;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await seen('You’re chatting with Ann');
    assert.equal(await page.getByText('Hello, are you there?').count(), 1);
  });

  it('a place in the queue that the server no longer knows of does not stand for ever', async () => {
    fixture.stand({ state: 'queued', place: 2, minutes: [5, 12] });
    await seen('You’re number 2');
    fixture.standNowhere();
    fixture.dropSockets();
    await gone('You’re number 2');
  });

  it('the tab’s title counts what came while it was out of sight', async () => {
    await joins('Ann');
    const title = await page.title();
    await lookAway(page, true);
    fixture.say(text('Are you there?'), 'Ann');
    await page.getByText('Are you there?').waitFor();
    assert.equal(await page.title(), `(1) ${title}`);
    await lookAway(page, false);
    assert.equal(await page.title(), title);
  });

  for (const viewport of [
    { width: 320, height: 640 },
    { width: 320, height: 256 },
  ]) {
    it(`at ${viewport.width} × ${viewport.height} nothing scrolls sideways`, async () => {
      await page.setViewportSize(viewport);
      fixture.stand({ state: 'queued', place: 12, minutes: [45, 120] });
      await seen('You’re number 12');
      fixture.say(text(`Look: https://www.example.test/${'long'.repeat(30)}`), 'Ann');
      await page.locator('.entry-operator').waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    });
  }
});

describe('A chat that never asks for an operator', () => {
  it('fetches nothing for one', async () => {
    const browser = await launchBrowser();
    const fixture = new ChatFixture(opening);
    fixture.replies = [[choice]];
    await fixture.start();
    const { page } = await openPage(browser, `${fixture.origin}/chat`);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.reload();
    await say(page, 'hello');
    await page.getByRole('button', { name: 'I’ve hung up' }).waitFor();
    assert.deepEqual(
      scripts.filter((url) => url.includes('presence')),
      [],
    );
    await browser.close();
    await fixture.stop();
  });
});

/** A headless page is always in sight; it is told otherwise. */
const lookAway = (page: Page, isAway: boolean): Promise<void> =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isAway);
