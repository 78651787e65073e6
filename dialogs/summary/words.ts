import { z } from 'zod';
import { CLAIMED, FOR_WHOM, ITEMS, PAYMENT_METHODS } from '../../src/case/vocabulary.ts';
import type { Content } from '../../src/content/content.ts';
import { fill } from '../../src/conversation/index.ts';

const each = <Prefix extends string, Name extends string>(
  prefix: Prefix,
  names: readonly Name[],
): readonly `${Prefix}-${Name}`[] => names.map((name): `${Prefix}-${Name}` => `${prefix}-${name}`);

/** What fills the placeholders of sentences: by the person's position, by item, by who was claimed, by time. */
const PARTS = [
  ...each('whom', FOR_WHOM),
  ...each('person', FOR_WHOM),
  ...each('sender', FOR_WHOM),
  ...each('my', FOR_WHOM),
  ...each('caller', FOR_WHOM),
  ...each('item', ITEMS),
  ...each('claimed', CLAIMED),
  ...each('paid-by', PAYMENT_METHODS),
  ...['some-money', 'to-a-caller', 'minutes-ago', 'hour-ago', 'hours-ago'],
  ...['today', 'today-at', 'yesterday', 'yesterday-at', 'on-day', 'on-day-at', 'day-at'],
] as const;

/** Sentences to read out: the report to 101, the check of an officer, the question to somebody else. */
const SENTENCES = [
  ...['report-claim', 'report-mine', 'report-someone', 'said-they-were', 'coming'],
  ...['call-when', 'number-shown', 'asked', 'more-things', 'asked-amount', 'got', 'got-also'],
  ...['may-have', 'may-have-also', 'got-nothing', 'sent', 'may-have-sent'],
  ...['gave', 'gave-name', 'gave-rank', 'gave-number', 'gave-force-only', 'gave-no-number'],
  ...['gave-nothing', 'gave-unknown', 'check-details', 'record-this'],
  ...['victim-me', 'victim-someone', 'check-me', 'check-someone', 'check-their-caller'],
  ...['is-there-an-officer', 'is-an-officer', 'put-me-through', 'other-force', 'ask-other'],
] as const;

/** Headings, labels and values of the facts. */
const FACTS = [
  ...each('section', ['about', 'risk', 'call', 'caller', 'asked', 'given', 'money'] as const),
  ...each('section', ['evidence', 'done', 'others'] as const),
  ...each('fact', ['made', 'about', 'now', 'support', 'secrecy', 'voice', 'when', 'number'] as const),
  ...each('fact', ['claimed', 'name', 'rank', 'collar-number', 'force', 'details', 'asked'] as const),
  ...each('fact', ['amount-asked', 'amount-sent', 'sent', 'paid-by', 'paid-when'] as const),
  ...each('about', FOR_WHOM),
  ...each('now', ['on-the-phone', 'coming', 'has-something'] as const),
  ...each('given', ['yes', 'no', 'not-sure'] as const),
  ...each('sent', ['yes', 'not-sure'] as const),
  ...['support-me', 'support-someone', 'secret', 'no-voice', 'refused', 'done', 'rang-999'],
  ...each('evidence', ['call', 'payment', 'gift-card', 'device', 'handed-over'] as const),
  ...each('keep', ['call', 'payment', 'gift-card', 'device', 'handed-over'] as const),
] as const;

/** What a call-taker asks for and the chat never does. */
const TO_SAY = [
  ...each('say', ['name', 'birth', 'address', 'phone', 'safe-time', 'access', 'relation'] as const),
  ...each('say', ['their-name', 'work', 'consent', 'own-bank', 'payee', 'reference'] as const),
] as const;

/** The page and the card. */
const PAGE = [
  ...['heading', 'open'],
  ...each('page', ['title', 'danger', 'read-out', 'facts', 'claimed-note', 'plan', 'contacts'] as const),
  ...each('page', ['to-say', 'to-say-note', 'print', 'save', 'ends', 'keep-safe'] as const),
] as const;

const NAMES = [...PARTS, ...SENTENCES, ...FACTS, ...TO_SAY, ...PAGE] as const;
export type SummaryWord = (typeof NAMES)[number];

const words = z.string().trim().min(1);

/** The schema of `summary.<locale>.yaml`: every word that is used, and no other. */
export const summaryWordsSchema: z.ZodType<Record<string, string>> = z.strictObject(
  Object.fromEntries(NAMES.map((name) => [name, words])),
);

/** Looks a word up and fills its placeholders. */
export type Word = (name: SummaryWord, values?: Readonly<Record<string, string>>) => string;

export const wordsOf =
  ({ summary }: Pick<Content, 'summary'>): Word =>
  (name, values = {}) =>
    fill(summary[name] ?? name, values);
