import { exposed, moneyMayHaveGone } from '../../src/case/case.ts';
import type { Case } from '../../src/case/case.ts';
import { ITEMS } from '../../src/case/vocabulary.ts';
import type { Given, Item } from '../../src/case/vocabulary.ts';
import { moneyGiven } from '../advice/exposure.ts';
import { hasDetails, officerSentences } from '../collar-check/officer-details.ts';
import { inBreaths, inOneBreath } from './in-breaths.ts';
import { claimedIn, grouped, pounds } from './known.ts';
import { asSentences, isOwnCall, wordsFor } from './position.ts';
import type { SentenceView } from './position.ts';
import { saidWhen } from './when.ts';
import type { Word } from './words.ts';

/** What is to be read out to 101, or shown: four short paragraphs of what is known, and nothing that is not. */
export function reportSentence(view: SentenceView): string {
  const word = wordsFor(view);
  return [
    [...reportOf(view, word), ...callOf(view, word)],
    exchangeOf(view, word),
    moneyOf(view, word),
    [...officerOf(view.case, word), word('record-this')],
  ]
    .map(asSentences)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function reportOf(view: SentenceView, word: Word): readonly string[] {
  const { case: kase } = view;
  const claimed = claimedIn(view, word);
  const isShort = isOwnCall(kase) && kase.claimed.length === 1;
  const report =
    claimed !== undefined && isShort
      ? [word('report-claim', { claimed })]
      : [
          word(isOwnCall(kase) ? 'report-mine' : 'report-someone'),
          ...(claimed === undefined ? [] : [word('said-they-were', { claimed })]),
        ];
  return kase.rightNow.includes('coming') ? [...report, word('coming')] : report;
}

function callOf({ case: { callWhen, numberShown }, content }: SentenceView, word: Word): readonly string[] {
  return [
    ...(callWhen === undefined
      ? []
      : [word('call-when', { when: saidWhen(callWhen, content.locale, word) })]),
    ...(numberShown === undefined ? [] : [word('number-shown', { number: grouped(numberShown) })]),
  ];
}

/** Payments by any name are told with the money. */
const TOLD_WITH_MONEY: readonly Item[] = ['warrant-payment', 'other-payment', 'move-money'];

function exchangeOf({ case: kase, content }: SentenceView, word: Word): readonly string[] {
  const named = (items: readonly Item[]): readonly string[] => items.map((item) => word(`item-${item}`));
  const got = (given: Given): readonly Item[] =>
    ITEMS.filter((item) => kase.items[item]?.given === given && !TOLD_WITH_MONEY.includes(item));
  const asked = ITEMS.filter((item) => kase.items[item]?.asked === true);
  const isNothing =
    asked.length > 0 &&
    !kase.rightNow.includes('has-something') &&
    !ITEMS.some((item) => exposed(kase, item));
  return [
    ...(asked.length === 0
      ? []
      : [word('asked', { items: inOneBreath(named(asked), content.locale, word) })]),
    ...askedAmount(kase, content.locale, word),
    ...inBreaths(named(got('yes')), content.locale).map((items, index) =>
      word(index === 0 ? 'got' : 'got-also', { items }),
    ),
    ...inBreaths(named(got('not-sure')), content.locale).map((items, index) =>
      word(index === 0 ? 'may-have' : 'may-have-also', { items }),
    ),
    ...(isNothing ? [word('got-nothing')] : []),
  ];
}

/** Where no money went, an amount is what the caller wanted. */
const askedAmount = (kase: Case, locale: string, word: Word): readonly string[] =>
  kase.amount === undefined || moneyMayHaveGone(kase)
    ? []
    : [word('asked-amount', { amount: pounds(kase.amount, locale) })];

function moneyOf({ case: kase, content: { locale } }: SentenceView, word: Word): readonly string[] {
  const sent = moneyGiven(kase);
  if (sent === 'no') return [];
  const { amount, paidBy, paidWhen } = kase;
  const money = [
    amount === undefined ? word('some-money') : pounds(amount, locale),
    ...(paidBy === undefined || paidBy === 'not-sure' ? [] : [word(`paid-by-${paidBy}`)]),
    ...(paidWhen === undefined ? [] : [saidWhen(paidWhen, locale, word)]),
  ].join(' ');
  return [word(sent === 'yes' ? 'sent' : 'may-have-sent', { money })];
}

/** A report names an officer only where the caller did. */
function officerOf({ officer }: Case, word: Word): readonly string[] {
  if (officer === 'refused') return officerSentences(officer, word);
  return hasDetails(officer) ? [...officerSentences(officer, word), word('check-details')] : [];
}
