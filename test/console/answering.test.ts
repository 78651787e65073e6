import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { openChat, openConsole, reply, said, takeChat } from './at-the-console.ts';
import { ConsoleFixture } from './console-fixture.ts';

describe('Answering a person at the console', () => {
  let browser: Browser;
  let fixture: ConsoleFixture;
  let page: Page;
  let faults: readonly string[];

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser.close());

  beforeEach(async () => {
    fixture = new ConsoleFixture();
    await fixture.start();
    fixture.desk.asks('c-90c3', { name: 'Maureen' });
    fixture.desk.asks('c-77b2', { name: 'Derek', urgency: 1 });
    ({ page, faults } = await openConsole(browser, fixture));
  });

  afterEach(async () => {
    assert.deepEqual(faults, []);
    await page.context().close();
    await fixture.stop();
  });

  const acts = (act: string) => fixture.desk.acts.filter((one) => one.act === act);

  it('waits until the case card is open, says why, and tells the server that it was opened', async () => {
    await openChat(page, 'Maureen');
    await page.getByRole('button', { name: 'Take this chat' }).click();
    await page.getByText('Open the case card before you reply.').waitFor();
    assert.equal(await page.locator('#reply').count(), 0);
    await page.locator('#open-case-card:focus').press('Enter');
    await page.locator('#reply').waitFor();
    assert.ok(await page.getByText('They may have').isVisible());
    await page.locator('#reply:focus').waitFor();
    await until(() => acts('opened').length === 1);
  });

  it('shows who said what, and marks what was removed', async () => {
    await takeChat(page, 'Maureen');
    await reply(page, 'Hello Maureen, I’m Ann.');
    await page.locator('.line-operator:not(.outgoing)').waitFor();
    assert.deepEqual((await said(page)).slice(-2), [
      'Bot: Ann has joined. Ann is a person, and can see this chat.',
      'Ann: Hello Maureen, I’m Ann.',
    ]);
    assert.deepEqual(await page.locator('.removed').allInnerTexts(), [
      '[NI number removed]',
      '[sort code removed]',
    ]);
  });

  it('keeps replies in order and sends each once, though the answer to one is lost', async () => {
    await takeChat(page, 'Maureen');
    fixture.failing.set('reply', 503);
    await reply(page, 'first');
    await page.getByText('Not sent', { exact: true }).waitFor();
    await reply(page, 'second');
    await page.getByText('Waits to be sent').waitFor();
    fixture.failing.clear();
    await page.getByRole('button', { name: 'Send again' }).click();
    await until(() => acts('reply').length === 2);
    assert.deepEqual(
      acts('reply').map(({ body }) => body['text']),
      ['first', 'second'],
    );
    await page.locator('.outgoing').first().waitFor({ state: 'detached' });
  });

  it('fills ready replies, shows what is still open, and sends nothing until it is filled', async () => {
    await takeChat(page, 'Maureen');
    await page.locator('#reply').press('/');
    await page.getByRole('combobox', { name: 'Find a ready reply' }).fill('reference');
    await page.keyboard.press('Enter');
    await page.getByText('Fill in before you send').waitFor();
    assert.equal(await page.locator('.behind mark').innerText(), '{reference}');
    await page.keyboard.press('Control+Enter');
    assert.equal(acts('reply').length, 0);
    await page.keyboard.type('NP-114');
    await page.keyboard.press('Control+Enter');
    await until(() => acts('reply').length === 1);
    assert.equal(
      acts('reply')[0]?.body['text'],
      'Your reference with Northamptonshire Police is NP-114. Please write it down.',
    );
  });

  it('keeps a draft for each chat, over other chats and over a reload', async () => {
    await takeChat(page, 'Maureen');
    await page.locator('#reply').fill('half a sentence to Maureen');
    await takeChat(page, 'Derek');
    await page.locator('#reply').fill('half a sentence to Derek');
    await page.reload();
    assert.equal(await page.locator('#reply').inputValue(), 'half a sentence to Derek');
    await page.locator('.tab-open', { hasText: 'Maureen' }).click();
    assert.equal(await page.locator('#reply').inputValue(), 'half a sentence to Maureen');
  });

  it('counts what came in another chat, says who waits, and divides it from what was read', async () => {
    await takeChat(page, 'Maureen');
    await takeChat(page, 'Derek');
    fixture.desk.says('c-90c3', 'are you still there?');
    const tab = page.locator('.tab', { hasText: 'Maureen' });
    await tab.getByText('1 new').waitFor();
    assert.match(await tab.innerText(), /waits \d+ s/u);
    assert.match(await page.title(), /1 new/u);
    await tab.locator('.tab-open').click();
    await page.locator('.divider + .line', { hasText: 'are you still there?' }).waitFor();
    await tab.getByText('1 new').waitFor({ state: 'detached' });
  });

  it('tells the person exactly what the desk showed, with the reference', async () => {
    await takeChat(page, 'Maureen');
    await page.getByLabel('We will contact you, with a reference').check();
    const tell = page.getByRole('button', { name: 'Tell the person' });
    assert.ok(await tell.isDisabled());
    await page.getByRole('textbox', { name: 'Reference' }).fill('NP-114');
    const preview = await page.locator('.preview .bot-text').innerText();
    await tell.click();
    const line = page.locator('.line-bot', { hasText: 'We will contact you.' });
    await line.waitFor();
    assert.equal(await line.locator('.bot-text').innerText(), preview);
    assert.match(preview, /NP-114/u);
  });

  it('closes with an outcome, and passes on to a colleague who is named', async () => {
    await takeChat(page, 'Maureen');
    await page.getByRole('button', { name: 'Close chat…' }).click();
    await page.getByLabel('Gave advice').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Close chat' }).click();
    await page.getByText('This chat is over.').waitFor();
    await takeChat(page, 'Derek');
    await page.getByRole('button', { name: 'Pass on…' }).click();
    await page.getByLabel('Ben Hughes').check();
    await page.getByRole('button', { name: 'Pass on', exact: true }).click();
    await page.getByText('This chat is offered to Ben Hughes first.').waitFor();
    assert.equal(acts('resolve')[0]?.body['outcome'], 'advised');
    assert.equal(acts('transfer')[0]?.body['to'], 'ben');
  });

  it('shows that the person left in a hurry, and that they are typing', async () => {
    fixture.desk.chat('c-90c3').leftInAHurry = true;
    await takeChat(page, 'Maureen');
    await page.getByText('Left in a hurry.').waitFor();
    fixture.send({ kind: 'typing', conversation: 'c-90c3' });
    await page.getByText('Maureen is typing…').waitFor();
  });
});
