import type { Claimed, Item } from '../../case/vocabulary.ts';
import type { Place, Read } from '../read.ts';
import { at, basesOf, wordsOf } from './view.ts';
import type { View } from './view.ts';

/** Runs of letters within a word: they tell a misspelt word, and a form never seen before. */
const RUN = 4;

function runsOf(word: string): string[] {
  const runs: string[] = [];
  if (word.length > RUN)
    for (let at = 0; at + RUN <= word.length; at += 1) runs.push(`~${word.slice(at, at + RUN)}`);
  return runs;
}

/** A word or two neighbours, in characters of the message, and the features that they are. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly features: readonly string[];
}

/** Words and neighbours, both also by their base, and runs of letters. */
export function spansOf({ reading: { tokens } }: Read): readonly Span[] {
  const words = wordsOf(tokens);
  const bases = basesOf(words);
  const spans: Span[] = [];
  for (let place = -1; place < words.length; place += 1) {
    const [token, next] = [tokens[place], tokens[place + 1]];
    const [start, end] = [token?.start ?? 0, token?.end ?? 0];
    const word = at(words, place);
    if (token !== undefined) spans.push({ start, end, features: [word, at(bases, place), ...runsOf(word)] });
    const both = [`${word} ${at(words, place + 1)}`, `${at(bases, place)} ${at(bases, place + 1)}`];
    spans.push({ start: token?.start ?? next?.start ?? 0, end: next?.end ?? end, features: both });
  }
  return spans;
}

/** What the rules found, as features: the model learns how far each may be trusted. */
function ruleFeatures({ facts, reading }: Read): string[] {
  return [
    ...facts.asked.map(({ value }) => `+asked ${value}`),
    ...facts.given.map(({ item, value }) => `+given ${item} ${value}`),
    ...facts.mentioned.map((item) => `+named ${item}`),
    ...facts.claimed.map(({ value }) => `+claimed ${value}`),
    ...facts.rightNow.map(({ value, sure }) => `+now ${value}${sure ? '' : '?'}`),
    ...(facts.danger.length > 0 ? ['+danger'] : []),
    ...(facts.distress.length > 0 ? ['+distress'] : []),
    ...(facts.policeVerify.length > 0 ? ['+verify'] : []),
    ...reading.moments.map(({ value }) => `+moment ${value}`),
    ...reading.context.map(({ value }) => `+context ${value}`),
    `+scope ${facts.scope ?? 'none said'}`,
  ];
}

/** The features that every label sees. */
export const messageFeatures = (read: Read, spans: readonly Span[]): readonly string[] => [
  ...new Set(['+', ...spans.flatMap(({ features }) => features), ...ruleFeatures(read)]),
];

/** Whether an item is spoken of at all, as far as the rules see. */
export const isSpokenOf = ({ facts }: Read, item: Item): boolean =>
  facts.mentioned.includes(item) || facts.asked.some(({ value }) => value === item);

/** Whether the rules find anything of an item. All items of which they find nothing have the same features. */
export const isFound = (read: Read, item: Item): boolean =>
  isSpokenOf(read, item) || read.mentions.some((mention) => mention.item === item);

/** Whether the rules find anything of an identity. All of which they find nothing have the same features. */
export const isClaimFound = ({ facts, identities }: Read, claimed: Claimed): boolean =>
  facts.claimed.some(({ value }) => value === claimed) || identities.some(({ value }) => value === claimed);

/** How many words on each side of a place are looked at, how many of its clause, and how many of the message. */
const NEAR = 4;
const OF_CLAUSE = 12;
const OF_MESSAGE = 60;
/** What is named more often is no better known. */
const MOST_PLACES = 6;

/** Where other items are named. */
const placesOfOthers = (read: Read, item: Item): ReadonlySet<number> =>
  new Set(
    read.named
      .filter((noun) => noun.item !== item)
      .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step)),
  );

const NO_OTHERS: ReadonlySet<number> = new Set();

/** The words around a place; other items are named as such, so that "gave X but not Y" is learned once for all. */
function around({ bases, reading: { clauses } }: View, place: Place, others: ReadonlySet<number>): string[] {
  const shown = (where: number): string => (others.has(where) ? 'OTHER' : at(bases, where));
  const found: string[] = [];
  for (let step = 1; step <= NEAR; step += 1)
    found.push(`< ${shown(place.start - step)}`, `> ${shown(place.end + step - 1)}`);
  const last = Math.min(bases.length, place.end + OF_CLAUSE);
  for (let where = Math.max(0, place.start - OF_CLAUSE); where < last; where += 1) {
    const inside = where >= place.start && where < place.end;
    if (!inside && clauses[where] === clauses[place.start]) found.push(`= ${at(bases, where)}`);
  }
  return found;
}

/** Longer places are whole clauses, whose words say more than what is around them. */
const LONGEST_PLACE = 8;

/** What stands before and after all that is said of an item, and which verbs say it. */
function sides({ bases, reading }: View, places: readonly Place[]): string[] {
  const from = Math.min(...places.map(({ start }) => start));
  const to = Math.max(...places.map(({ end }) => end));
  const found: string[] = [];
  for (let where = Math.max(0, from - OF_MESSAGE); where < from; where += 1)
    found.push(`before ${at(bases, where)}`);
  for (let where = to; where < Math.min(bases.length, to + OF_MESSAGE); where += 1)
    found.push(`after ${at(bases, where)}`, `after ${at(bases, where)} ${at(bases, where + 1)}`);
  for (const cue of reading.cues) {
    const side = cue.at < from ? 'before' : cue.at >= to ? 'after' : 'in';
    found.push(`verb ${side} ${cue.verb.role} ${cue.stance}`);
  }
  return found;
}

/** The features of one item; empty of places where it is not spoken of. */
export function itemFeatures(view: View, item: Item): readonly string[] {
  const { facts, named, mentions } = view;
  const own = facts.given.find((fact) => fact.item === item)?.value ?? 'unsaid';
  const others = facts.given
    .filter((fact) => fact.item !== item)
    .map(({ value }) => `other given ${value} ${own}`);
  const asked = facts.asked.some(({ value }) => value === item);
  const spoken = isSpokenOf(view, item);
  const status = [
    `asked ${asked}`,
    `given ${own}`,
    `spoken ${spoken}`,
    `scope ${facts.scope ?? 'none said'} ${asked}`,
  ];
  const said = mentions.filter((mention) => mention.item === item);
  const places = [...named.filter((noun) => noun.item === item), ...said].slice(0, MOST_PLACES);
  if (places.length === 0) return [...status, ...others];
  const elsewhere = placesOfOthers(view, item);
  const short = places.filter(({ start, end }) => end - start <= LONGEST_PLACE);
  return [
    ...new Set([
      ...status,
      ...others,
      ...said.map(({ stance }) => `said ${stance}`),
      ...short.flatMap((place) => around(view, place, elsewhere)),
      ...sides(view, places),
    ]),
  ];
}

/** The features of one identity. */
export function claimFeatures(view: View, claimed: Claimed): readonly string[] {
  const found = view.facts.claimed.some(({ value }) => value === claimed);
  const places = view.identities.filter(({ value }) => value === claimed).slice(0, MOST_PLACES);
  const many = Math.min(3, view.facts.claimed.length);
  return [
    ...new Set([
      `claimed ${found}`,
      `claimed ${found} of ${many}`,
      `identity ${places.length > 0} ${found}`,
      ...places.flatMap((place) => around(view, place, NO_OTHERS).map((feature) => `@${feature}`)),
    ]),
  ];
}
