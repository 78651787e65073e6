import { actionMentions } from './actions.ts';
import { backReferences } from './anaphora.ts';
import { claimsOf } from './claims.ts';
import { standing } from './matches.ts';
import { nounMentions, nounsOf } from './nouns.ts';
import { withoutOwnLife } from './own-life.ts';
import { paymentMentions } from './payments.ts';
import { scopeOf } from './scope.ts';
import { identities } from './language.ts';
import { readingOf } from './reading.ts';
import type { Claimed, Item } from '../case/vocabulary.ts';
import type { Fact, Facts } from './facts.ts';
import type { Claim } from './claims.ts';
import type { Mention, Reading } from './reading.ts';

type Moment = Reading['moments'][number]['value'];

/** A place in a message, in tokens, `end` exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A message as the rules read it. */
export interface Read {
  readonly reading: Reading;
  /** Where items are named, whatever is said of them. */
  readonly named: readonly (Place & { readonly item: Item })[];
  /** What the rules say of items, in places. */
  readonly mentions: readonly Mention[];
  /** Where identities are named, whoever is meant. */
  readonly identities: readonly (Place & { readonly value: Claimed })[];
  /** What the rules found. */
  readonly facts: { readonly medical: readonly Fact<true>[] } & Pick<
    Facts,
    | 'asked'
    | 'given'
    | 'mentioned'
    | 'claimed'
    | 'rightNow'
    | 'danger'
    | 'distress'
    | 'policeVerify'
    | 'scope'
  >;
}

/** The words of the message from one token to another. */
function wordsIn(text: string, { tokens }: Reading, { start, end }: Place): string {
  return text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

const spokenAt = ({ start, end, by }: Mention): Place =>
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
      asked.push({ value: item, words: wordsIn(text, reading, spokenAt(request)), sure: true });
    const handed = first('given') ?? first('doubt') ?? first('denied');
    if (handed === undefined) continue;
    const value = handed.stance === 'given' ? 'yes' : handed.stance === 'doubt' ? 'not-sure' : 'no';
    given.push({ item, value, words: wordsIn(text, reading, spokenAt(handed)), sure: true });
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
  const found = identities.find(reading.tokens);
  const claimed = claimFacts(text, reading, claimsOf(reading, found, own));
  const paid = paymentMentions(
    reading,
    claimed.map(({ value }) => value),
    own,
  );
  const direct = [...own, ...paid].sort((left, right) => left.start - right.start);
  const mentions = withoutOwnLife(reading, [...direct, ...backReferences(reading, direct)]);
  const danger = dangerFacts(text, reading);
  const facts = {
    ...itemFacts(text, reading, mentions),
    mentioned: [...new Set([...nouns.items, ...own, ...paid].map(({ item }) => item))],
    claimed,
    rightNow: rightNowFacts(text, reading, danger),
    danger,
    medical: momentFacts(text, reading, 'medical', ['not-medical']),
    distress: momentFacts(text, reading, 'distress', ['not-distress']),
    policeVerify: claimed.some(({ value }) => value === 'police') ? momentFacts(text, reading, 'verify') : [],
    scope: scopeOf(reading),
  };
  return { reading, named: nouns.items, mentions, identities: found, facts };
}
