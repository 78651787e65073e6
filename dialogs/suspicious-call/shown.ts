import type { Case } from '../../src/case/case.ts';
import { fill } from '../../src/conversation/index.ts';
import type { Show } from '../../src/conversation/index.ts';
import type { Say } from '../../src/content/cards.ts';
import { maybePoliceIn } from '../advice/conditions.ts';
import { plan } from '../advice/plan.ts';
import type { Plan } from '../advice/plan.ts';
import { summarise } from '../summary/summary.ts';

/** Names of the words that the referral is put together from. */
export const REFERRALS = [
  'referral',
  'referral-money',
  'referral-vulnerable',
  'referral-report-fraud',
  'place-england-and-wales',
  'place-scotland',
  'place-northern-ireland',
] as const;

/** None where the card for the officer check follows: it is a referral to 101 with its reason. */
function reasonsFor(kase: Case, steps: Plan['steps']): readonly (typeof REFERRALS)[number][] {
  if (steps.some(({ id, when }) => id === 'ring-101-money' && when === 'now')) return ['referral-money'];
  if (maybePoliceIn(kase)) return [];
  return [kase.vulnerable ? 'referral-vulnerable' : 'referral'];
}

/** Why to ring 101, by what happened; who else takes a report; and which nation's rules this goes by, unless they said. */
export const showReferral: Show = ({ case: kase, words, content, day }) => {
  const { name, jurisdiction } = content.force;
  const { steps } = plan(kase, content, day);
  const reportsFraud = steps.some(({ id }) => id === 'report-fraud');
  const { number = '', url = '' } = content.contacts['report-fraud'] ?? {};
  const values = { force: name, number, url };
  const said = [
    reasonsFor(kase, steps),
    [
      ...(reportsFraud ? ['referral-report-fraud'] : []),
      ...(kase.country === undefined ? [`place-${jurisdiction}`] : []),
    ],
  ].map((names) => names.flatMap((one) => words.tells[one] ?? []).join(' '));
  return said
    .filter((text) => text !== '')
    .map((text): Say => ({ text: fill(text, values), card: { kind: 'text' } }));
};

/** What to read out or show to a call-taker, with a page to print or save where a server has one. */
export const showSummary: Show = (view) => {
  const { words, sentence } = summarise(view);
  const heading = words['heading'] ?? '';
  const linkLabel = words['open'] ?? '';
  const { summaryUrl: href } = view;
  const link = href === undefined ? [] : [`[${linkLabel}](${href})`];
  return [
    {
      text: [`**${heading}**`, `“${sentence}”`, ...link].join('\n\n'),
      card: { kind: 'summary', heading, words: sentence, linkLabel, ...(href !== undefined && { href }) },
    },
  ];
};

/** A few words to send to somebody they trust. */
export const showMessageToSend: Show = ({ case: kase, words }) => {
  const [heading = ''] = words.tells['tell-someone-heading'] ?? [];
  const [message = ''] = words.tells[kase.forWhom === 'me' ? 'tell-someone' : 'tell-someone-for-them'] ?? [];
  return [{ text: `**${heading}**\n\n“${message}”`, card: { kind: 'read-out', heading, words: message } }];
};
