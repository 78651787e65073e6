import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import {
  adviceShown,
  pick,
  press,
  pressWhileOffered,
  talkUntil,
  tick,
  transcript,
  words,
} from '../support/browser-talk.ts';
import type { Replies } from '../support/browser-talk.ts';
import { openPage } from '../support/chat-page.ts';
import { keepPicture } from '../support/pictures.ts';
import { startRingback } from '../support/ringback.ts';
import type { Ringback } from '../support/ringback.ts';

interface Scenario {
  readonly name: string;
  readonly picture: string;
  readonly first: (page: Page) => Promise<void>;
  readonly replies: Replies;
  /** Pieces of advice that must be shown by the end. */
  readonly advice: readonly string[];
  readonly says: RegExp;
}

const QUESTIONS = {
  now: /right now|this moment/u,
  asked: /ask for|want from you/u,
  given: /might they have|still blank/u,
  paid: /paid|money leave/u,
  who: /they were|claim to be/u,
};

const POLICE_CHECK = /I can't tell you if this officer is real[\s\S]*ring 101/u;
const REFERRAL = /101/u;

const SCENARIOS: readonly Scenario[] = [
  {
    name: '1: the real police number showed, and they wanted an NI number and a driving licence; by buttons',
    picture: 'scenario-1-buttons',
    first: tick('None of these'),
    replies: [
      [QUESTIONS.asked, tick('My National Insurance number', 'My driving licence')],
      [QUESTIONS.given, pick({ 'National Insurance number': 'Yes', 'Driving licence': 'Not sure' })],
      [QUESTIONS.who, press('The police')],
    ],
    advice: ['ring-101-check-officer', 'ni-number-given', 'driving-licence-given'],
    says: POLICE_CHECK,
  },
  {
    name: '1: the same, in own words',
    picture: 'scenario-1-words',
    first: words(
      'the police rang me off there real number and wanted my nat ins number and a copy of my driving license',
    ),
    replies: [
      [QUESTIONS.now, words('none of these, I put the phone down')],
      [QUESTIONS.asked, words('my NI number and my driving licence')],
      [QUESTIONS.given, words('not sure')],
      [QUESTIONS.who, words('the police')],
    ],
    advice: ['ring-101-check-officer', 'ni-number-given', 'driving-licence-given'],
    says: POLICE_CHECK,
  },
  {
    name: '2: HMRC’s number showed, and they wanted £1,000 for an arrest warrant; by buttons',
    picture: 'scenario-2-buttons',
    first: tick('None of these'),
    replies: [
      [QUESTIONS.asked, tick('Money for a fine, an arrest warrant or tax')],
      [QUESTIONS.given, pick({ 'Money for the fine, warrant or tax': 'No' })],
      [QUESTIONS.who, press('HMRC or the tax office')],
    ],
    advice: ['hmrc-tax-check', 'caller-id-no-proof'],
    says: REFERRAL,
  },
  {
    name: '2: the same, in own words, and it was paid',
    picture: 'scenario-2-words',
    first: words('HMRC said there is a warrant for my arrest and I paid them £1,000 by bank transfer'),
    replies: [
      [QUESTIONS.now, words('they have my money')],
      [QUESTIONS.asked, words('money for an arrest warrant')],
      [QUESTIONS.given, words('no')],
      [QUESTIONS.paid, words('bank transfer')],
      [QUESTIONS.who, words('HMRC')],
    ],
    advice: ['ring-bank-159', 'refund-bank-transfer'],
    says: /159[\s\S]*101/u,
  },
  {
    name: '3: a daughter types for her mother of 81, whom “the police” asked for bank details; by buttons',
    picture: 'scenario-3-buttons',
    first: tick('None of these'),
    replies: [
      [QUESTIONS.asked, tick('Bank or card details')],
      [QUESTIONS.given, pick({ 'Bank or card details': 'Not sure' })],
      [QUESTIONS.who, press('The police')],
    ],
    advice: ['ring-bank-159', 'ring-101-check-officer'],
    says: POLICE_CHECK,
  },
  {
    name: '3: the same, in own words',
    picture: 'scenario-3-words',
    first: words('my mum is 81 and someone rang saying they were the police and wanted her bank details'),
    replies: [
      [QUESTIONS.now, words('none of these, she hung up')],
      [QUESTIONS.asked, words('her bank details')],
      [QUESTIONS.given, words('not sure what she told them')],
      [QUESTIONS.who, words('the police')],
    ],
    advice: ['ring-bank-159-elsewhere', 'ring-101-check-officer'],
    says: POLICE_CHECK,
  },
  {
    name: '4: the five steps of the 2020 advice reach someone who gave nothing; by buttons',
    picture: 'scenario-4-buttons',
    first: tick('None of these'),
    replies: [
      [
        QUESTIONS.asked,
        tick('Money for a fine, an arrest warrant or tax', 'To move money to a "safe account"'),
      ],
      [QUESTIONS.given, pick({ 'Money for the fine, warrant or tax': 'No', 'Money you moved': 'No' })],
      [QUESTIONS.who, press('The police')],
    ],
    advice: [
      'caller-id-no-proof',
      'ring-back-number-you-found',
      'note-name-and-collar-number',
      'trust-your-instincts',
      'ring-101-check-officer',
    ],
    says: POLICE_CHECK,
  },
];

describe('In a real browser, on the real server, seed scenario', () => {
  let browser: Browser;
  let ringback: Ringback;

  before(async () => {
    browser = await launchBrowser();
    ringback = await startRingback();
  });

  after(async () => {
    await browser.close();
    await ringback.stop();
  });

  for (const { name, picture, first, replies, advice, says } of SCENARIOS) {
    it(name, async () => {
      const { page, faults } = await openPage(browser, `${ringback.origin}/chat`);
      await first(page);
      await page.locator('.entry').nth(4).waitFor();
      const answers = await talkUntil(page, /check the officer|do next/u, replies);
      assert.ok(answers + 1 <= 6, `${answers + 1} questions before the advice`);
      await keepPicture(page, picture);
      await pressWhileOffered(page, ['Move on', "Done. Show me what's next"]);
      const shown = await adviceShown(page);
      assert.deepEqual(
        advice.filter((id) => !shown.includes(id)),
        [],
      );
      assert.match(await transcript(page), says);
      await page.context().close();
      assert.deepEqual(faults, []);
    });
  }
});
