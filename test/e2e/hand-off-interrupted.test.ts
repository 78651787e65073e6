import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { reply, said, takeChat } from '../console/at-the-console.ts';
import { launchBrowser } from '../support/browser.ts';
import { say } from '../support/chat-page.ts';
import { keepPicture } from '../support/pictures.ts';
import { layCable } from './hand-off-cable.ts';
import type { Cable } from './hand-off-cable.ts';
import { startServerProcess } from './hand-off-server.ts';
import type { ServerProcess } from './hand-off-server.ts';
import {
  askForPerson,
  becomeAvailable,
  keepBoth,
  openOperator,
  openPerson,
  read,
  standing,
} from './hand-off-sides.ts';
import type { Side } from './hand-off-sides.ts';

const OUTAGE = 30_000;
const LONGER_THAN_A_LEASE = 120_000;

describe('When something is interrupted while a person talks to an operator', function () {
  this.timeout(90_000);
  let server: ServerProcess;
  let browser: Browser;
  let cables: readonly [Cable, Cable];
  let ann: Side;
  let maureen: Side;

  before(async () => {
    server = await startServerProcess();
    browser = await launchBrowser();
    cables = [await layCable(), await layCable()];
    ann = await openOperator(browser, server, { proxy: cables[0].proxy });
    await becomeAvailable(ann);
  });

  after(async () => {
    await browser.close();
    await Promise.all(cables.map((cable) => cable.close()));
    await server.stop();
  });

  beforeEach(async () => {
    maureen = await openPerson(browser, server, { proxy: cables[1].proxy });
    await say(maureen.page, 'the police rang and wanted my bank details, I gave them');
    await maureen.page.getByText('Ring 159 now').first().waitFor();
    await askForPerson(maureen, 'Maureen');
    await takeChat(ann.page, 'Maureen');
    await reply(ann.page, 'Hello Maureen.');
    await maureen.page.getByText('Hello Maureen.').waitFor();
  });

  afterEach(async () => {
    await maureen.page.context().close();
    await ann.page.getByRole('button', { name: 'Close chat…' }).click();
    await ann.page.getByLabel('The person left').check();
    await ann.page.getByRole('dialog').getByRole('button', { name: 'Close chat' }).click();
    await ann.page.getByRole('button', { name: 'Close Maureen' }).click();
    assert.deepEqual([...maureen.faults, ...ann.faults], []);
  });

  /** What the two have said to each other, once both screens show the last of it; both show the same. */
  async function talk(last: string): Promise<readonly string[]> {
    await maureen.page.locator('.entry', { hasText: last }).waitFor();
    await ann.page.locator('.line:not(.outgoing)', { hasText: last }).waitFor();
    const [onThePhone, atTheDesk] = [await read(maureen.page), await said(ann.page)].map((lines) =>
      lines.slice(lines.indexOf('Ann: Hello Maureen.')).map((line) => line.replace(/^You:/u, 'Maureen:')),
    );
    assert.deepEqual(onThePhone, atTheDesk);
    return atTheDesk ?? [];
  }

  it('either may load the page again: nothing is lost, and the operator’s draft is still there', async () => {
    await say(maureen.page, 'hello Ann');
    await ann.page.locator('.line-person', { hasText: 'hello Ann' }).waitFor();
    await ann.page.locator('#reply').fill('half a reply');
    const before = await read(maureen.page);
    await Promise.all([ann.page.reload(), maureen.page.reload()]);
    await standing(maureen.page).getByText('You’re chatting with Ann').waitFor();
    assert.deepEqual(await read(maureen.page), before);
    assert.equal(await ann.page.locator('#reply').inputValue(), 'half a reply');
    await ann.page.locator('#reply').press('Enter');
    await say(maureen.page, 'I’m back');
    assert.deepEqual(await talk('I’m back'), [
      'Ann: Hello Maureen.',
      'Maureen: hello Ann',
      'Ann: half a reply',
      'Maureen: I’m back',
    ]);
  });

  it('both without a network for half a minute: what they wrote meanwhile is sent once, in order', async () => {
    for (const cable of cables) cable.cut();
    await Promise.all([ann, maureen].map(({ page }) => page.context().setOffline(true)));
    const back = delay(OUTAGE);
    await ann.page.getByText('No connection.').waitFor();
    await reply(ann.page, 'first');
    await reply(ann.page, 'second');
    await say(maureen.page, 'are you there?');
    await maureen.page.getByRole('button', { name: 'Try again' }).waitFor();
    await keepBoth(maureen.page, ann.page, 'hand-off-11-no-network');
    await back;
    for (const cable of cables) cable.mend();
    await Promise.all([ann, maureen].map(({ page }) => page.context().setOffline(false)));
    await ann.page.getByText('No connection.').waitFor({ state: 'detached' });
    await maureen.page.getByText('second').waitFor();
    await maureen.page.getByRole('button', { name: 'Try again' }).click();
    assert.deepEqual(await talk('are you there?'), [
      'Ann: Hello Maureen.',
      'Ann: first',
      'Ann: second',
      'Maureen: are you there?',
    ]);
    await standing(maureen.page).getByText('You’re chatting with Ann').waitFor();
  });

  it('the server is killed and started again: both come back by themselves, and the operator still has the chat', async () => {
    await say(maureen.page, 'before');
    await ann.page.locator('.line-person', { hasText: 'before' }).waitFor();
    await server.kill();
    await ann.page.getByText('No connection.').waitFor();
    await reply(ann.page, 'while it was down');
    await maureen.page.getByText('The connection dropped').waitFor();
    await server.startAgain();
    await maureen.page.getByText('while it was down').waitFor({ timeout: 30_000 });
    await standing(maureen.page).getByText('You’re chatting with Ann').waitFor();
    await say(maureen.page, 'after');
    assert.deepEqual(await talk('after'), [
      'Ann: Hello Maureen.',
      'Maureen: before',
      'Ann: while it was down',
      'Maureen: after',
    ]);
  });

  it('the server is away for longer than a lease: both are told so, the draft is kept, and the chat is taken again', async () => {
    await ann.page.locator('#reply').fill('still here?');
    await server.kill();
    await server.startAgain(LONGER_THAN_A_LEASE);
    await ann.page.getByText('You no longer hold this chat.').first().waitFor({ timeout: 30_000 });
    await maureen.page.getByText('We lost the connection to Ann').waitFor();
    await standing(maureen.page).getByText('in the queue').waitFor();
    await keepPicture(ann.page, 'hand-off-12-lease-lost');
    await ann.page.getByRole('button', { name: 'Take it again' }).click();
    await standing(maureen.page).getByText('You’re chatting with Ann').waitFor();
    await ann.page.locator('#reply').press('Enter');
    await maureen.page.locator('.entry-operator', { hasText: 'still here?' }).waitFor();
  });
});
