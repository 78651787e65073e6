import { VERB_FORMS } from './lexicon/verbs.ts';
import { wordsAfter } from './reading.ts';
import type { Item } from '../case/vocabulary.ts';
import type { Mention, Reading } from './reading.ts';
import type { Cue, Stance } from './stance.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const OBJECTS = set(
  'it them that this those these one ones all everything both lot him her so half most <money> <sum> photo photos picture pictures pic pics copy copies screenshot him some over either neither any anything none nothing two three',
);
const ALL = set('all everything lot both whole every either neither none nothing anything any');
const ACTING = set('transfer move install download buy press withdraw');
const CONVEYED: readonly Item[] = ['call-back', 'other'];

/** Items spoken of before a place: those of the nearest sentence that has any, or all of them. */
function earlier(reading: Reading, mentions: readonly Mention[], at: number, all: boolean): Item[] {
  const before = mentions.filter(
    ({ start, stance }) => start < at && (stance === 'asked' || stance === 'given'),
  );
  if (all) return before.map(({ item }) => item);
  const sentence = reading.tokens[before.at(-1)?.start ?? 0]?.sentence;
  return before.filter(({ start }) => reading.tokens[start]?.sentence === sentence).map(({ item }) => item);
}

/** Ways of saying that what was asked was done, without naming it. */
const DONE: readonly RegExp[] = [
  /^(?:so|and|which|stupidly|fool|yes|then|course|just|but|like) (?:i|we|she|he) (?:just |stupidly |foolishly |then )?did(?! not)\b/,
  /^(?:i|we) (?:just |stupidly )?did(?: so| it| that| as| what| everything)?(?: then| too| both)?(?: and\b|$)/,
  /^(?:she|he|mum|dad|nan|they) did(?: so| it| that)?$/,
  /^did (?:so|it|both|as)\b/,
  /^(?:i|we|she|he) (?:have|has) been (?:doing|sending|paying)\b/,
  /^which (?:i|we|she|he) (?:have|has|had)(?: done)?$/,
  /^i do it$/,
  /^and did$/,
  /^(?:it is |all |money |now )?gone$/,
  /^(?:gave|giving|given|give) in\b/,
  /^(?:i|we|she|he|mum|dad) (?:\w+ )?(?:agreed|complied|obeyed|fell for)\b/,
  /^the (?:right|real|correct|proper) (?:one|number|code)\b/,
  /^(?:took|tore|snatched|grabbed|stole|ripped) (?:it|them|that|the lot|everything) (?:off|from|out|away|with)\b/,
  /^all (?:\w+ ){0,3}of it\b/,
  /^went along with\b/,
];
const RANG =
  /^(?:i|we|she|he|mum|dad) (?:then |did |stupidly )?(?:rang|called|phoned|pressed)(?: (?:back|next|the next|and|it|straight|them|later|that)\b|$)/;

/** Ways of saying that it was not done, without naming it. */
const UNDONE: readonly RegExp[] = [
  /^(?:i|we|she|he|mum|dad|and|but|so|which|obviously|luckily) (?:(?:i|we|she|he) )?(?:of course |just |obviously |certainly |still )?(?:did|have|had|has|would|will|was|am|could) not(?: (?:do|done|give|given|so|it|that|yet|though|tho|either|of course|thank god|thankfully|going to|having it|doing it|doing that|any|obviously))*(?: and\b| but\b|$)/,
  /^(?:i|we|she|he|mum|dad|nan) (?:\w+ )?(?:said|told (?:him|her|them)) no\b/,
  /^(?:neither|nobody|none) (?:\w+ ){0,2}(?:got|had|has|get) (?:anything|it|them|any)\b/,
  /^(?:they|he|she) (?:has |have |did )?(?:got |get |had )?(?:neither|none|not (?:got |get |have |had )(?:them|it|either|any|anything|those|that))\b/,
  /^no (?:\w+ ){1,2}(?:has|have|was|were) (?:been )?(?:made|given|sent|paid|shared|provided|taken|handed)\b/,
];

