import { actionMentions } from './actions.ts';
import { backReferences } from './anaphora.ts';
import { claimsOf } from './claims.ts';
import { standing } from './matches.ts';
import { nounMentions, nounsOf } from './nouns.ts';
import { paymentMentions } from './payments.ts';
import { scopeOf } from './scope.ts';
import { identities } from './language.ts';
import { readingOf } from './reading.ts';
import type { Item } from '../case/vocabulary.ts';
import type { Fact, Facts } from './facts.ts';
import { wordsOf } from './learned/features.ts';
import type { Read } from './learned/features.ts';
import type { Claim } from './claims.ts';
import type { Mention, Reading } from './reading.ts';

type Moment = Reading['moments'][number]['value'];

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of the message from one token to another. */
function wordsIn(text: string, { tokens }: Reading, { start, end }: Span): string {
  return text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

const spanOf = ({ start, end, by }: Mention): Span =>
  by === undefined ? { start, end } : { start: Math.min(start, by), end: Math.max(end, by + 1) };

function itemFacts(
  text: string,
  reading: Reading,
  mentions: readonly Mention[],
): Pick<Facts, 'asked' | 'given'> {
  const asked: Fact<Item>[] = [];
  const given: Facts['given'][number][] = [];
  for (const item of new Set(mentions.map(({ item: one }) => one))) {
    const own = mentions.filter((mention) => mention.item === item);
    const first = (...stances: Mention['stance'][]): Mention | undefined =>
      own.find(({ stance }) => stances.includes(stance));
    const request = first('asked', 'given', 'doubt');
    if (request !== undefined)
      asked.push({ value: item, words: wordsIn(text, reading, spanOf(request)), sure: true });
    const handed = first('given') ?? first('doubt') ?? first('denied');
    if (handed === undefined) continue;
    const value = handed.stance === 'given' ? 'yes' : handed.stance === 'doubt' ? 'not-sure' : 'no';
    given.push({ item, value, words: wordsIn(text, reading, spanOf(handed)), sure: true });
  }
  return { asked, given };
}

function momentFacts(
  text: string,
  reading: Reading,
  kind: Moment,
  against?: readonly Moment[],
): Fact<true>[] {
  return standing(reading.moments, kind, against)
    .slice(0, 3)
    .map((match) => ({ value: true, words: wordsIn(text, reading, match), sure: true }));
}

/** "I don't want to be here" is despair; nobody is said to be at the house. */
const dangerFacts = (text: string, reading: Reading): Fact<true>[] => [
  ...momentFacts(text, reading, 'danger', ['not-danger', 'distress']),
  ...momentFacts(text, reading, 'collecting', ['not-collecting']),
];

function claimFacts(text: string, reading: Reading, claims: readonly Claim[]): Facts['claimed'] {
  return [...new Set(claims.map(({ value }) => value))].flatMap((value) => {
    const claim = claims.find((one) => one.value === value);
    return claim === undefined ? [] : [{ value, words: wordsIn(text, reading, claim), sure: true }];
  });
}

function rightNowFacts(text: string, reading: Reading, danger: readonly Fact<true>[]): Facts['rightNow'] {
  const onCall = momentFacts(text, reading, 'on-the-phone', ['not-on-the-phone']);
  const again = onCall.length > 0 ? [] : momentFacts(text, reading, 'ringing-back');
  return [
    ...onCall.slice(0, 1).map(({ words }) => ({ value: 'on-the-phone' as const, words, sure: true })),
    ...again.slice(0, 1).map(({ words }) => ({ value: 'on-the-phone' as const, words, sure: false })),
    ...danger.slice(0, 1).map((fact) => ({ ...fact, value: 'coming' as const })),
  ];
}

/** What the rules find in a message, and where: what `understand` begins with and the model learns from. */
export function read(text: string): Read {
  const reading = readingOf(text);
  const nouns = nounsOf(reading);
  const actions = actionMentions(reading, nouns);
  const own = [...actions, ...nounMentions(reading, nouns.items, actions)];
  const claimed = claimFacts(text, reading, claimsOf(reading, own));
  const paid = paymentMentions(
    reading,
    claimed.map(({ value }) => value),
    own,
  );
  const direct = [...own, ...paid].sort((left, right) => left.start - right.start);
  const mentions = [...direct, ...backReferences(reading, direct)];
  const named = [...nouns.items, ...own, ...paid].map(({ item }) => item);
  const danger = dangerFacts(text, reading);
  const facts = {
    ...itemFacts(text, reading, mentions),
    mentioned: [...new Set(named)],
    claimed,
    rightNow: rightNowFacts(text, reading, danger),
    danger,
    medical: momentFacts(text, reading, 'medical', ['not-medical']),
    distress: momentFacts(text, reading, 'distress'),
    policeVerify: claimed.some(({ value }) => value === 'police') ? momentFacts(text, reading, 'verify') : [],
    scope: scopeOf(reading),
  };
  const places = { named: nouns.items, mentions, identities: identities.find(reading.tokens) };
  return { reading, ...wordsOf(reading), ...places, facts };
}
