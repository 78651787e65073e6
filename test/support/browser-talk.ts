import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { say } from './chat-page.ts';

/** What the person does when a question is open whose words match. The first that matches is done. */
export type Replies = readonly (readonly [asked: RegExp, reply: (page: Page) => Promise<void>])[];

/** Types an answer. */
export const words =
  (text: string) =>
  (page: Page): Promise<void> =>
    say(page, text);

/** Presses one option. */
export const press =
  (label: string) =>
  (page: Page): Promise<void> =>
    page.locator('#controls').getByRole('button', { name: label }).click();

/** Ticks options and goes on. */
export const tick =
  (...labels: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const label of labels) await page.locator('#controls').getByLabel(label).check();
    await press('Continue')(page);
  };

/** Picks an option in each row and goes on. */
export const pick =
  (rows: Readonly<Record<string, string>>) =>
  async (page: Page): Promise<void> => {
    for (const [row, option] of Object.entries(rows)) {
      await page.getByRole('group', { name: row }).getByLabel(option, { exact: true }).check();
    }
    await press('Continue')(page);
  };

/** The open question's words, once the bot has said all it has to say. */
async function openQuestion(page: Page): Promise<string> {
  await page.locator('#controls').filter({ visible: true }).locator('.controls').waitFor();
  return page.locator('.entry-question').last().innerText();
}

/** Answers question after question until one matches `goal`; returns how many were answered on the way. */
export async function talkUntil(page: Page, goal: RegExp, replies: Replies): Promise<number> {
  for (let answered = 0; answered < 12; answered += 1) {
    const asked = await openQuestion(page);
    if (goal.test(asked)) return answered;
    const [, reply] = replies.find(([pattern]) => pattern.test(asked)) ?? [];
    assert.ok(reply, `nobody said what to answer to "${asked}"`);
    await andHear(page, reply);
  }
  assert.fail(`${goal.source} was not asked; the log:\n${await transcript(page)}`);
}

/** Presses whichever of these is offered, again and again, until none is. */
export async function pressWhileOffered(page: Page, labels: readonly string[]): Promise<void> {
  for (;;) {
    await openQuestion(page);
    const offered = await page.locator('#controls button').allInnerTexts();
    const label = labels.find((one) => offered.includes(one));
    if (label === undefined) return;
    await andHear(page, press(label));
  }
}

async function andHear(page: Page, reply: (page: Page) => Promise<void>): Promise<void> {
  const before = await page.locator('.entry').count();
  await reply(page);
  await page
    .locator('.entry')
    .nth(before + 1)
    .waitFor();
}

export const transcript = async (page: Page): Promise<string> =>
  (await page.locator('.entry').allInnerTexts()).join('\n---\n');

/** Ids of the pieces of advice that were shown, in order. */
export const adviceShown = (page: Page): Promise<string[]> =>
  page.locator('.action').evaluateAll((steps) => steps.map(({ id }) => id.replace(/^action-\d+-/u, '')));