const THEIRS = set('they caller scammer scammers police');
const NOT_DONE = set('nearly almost never not');

/** Where the message says that what was asked was done; ringing back only says so of the call. */
function compliances(reading: Reading): { readonly at: number; readonly rang: boolean }[] {
  return reading.tokens.flatMap(({ word }, at) => {
    const words = [word, ...wordsAfter(reading, at, 5)].join(' ');
    const theirs =
      word === 'did' && reading.tokens.slice(Math.max(0, at - 2), at).some((token) => THEIRS.has(token.word));
    const done =
      !theirs &&
      !NOT_DONE.has(reading.tokens[at - 1]?.word ?? '') &&
      DONE.some((pattern) => pattern.test(words));
    return done || RANG.test(words) ? [{ at, rang: !done }] : [];
  });
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
  const after = wordsAfter(reading, at, 4);
  const near = after.slice(0, 3);
  // "gave him nothing but my name" hands over none of what was asked.
  if (stance !== 'denied' && near.some((word) => NO_THING.has(word))) return 'none';
  if (verb.lemma === 'say' && stance !== 'denied') return 'none';
  const all = near.some((word) => ALL.has(word));
  if (all) return 'all';
  const relative = reading.tokens.slice(Math.max(0, at - 3), at).some(({ word }) => word === 'which');
  const alone = relative || after.length === 0 || (after.length === 1 && OBJECTS.has(after[0] ?? ''));
  if (governs || (verb.lemma === 'tell' && !alone && !after.includes('it'))) return 'none';
  return alone || near.some((word) => OBJECTS.has(word)) ? 'near' : 'none';
}

function cueMentions(reading: Reading, mentions: readonly Mention[], cue: Cue): Mention[] {
  if (cue.stance !== 'given' && cue.stance !== 'doubt' && cue.stance !== 'denied') return [];
  const far = reach(reading, mentions, cue);
  if (far === 'none') return [];
  const excepted = mentions
    .filter(({ start, stance }) => start > cue.at && stance === 'denied')
    .map(({ item }) => item);
  const conveyed = cue.verb.lemma === 'press';
  const meant = earlier(reading, mentions, cue.at, far === 'all').filter(
    (item) => !excepted.includes(item) && (conveyed || !CONVEYED.includes(item)),
  );
  const one = cue.stance === 'denied' && far === 'near' && reading.tokens[cue.at + 1]?.word === 'it';
  return mentioned(cue.at, one ? meant.slice(-1) : meant, cue.stance);
}

const mentioned = (at: number, items: readonly Item[], stance: Stance): Mention[] =>
  items.map((item) => ({ item, stance, start: at, end: at + 1, by: at }));

/** What verbs without an item of their own say of items spoken of before: "I gave it to him", "told them everything". */
export function backReferences(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const done = compliances(reading).flatMap(({ at, rang }) => {
    const items = rang
      ? mentions.filter(({ item, start }) => item === 'call-back' && start < at).map(({ item }) => item)
      : earlier(reading, mentions, at, false);
    return mentioned(at, items, 'given');
  });
  const acted = reading.tokens.flatMap(({ word }, at): Cue[] => {
    const verb = VERB_FORMS.get(word);
    const stance = reading.stances[at];
    const acts = verb !== undefined && (ACTING.has(verb.lemma) || (word === 'done' && stance === 'denied'));
    return acts && stance !== undefined ? [{ at, verb, stance }] : [];
  });
  const undone = reading.tokens.flatMap(({ word }, at) =>
    UNDONE.some((pattern) => pattern.test([word, ...wordsAfter(reading, at, 8)].join(' ')))
      ? mentioned(at, earlier(reading, mentions, at, false), 'denied')
      : [],
  );
  return [
    ...[...reading.cues, ...acted].flatMap((cue) => cueMentions(reading, mentions, cue)),
    ...done,
    ...undone,
  ];
}
