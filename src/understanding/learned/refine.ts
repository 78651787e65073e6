import { CLAIMED, ITEMS } from '../../case/vocabulary.ts';
import type { Item } from '../../case/vocabulary.ts';
import type { Fact, Facts } from '../facts.ts';
import type { Read } from '../read.ts';
import { wordsFor } from './explain.ts';
import { spansOf } from './features.ts';
import type { Span } from './features.ts';
import { CLAIM_PLACES, FLAG_PLACES, ITEM_PLACES } from './labels.ts';
import type { Flag } from './labels.ts';
import type { Model } from './model.ts';
import { score } from './score.ts';
import type { Scores } from './score.ts';

/** A message with what the rules and the model say of it. */
interface Judged {
  readonly text: string;
  readonly read: Read;
  readonly spans: readonly Span[];
  readonly model: Model;
  readonly scores: Scores;
}

const likelihood = ({ scores }: Judged, place: number): number => scores[place] ?? 0;

/** The words of the rule's own fact where there is one, else those that weigh most. */
const wordsOf = (judged: Judged, place: number, rule: { readonly words: string } | undefined): string =>
  rule?.words ?? wordsFor(judged.text, judged.spans, judged.model.weights, place);

/** "They asked for …": said with a verb of asking, so that little doubt is left. */
function isAskedFor({ read: { mentions, reading } }: Judged, item: Item): boolean {
  const asking = new Set(reading.cues.filter(({ verb }) => verb.role === 'ask').map(({ at }) => at));
  return mentions.some(
    ({ item: one, stance, by }) => one === item && stance === 'asked' && by !== undefined && asking.has(by),
  );
}

function asked(judged: Judged, given: Facts['given']): Facts['asked'] {
  const { sure, doubtful } = judged.model.thresholds.asked;
  return ITEMS.flatMap((item): Fact<Item>[] => {
    const place = ITEM_PLACES.asked[item];
    const chance = likelihood(judged, place);
    const handed = given.some((fact) => fact.item === item && fact.sure && fact.value !== 'no');
    const isSure = handed || chance >= sure || isAskedFor(judged, item);
    if (!isSure && (chance < doubtful || item === 'other')) return [];
    const rule = judged.read.facts.asked.find(({ value }) => value === item);
    return [{ value: item, words: wordsOf(judged, place, rule), sure: isSure }];
  });
}

/** A denial counts where giving is less likely than this. */
const DENIED_BELOW = 0.7;
/** How likely giving must be: little where a rule reads it from a verb and its object, much where one reads a denial. */
function neededToGive(judged: Judged, item: Item, rule: Facts['given'][number] | undefined): number {
  const { sure, doubtful } = judged.model.thresholds.given;
  if (rule?.value === 'no') return DENIED_BELOW;
  if (rule === undefined) return sure;
  const isPlain = judged.read.mentions.some(
    ({ item: one, stance, by, start }) =>
      one === item && stance === 'given' && by !== undefined && (by < start || by > start),
  );
  return rule.value === 'yes' && isPlain ? doubtful : sure;
}

/**
 * "No" is never learned: only a plain denial says it, and only where nothing speaks for giving. "Something else" in doubt
 * is no question to ask.
 */
function givenOf(judged: Judged, item: Item): Facts['given'] {
  const { thresholds } = judged.model;
  const rule = judged.read.facts.given.find((fact) => fact.item === item);
  const given = likelihood(judged, ITEM_PLACES.given[item]);
  const notSure = likelihood(judged, ITEM_PLACES.notSure[item]);
  const fact = (value: Facts['given'][number]['value'], sure: boolean): Facts['given'] => [
    { item, value, words: wordsOf(judged, ITEM_PLACES.given[item], rule), sure },
  ];
  if (given >= neededToGive(judged, item, rule) && given >= notSure) return fact('yes', true);
  if (notSure >= thresholds.notSure.sure) return fact('not-sure', true);
  if (rule?.value === 'no' && given + notSure < DENIED_BELOW) return fact('no', true);
  const isDoubtful = given + notSure >= thresholds.given.doubtful && item !== 'other';
  return isDoubtful ? fact('not-sure', false) : [];
}

function claimed(judged: Judged): Facts['claimed'] {
  const { sure, doubtful } = judged.model.thresholds.claimed;
  return CLAIMED.flatMap((value) => {
    const place = CLAIM_PLACES[value];
    const chance = likelihood(judged, place);
    if (chance < doubtful) return [];
    const rule = judged.read.facts.claimed.find((fact) => fact.value === value);
    return [{ value, words: wordsOf(judged, place, rule), sure: chance >= sure }];
  });
}

/** The facts of a flag; those of the rules where they agree. */
function flagged(judged: Judged, flag: Flag, rules: readonly Fact<true>[]): readonly Fact<true>[] {
  if (likelihood(judged, FLAG_PLACES[flag]) < judged.model.thresholds[flag].sure) return [];
  return rules.length > 0
    ? rules
    : [{ value: true, words: wordsOf(judged, FLAG_PLACES[flag], undefined), sure: true }];
}

/** What a rule takes for danger or despair needs less: it is safer to say 999, or name the Samaritans, once too often. */
function harm(
  judged: Judged,
  flag: 'danger' | 'distress',
  rules: readonly Fact<true>[],
): readonly Fact<true>[] {
  const isDoubtful = likelihood(judged, FLAG_PLACES[flag]) >= judged.model.thresholds[flag].doubtful;
  return rules.length > 0 && isDoubtful ? rules : flagged(judged, flag, rules);
}

function rightNow(judged: Judged, danger: readonly Fact<true>[]): Facts['rightNow'] {
  const { sure, doubtful } = judged.model.thresholds.onCall;
  const chance = likelihood(judged, FLAG_PLACES.onCall);
  const rule = judged.read.facts.rightNow.find(({ value }) => value === 'on-the-phone');
  const again = rule?.sure === false;
  const words = wordsOf(judged, FLAG_PLACES.onCall, rule);
  return [
    ...(chance >= doubtful || again
      ? [{ value: 'on-the-phone' as const, words, sure: chance >= sure && !again }]
      : []),
    ...danger.slice(0, 1).map((fact) => ({ ...fact, value: 'coming' as const })),
  ];
}

type Refined = Pick<
  Facts,
  'asked' | 'given' | 'claimed' | 'rightNow' | 'danger' | 'distress' | 'policeVerify'
>;

/**
 * What the rules found, weighed by the model: it has learned from labelled messages how far each rule may be trusted and
 * which words say the same without a rule. Facts between the thresholds come as unsure.
 */
export function refine(text: string, read: Read, model: Model): Refined {
  const spans = spansOf(read);
  const judged: Judged = { text, read, spans, model, scores: score(read, spans, model.weights) };
  // Somebody ill or hurt needs 999 whatever the caller did; messages to learn that from are too few.
  const given = ITEMS.flatMap((item) => givenOf(judged, item));
  const danger = [...read.facts.medical, ...harm(judged, 'danger', judged.read.facts.danger)];
  return {
    asked: asked(judged, given),
    given,
    claimed: claimed(judged),
    rightNow: rightNow(judged, danger),
    danger,
    distress: harm(judged, 'distress', read.facts.distress),
    policeVerify: flagged(judged, 'policeVerify', read.facts.policeVerify),
  };
}
