import type { Page } from 'playwright-core';
import type { Say } from '../../src/protocol.ts';
import type { WidgetState } from '../../src/widget/states.ts';
import type { ChatFixture } from '../support/chat-fixture.ts';
import {
  alert,
  choice,
  plan,
  readOut,
  rightNow,
  rows,
  summary,
  text,
  textQuestion,
} from '../support/says.ts';
import { until } from '../support/until.ts';

/** How a state comes about on a page, from the opening on; and what can be seen once it has. */
export interface Scene {
  readonly replies?: readonly Say[];
  readonly reach: (page: Page, fixture: ChatFixture) => Promise<void>;
  readonly shows: string;
}

const say = async (page: Page, words = 'hello'): Promise<void> => {
  await page.getByLabel('Answer in your own words').fill(words);
  await page.getByRole('button', { name: 'Send' }).click();
};
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();
const nothing = async (): Promise<void> => {};

const answered = (...replies: readonly Say[]): Pick<Scene, 'replies' | 'reach'> => ({
  replies,
  reach: (page) => say(page),
});

/** Begins a chat, so that there is a socket to tell where it stands. */
const begin = async (page: Page, fixture: ChatFixture): Promise<void> => {
  await say(page);
  await until(() => fixture.socketCount > 0);
};

const joined = async (page: Page, fixture: ChatFixture): Promise<void> => {
  await begin(page, fixture);
  fixture.stand({ state: 'held', name: 'Sam' });
  fixture.say(text('Hello, I’m Sam. I’ve read what you told us.'), 'Sam');
  await page.locator('.entry-operator').waitFor();
};

const failing =
  (request: RegExp, status: number, act: (page: Page) => Promise<void>): Scene['reach'] =>
  async (page, fixture) => {
    fixture.failures.set(request, [status]);
    await act(page);
  };

const deleting = async (page: Page): Promise<void> => {
  await page.getByText('More choices').click();
  await press(page, 'Delete my chat');
};

const deleted = async (page: Page): Promise<void> => {
  await deleting(page);
  await press(page, 'Yes, delete it');
};

/** One for every state: a state without a scene does not compile. */
export const SCENES: Readonly<Record<WidgetState, Scene>> = {
  opening: { reach: nothing, shows: 'text=Which is true right now?' },
  waiting: {
    reach: async (page, fixture) => {
      fixture.delay = 60_000;
      await say(page);
    },
    shows: 'text=One moment',
  },
  choice: { ...answered(choice), shows: 'button.choice' },
  several: { ...answered(rightNow), shows: '#words-5 >> text=Which is true' },
  'several-nothing-ticked': { reach: (page) => press(page, 'Continue'), shows: 'text=Tick at least one' },
  rows: { ...answered(rows), shows: 'fieldset.row' },
  'rows-nothing-chosen': {
    replies: [rows],
    reach: async (page) => {
      await say(page);
      await page.locator('fieldset.row').first().waitFor();
      await press(page, 'Continue');
    },
    shows: 'text=Choose an answer for at least one',
  },
  'text-question': { ...answered(textQuestion), shows: 'text=For example: PC Smith' },
  'own-words': { ...answered(text('Thank you.')), shows: '.entry-person >> text=hello' },
  'near-the-limit': {
    reach: (page) => page.getByLabel('Answer in your own words').fill('a'.repeat(990)),
    shows: 'text=10 characters left',
  },
  'too-long': { reach: (page) => say(page, 'a'.repeat(1_001)), shows: 'text=a little too long' },
  alert: { ...answered(alert('Ring **999** now.')), shows: '#entry-5.entry-alert' },
  plan: { ...answered(plan), shows: 'text=Ring your bank on' },
  'plan-unfolded': {
    replies: [plan],
    reach: async (page) => {
      await say(page);
      await page.getByText('Keep in mind').click();
    },
    shows: 'text=Be ready for more calls.',
  },
  'read-out': { ...answered(readOut), shows: 'blockquote' },
  summary: { ...answered(summary), shows: 'text=Open to print or save' },
  queued: {
    replies: [choice],
    reach: async (page, fixture) => {
      await begin(page, fixture);
      fixture.stand({ state: 'queued', place: 2, minutes: [5, 12] });
    },
    shows: 'text=You’re number 2 in the queue',
  },
  operator: { replies: [choice], reach: joined, shows: '.presence >> text=You’re chatting with Sam' },
  'operator-typing': {
    replies: [choice],
    reach: async (page, fixture) => {
      await joined(page, fixture);
      fixture.typing('Sam');
    },
    shows: '.presence >> text=Sam is typing',
  },
  'no-question': { ...answered(text('Take care.')), shows: 'text=Take care.' },
  'menu-open': { reach: (page) => page.getByText('More choices').click(), shows: 'text=Delete my chat' },
  'redaction-notice': {
    reach: (page) => say(page, 'my NI number is QQ 12 34 56 C'),
    shows: '#removed >> text=NI number',
  },
  'send-failed': { reach: failing(/^POST/u, 503, (page) => say(page)), shows: 'text=didn’t go through' },
  refused: { reach: failing(/^POST/u, 400, (page) => say(page)), shows: 'text=couldn’t be taken' },
  reconnecting: {
    replies: [text('Thank you.')],
    reach: async (page, fixture) => {
      await say(page);
      await page.getByText('Thank you.').waitFor();
      fixture.failures.set(/^GET \/v3/u, [503]);
      // The answer may have come by asking, before the socket: one still on its way must not open.
      fixture.refusesSockets = true;
      fixture.dropSockets();
    },
    shows: 'text=The connection dropped',
  },
  expired: {
    replies: [text('Thank you.')],
    reach: async (page, fixture) => {
      await say(page);
      await page.getByText('Thank you.').waitFor();
      fixture.failures.set(/resume/u, [404]);
      fixture.failures.set(/^POST \/v3/u, [403]);
      await say(page, 'are you there');
    },
    shows: 'text=Start a new chat',
  },
  'confirm-delete': { reach: deleting, shows: 'text=Yes, delete it' },
  'delete-failed': { reach: failing(/^DELETE/u, 503, deleted), shows: 'text=couldn’t delete' },
  deleted: { reach: deleted, shows: 'text=Your chat is deleted' },
};
