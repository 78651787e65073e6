import { doneThings } from './doings.ts';
import { ACTED, DONE, RANG, RANG_ALONE, RUED, UNDONE } from './lexicon/compliance.ts';
import { VERB_FORMS } from './lexicon/verbs.ts';
import { wordsAfter } from './reading.ts';
import type { Item } from '../case/vocabulary.ts';
import type { Mention, Reading } from './reading.ts';
import type { Cue, Stance } from './stance.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const OBJECTS = set(
  'it them that this those these one ones all everything both lot him her so half most <money> <sum> photo photos picture pictures pic pics copy copies screenshot him some over either neither any anything none nothing two three front back first second third last pair bits mine hers ours theirs rest number numbers twice',
);
const ALL = set('all everything lot both whole every either neither none nothing anything any');
const ACTING = set('transfer move install download buy press withdraw log');
/** "typed in", "moved it over": what a verb may have beside its object. */
const PARTICLES = set('in on out up over across through back off down into online just already straight');
const CONVEYED: readonly Item[] = ['call-back', 'other'];

/** One expression for many, tried once. */
const anyOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'));
const ANY_DONE = anyOf(DONE);
const ANY_UNDONE = anyOf(UNDONE);

/** Each item once, where it was named last: a long list of one thing is one thing to refer to. */
const lastOfEach = (items: readonly Item[]): Item[] => [...new Set(items.toReversed())].reverse();

/** Items spoken of before a place: those of the nearest sentence that has any, or all of them. */
function earlier(reading: Reading, mentions: readonly Mention[], at: number, all: boolean): Item[] {
  const before = mentions.filter(
    ({ start, stance }) => start < at && (stance === 'asked' || stance === 'given'),
  );
  if (all) return lastOfEach(before.map(({ item }) => item));
  const sentence = reading.tokens[before.at(-1)?.start ?? 0]?.sentence;
  const near = before.filter(({ start }) => reading.tokens[start]?.sentence === sentence);
  return lastOfEach(near.map(({ item }) => item));
}

const THEIRS = set('they caller scammer scammers police constable officer one none nobody that');
const NOT_DONE = set('nearly almost never not maybe perhaps if to will would');

/** Whether a number or a call to make was spoken of before. */
const CALL_TO_MAKE =
  /^(?:ring|call|calling|number|dial|phone|press|option|voicemail|freephone|helpline|popup|0\d+|161)$/;
const toldToRing = ({ tokens }: Reading, at: number): boolean =>
  tokens.slice(Math.max(0, at - 30), at).some(({ word }) => CALL_TO_MAKE.test(word));

/** Whether nothing but "it", "them" or "him them" stands after a verb. */
function standsAlone(after: readonly string[]): boolean {
  const rest = after.filter((word) => !PARTICLES.has(word));
  return rest.length === 0 || (rest.length <= 2 && rest.every((word) => OBJECTS.has(word)));
}

/** How many words stand before the next comma. */
function pauseAfter({ tokens }: Reading, at: number): number {
  for (let next = 1; next <= 5; next += 1) if (tokens[at + next]?.pause === true) return next;
  return 6;
}

interface Done {
  readonly at: number;
  /** What is said to be done: whatever was asked, the call alone, or something without an item of its own. */
  readonly what: 'all' | 'call' | 'act';
}

const RINGING = /^(?:rang|ring|called|call|phoned|phone|pressed|press|dialled)$/;
const ACTING_ALONE =
  /^(?:clicked|tapped|opened|joined|scanned|signed|replied|approved|authorised|saved|held|pressed|filmed)$/;
/** "when he rang": the caller. */
const TELLING = /^(?:when|that|since|until|till|before|after|if|who|then)$/;

