import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { ChatFixture } from '../support/chat-fixture.ts';
import { openPage, say } from '../support/chat-page.ts';
import { choice, opening, plan, readOut, rightNow, rows, text } from '../support/says.ts';
import { until } from '../support/until.ts';

describe('The widget', () => {
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
    fixture.replies = [[text('Thank you.'), choice], [rows], [plan, readOut]];
    await fixture.start();
    ({ page, faults } = await openPage(browser, `${fixture.origin}/chat`));
  });

  afterEach(async () => {
    await page.context().close();
    await fixture.stop();
    assert.deepEqual(faults, []);
  });

  const entries = (): Promise<string[]> => page.locator('.entry').allInnerTexts();
  const pressContinue = (): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();

  it('sends nothing before the person does', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      requests.filter((url) => /v3|api/u.test(url)),
      [],
    );
    assert.equal(fixture.socketCount, 0);
  });

  it('sends a press with its question, its place, and what had been seen', async () => {
    await page.getByLabel('Someone is coming').check();
    await page.getByLabel('They may have money').check();
    await pressContinue();
    await page.getByRole('button', { name: 'I’ve hung up' }).waitFor();
    const [sent] = fixture.posted;
    assert.deepEqual(sent?.value, {
      ringback: { seq: 3, question: 'rightNow', answer: ['coming', 'has-something'] },
    });
    assert.equal(sent.channelData['seen'], 3);
  });

  it('lets an answer that stands alone clear the others, and the others clear it', async () => {
    await page.getByLabel('Someone is coming').check();
    await page.getByLabel('None of these').check();
    assert.equal(await page.getByLabel('Someone is coming').isChecked(), false);
    await page.getByLabel('Someone is coming').check();
    assert.equal(await page.getByLabel('None of these').isChecked(), false);
  });

  it('leaves an old question standing as words, with the answer below it', async () => {
    await page.getByLabel('Not sure').check();
    await pressContinue();
    await page.getByRole('button', { name: 'I’ve hung up' }).waitFor();
    assert.equal(await page.getByLabel('Someone is coming').count(), 0);
    const said = (await entries()).join('\n');
    assert.match(
      said,
      /Which is true right now\?[\s\S]*Not sure[\s\S]*Thank you\.[\s\S]*Can you hang up now\?/u,
    );
  });

  it('takes a double press for one', async () => {
    await say(page, 'hello');
    await page.getByRole('button', { name: 'I’ve hung up' }).dblclick();
    await page.locator('fieldset.row').first().waitFor();
    assert.equal(fixture.posted.length, 2);
  });

  it('holds the next message back until the last has its receipt', async () => {
    fixture.delay = 300;
    await say(page, 'first');
    await say(page, 'second');
    assert.equal(fixture.posted.length, 1);
    await until(() => fixture.log.some((one) => one.text === 'second'));
    assert.deepEqual(
      fixture.posted.map((one) => one.text),
      ['first', 'second'],
    );
  });

  it('shows each thing once, also when the stream brings all of it again', async () => {
    await say(page, 'hello');
    await page.getByRole('button', { name: 'I’ve hung up' }).waitFor();
    await until(() => fixture.socketCount === 1);
    fixture.say(text('One more thing.'));
    await page.getByText('One more thing.').waitFor();
    assert.equal((await entries()).length, opening.length + 4);
  });

  it('takes secrets out before they leave the device, and says so', async () => {
    await say(page, 'he wanted my card 4929 0000 0000 6 and I told him my PIN is 4821');
    await page.locator('#removed', { hasText: 'PIN or password' }).waitFor();
    assert.doesNotMatch(JSON.stringify(fixture.posted), /4821/u);
    assert.doesNotMatch((await entries()).join(), /4821/u);
  });

  it('says what it took out until the next answer, pressed or typed', async () => {
    await say(page, 'I told him my PIN is 4821');
    await page.locator('#removed', { hasText: 'PIN or password' }).waitFor();
    await page.getByRole('button', { name: 'I’ve hung up' }).click();
    await page.locator('fieldset.row').first().waitFor();
    assert.equal(await page.locator('#removed').filter({ visible: true }).count(), 0);
  });

  it('takes whoever uses the keyboard to the steps before what stands below them', async () => {
    fixture.replies = [[choice], [plan, rightNow]];
    await say(page, 'hello');
    await page.getByRole('button', { name: 'I’ve hung up' }).press('Enter');
    await page.locator('.plan h2:focus', { hasText: 'What to do' }).waitFor();
    await page.keyboard.press('Tab');
    const isInPlan = () => page.evaluate(() => document.activeElement?.closest('.plan') !== null);
    assert.ok(await isInPlan());
  });

  it('keeps a message that did not arrive in the box, and sends the same one again', async () => {
    fixture.failures.set(/^POST/u, [503]);
    await say(page, 'are you there');
    await page.getByText('didn’t go through').waitFor();
    assert.equal(await page.getByLabel('Answer in your own words').inputValue(), 'are you there');
    assert.equal((await entries()).length, opening.length);
    fixture.failures.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Thank you.').waitFor();
    assert.equal(await page.getByLabel('Answer in your own words').inputValue(), '');
  });

  it('keeps what was ticked when the answer did not arrive', async () => {
    fixture.failures.set(/^POST/u, [503]);
    await page.getByLabel('Someone is coming').check();
    await pressContinue();
    await page.getByText('didn’t go through').waitFor();
    assert.equal(await page.getByLabel('Someone is coming').isChecked(), true);
  });

  it('never takes the focus from someone who is writing', async () => {
    await say(page, 'hello');
    await page.getByRole('button', { name: 'I’ve hung up' }).waitFor();
    await page.getByLabel('Answer in your own words').pressSequentially('half a sent');
    fixture.say(text('News.'));
    await page.getByText('News.').waitFor();
    await page.keyboard.type('ence');
    assert.equal(await page.getByLabel('Answer in your own words').inputValue(), 'half a sentence');
  });

  it('announces what is said, and nothing else of the page, in one polite log', async () => {
    assert.equal(await page.locator('[role=log][aria-live=polite]').count(), 1);
    assert.equal(await page.locator('[role=log] :is(input, textarea, button[data-answer])').count(), 0);
  });

  it('is used from beginning to end by the keyboard alone', async () => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to your answer');
    await page.keyboard.press('Enter');
    await page.locator('input[value=coming]').focus();
    await page.keyboard.press('Space');
    for (const id of ['has-something', 'none', 'not-sure']) {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('value')), id);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'I’ve hung up' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('fieldset.row').first().waitFor();
    assert.deepEqual(fixture.posted[1]?.value?.ringback.answer, 'hung-up');
  });

  it('has nothing behind the box for own words that the keyboard has reached', async () => {
    await page.setViewportSize({ width: 390, height: 640 });
    await page.locator('input[value=on-the-phone]').focus();
    for (let presses = 0; presses < 9; presses += 1) {
      const covered = await page.evaluate(() => {
        const focused = document.activeElement?.getBoundingClientRect().bottom ?? 0;
        return focused > (document.querySelector('.composer')?.getBoundingClientRect().top ?? 0);
      });
      assert.ok(!covered, `after ${String(presses)} presses of Tab`);
      await page.keyboard.press('Tab');
    }
  });

  it('says so when nothing was ticked, and goes there', async () => {
    await pressContinue();
    assert.match((await page.locator(':focus').textContent()) ?? '', /Tick at least one/u);
  });

  it('copies the words to read out', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await say(page, 'one');
    await page.getByRole('button', { name: 'I’ve hung up' }).click();
    await page.getByLabel('Yes').first().check();
    await pressContinue();
    await page.getByRole('button', { name: 'Copy these words' }).click();
    await page.getByRole('button', { name: 'Copied.' }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /collar number 4471/u);
  });

  it('sends a way out as a command', async () => {
    await page.getByText('More choices').click();
    await page.getByRole('button', { name: 'Say it again' }).click();
    await until(() => fixture.posted.length === 1);
    assert.deepEqual(fixture.posted[0]?.value, { ringback: { seq: 3, command: 'repeat' } });
  });

  it('shows an Enter with Shift as a new line, and sends an Enter alone', async () => {
    const box = page.getByLabel('Answer in your own words');
    await box.pressSequentially('one');
    await box.press('Shift+Enter');
    await box.pressSequentially('two');
    await box.press('Enter');
    await until(() => fixture.posted.length === 1);
    assert.equal(fixture.posted[0]?.text, 'one\ntwo');
  });

  it('opens the same question again when its answer got no further', async () => {
    fixture.replies = [[rightNow]];
    await say(page, 'what');
    await page.locator('#words-5').waitFor();
    await page.getByLabel('Not sure').check();
    await pressContinue();
    await until(() => fixture.posted.length === 2);
    assert.equal(fixture.posted[1]?.value?.ringback.seq, 5);
  });
});