/** Where the message says that what was asked was done; ringing back only says so of the call. */
function compliances(reading: Reading): Done[] {
  const { tokens } = reading;
  const rings = tokens.some(({ word }) => RINGING.test(word));
  const acts = tokens.some(({ word }) => ACTING_ALONE.test(word));
  return tokens.flatMap(({ word, sentence, pause }, at): Done[] => {
    const before = tokens[at - 1];
    if (NOT_DONE.has(before?.word ?? '')) return [];
    const words = [word, ...wordsAfter(reading, at, 5)];
    const upToPause = words.slice(0, pauseAfter(reading, at));
    const said = (upToPause.length === words.length ? [words] : [words, upToPause]).map((one) =>
      one.join(' '),
    );
    const theirs =
      word === 'did' && tokens.slice(Math.max(0, at - 2), at).some((token) => THEIRS.has(token.word));
    if (!theirs && said.some((one) => ANY_DONE.test(one))) return [{ at, what: 'all' }];
    const begins = before?.sentence !== sentence || pause || before.word === 'and';
    const told = TELLING.test(before?.word ?? '') && /^s?he$/.test(word);
    if (rings && !told && said.some((one) => RANG.test(one) || (begins && RANG_ALONE.test(one))))
      return [{ at, what: 'call' }];
    return acts && said.some((one) => ACTED.test(one)) ? [{ at, what: 'act' }] : [];
  });
}

const DENIAL = /^(?:not|no|none|neither|nobody)$/;

/** What was asked, where the message says that none of it was done. */
function refusals(reading: Reading, mentions: readonly Mention[]): Mention[] {
  if (!reading.tokens.some(({ word }) => DENIAL.test(word))) return [];
  return reading.tokens.flatMap(({ word }, at) =>
    ANY_UNDONE.test([word, ...wordsAfter(reading, at, 8)].join(' '))
      ? mentioned(at, earlier(reading, mentions, at, false), 'denied')
      : [],
  );
}

const NO_THING = set('nothing none neither any anything either');

/** Whether a verb speaks of items named before it: of all of them, of the last named, or of none. */
function reach(
  reading: Reading,
  mentions: readonly Mention[],
  { at, verb, stance }: Cue,
): 'all' | 'near' | 'none' {
  const governs = mentions.some(
    (one) => (one.by === at && one.stance !== 'denied') || (at >= one.start && at < one.end),
  );
  const after = wordsAfter(reading, at, Math.min(4, pauseAfter(reading, at) - 1));
  const near = after.slice(0, 3);
  // "gave him nothing but my name" hands over none of what was asked.
  if (stance !== 'denied' && near.some((word) => NO_THING.has(word))) return 'none';
  if (verb.lemma === 'say' && stance !== 'denied')
    return /^(?:it|them|that|those)(?: (?:out|aloud|loud|twice|back|to|so|and|he|she)\b|$)/.test(
      after.join(' '),
    )
      ? 'near'
      : 'none';
  if (stance === 'denied' && mentions.some((one) => one.by === at) && !near.includes('anything'))
    return 'none';
  const all = near.some((word) => ALL.has(word));
  if (all) return 'all';
  if (/^(?:it|them|those) (?:and|plus)\b/.test(after.join(' '))) return 'near';
  const relative = reading.tokens.slice(Math.max(0, at - 3), at).some(({ word }) => word === 'which');
  const alone = relative || standsAlone(after);
  if (governs || (verb.lemma === 'tell' && !alone && !after.includes('it'))) return 'none';
  return alone || near.some((word) => OBJECTS.has(word)) ? 'near' : 'none';
}

const SPOKEN = set('tell read say spell confirm dictate recite answer');
const MONEY_PAID: readonly Item[] = ['warrant-payment', 'other-payment', 'move-money'];
const TOLD: readonly Item[] = [
  'ni-number',
  'driving-licence',
  'passport',
  'bank-details',
  'pin-or-passcode',
  'personal-details',
];

/** Whether a verb can be meant of an item: nobody tells a payment or pays a password. */
function fits({ verb, stance }: Cue, item: Item, among: readonly Item[]): boolean {
  if (stance === 'denied') return true;
  if (verb.role === 'pay') return !TOLD.includes(item) || item === 'bank-details';
  if (SPOKEN.has(verb.lemma)) return !MONEY_PAID.includes(item);
  return verb.role !== 'give' || !MONEY_PAID.includes(item) || !among.some((one) => TOLD.includes(one));
}

function cueMentions(reading: Reading, mentions: readonly Mention[], cue: Cue): Mention[] {
  if (cue.stance !== 'given' && cue.stance !== 'doubt' && cue.stance !== 'denied') return [];
  const far = reach(reading, mentions, cue);
  if (far === 'none') return [];
  const excepted = mentions
    .filter(({ start, stance }) => start > cue.at && stance === 'denied')
    .map(({ item }) => item);
  const conveyed = cue.verb.lemma === 'press';
  const near = earlier(reading, mentions, cue.at, far === 'all');
  const meant = near.filter(
    (item) =>
      !excepted.includes(item) &&
      (far === 'all' || fits(cue, item, near)) &&
      (conveyed || !CONVEYED.includes(item)),
  );
  const one = cue.stance === 'denied' && far === 'near' && reading.tokens[cue.at + 1]?.word === 'it';
  return mentioned(cue.at, one ? meant.slice(-1) : meant, cue.stance);
}

const mentioned = (at: number, items: readonly Item[], stance: Stance): Mention[] =>
  items.map((item) => ({ item, stance, start: at, end: at + 1, by: at }));

/** What was asked of somebody who rues it, where nothing says what they did. */
function rued(reading: Reading, mentions: readonly Mention[]): Mention[] {
  if (mentions.some(({ stance }) => stance !== 'asked')) return [];
  if (!RUED.test(reading.tokens.map(({ word }) => word).join(' '))) return [];
  return mentions.map((mention) => ({ ...mention, stance: 'given' }));
}

/** A link that was opened on the way to giving more is not counted beside it. */
const isMereClick = ({ tokens }: Reading, { item, by }: Mention, direct: readonly Mention[]): boolean =>
  item === 'other' &&
  /^(?:click|tap)/.test(tokens[by ?? -1]?.word ?? '') &&
  direct.some((one) => one.stance === 'given' && one.item !== 'other');

/** "Cash for his bail … I gave it to the driver": what left by hand or as cards paid what it was asked for. */
function paidThereby(mentions: readonly Mention[]): Mention[] {
  const left = mentions.find(
    ({ item, stance }) =>
      stance === 'given' && (item === 'cash-or-card-courier' || item === 'gift-card-or-crypto'),
  );
  const owed = mentions.filter(({ item }) => item === 'other-payment' || item === 'warrant-payment');
  if (left === undefined || owed.some(({ stance }) => stance !== 'asked')) return [];
  return owed.slice(0, 1).map(({ item }) => ({ ...left, item }));
}

/** What verbs without an item of their own say of items spoken of before: "I gave it to him", "told them everything". */
export function backReferences(reading: Reading, direct: readonly Mention[]): Mention[] {
  const things = doneThings(reading, direct).filter(
    (thing, _, all) => !isMereClick(reading, thing, [...direct, ...all]),
  );
  const mentions = [...direct, ...things].sort((left, right) => left.start - right.start);
  const done = compliances(reading).flatMap(({ at, what }) => {
    const near = earlier(reading, mentions, at, false);
    const items: readonly Item[] =
      what === 'all'
        ? near
        : what === 'act'
          ? near.filter((item) => item === 'other')
          : toldToRing(reading, at)
            ? ['call-back']
            : [];
    return mentioned(at, items, 'given');
  });
  const acted = reading.tokens.flatMap(({ word }, at): Cue[] => {
    const verb = VERB_FORMS.get(word);
    const stance = reading.stances[at];
    const acts = verb !== undefined && (ACTING.has(verb.lemma) || (word === 'done' && stance === 'denied'));
    return acts && stance !== undefined ? [{ at, verb, stance }] : [];
  });
  const back = [
    ...things,
    ...[...reading.cues, ...acted].flatMap((cue) => cueMentions(reading, mentions, cue)),
    ...done,
    ...refusals(reading, mentions),
  ];
  return [...back, ...rued(reading, [...direct, ...back]), ...paidThereby([...direct, ...back])];
}
