import { CLAIMED, ITEMS } from '../../src/case/vocabulary.ts';
import {
  CLAIM_PLACES,
  FLAG_PLACES,
  FLAGS,
  ITEM_KINDS,
  ITEM_PLACES,
} from '../../src/understanding/learned/labels.ts';
import type { Flag, ItemKind } from '../../src/understanding/learned/labels.ts';
import type { Model, Thresholds } from '../../src/understanding/learned/model.ts';
import { spansOf } from '../../src/understanding/learned/features.ts';
import { score } from '../../src/understanding/learned/score.ts';
import { read } from '../../src/understanding/read.ts';
import { redact } from '../../src/redaction/redact.ts';
import { examplesToLearn, flagOf } from './examples.ts';
import type { Example, Writer } from './examples.ts';
import { learn } from './learn.ts';

type Group = ItemKind | 'claimed' | Flag;
interface Judgement {
  readonly chance: number;
  readonly truth: boolean;
}

const GROUPS: readonly Group[] = [...ITEM_KINDS, 'claimed', ...FLAGS];

/**
 * How much more a miss costs than a false alarm, as the beta of F-beta: an exposure, a danger or somebody in despair that
 * is missed is the worst fault.
 */
const BETA: Readonly<Record<Group, number>> = {
  ...{ asked: 1, given: 1.1, notSure: 1.1, claimed: 1 },
  ...{ onCall: 1, danger: 1.5, distress: 1.5, policeVerify: 1 },
};
/** Where there is doubt, a person is asked: of a hundred true facts at most this many may lie below. */
const LOST_BELOW_DOUBT = 0.03;
/** Below this nearly everything is nothing. */
const LEAST_DOUBT = 0.15;

function judge({ labelled }: Example, weights: Model['weights'], into: Map<Group, Judgement[]>): void {
  const seen = read(redact(labelled.text).text);
  const scores = score(seen, spansOf(seen), weights);
  const file = (group: Group, place: number, truth: boolean): void => {
    into.get(group)?.push({ chance: scores[place] ?? 0, truth });
  };
  for (const kind of ITEM_KINDS)
    for (const item of ITEMS) file(kind, ITEM_PLACES[kind][item], labelled[kind].includes(item));
  for (const claimed of CLAIMED) file('claimed', CLAIM_PLACES[claimed], labelled.claimed.includes(claimed));
  for (const flag of FLAGS) file(flag, FLAG_PLACES[flag], flagOf(labelled, flag));
}

/** The threshold with the best F-beta, from the likelihoods themselves. */
function sureFrom(judgements: readonly Judgement[], beta: number): number {
  const sorted = [...judgements].sort((left, right) => right.chance - left.chance);
  const positives = sorted.filter(({ truth }) => truth).length;
  let [right, best, threshold] = [0, 0, 0.5];
  for (const [at, { chance, truth }] of sorted.entries()) {
    if (truth) right += 1;
    const value = ((1 + beta ** 2) * right) / (beta ** 2 * positives + at + 1);
    if (value > best) [best, threshold] = [value, chance];
  }
  return threshold;
}

/** The likelihood that all but a few true facts reach. */
function doubtfulFrom(judgements: readonly Judgement[]): number {
  const chances = judgements.filter(({ truth }) => truth).map(({ chance }) => chance);
  return chances.sort((left, right) => left - right)[Math.floor(chances.length * LOST_BELOW_DOUBT)] ?? 0.5;
}

/** Precision, recall and F1 of a group at a threshold, in words. */
function figures(group: Group, judgements: readonly Judgement[], sure: number): string {
  const found = judgements.filter(({ chance }) => chance >= sure);
  const right = found.filter(({ truth }) => truth).length;
  const all = judgements.filter(({ truth }) => truth).length;
  const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);
  const f1 = (2 * right) / (found.length + all);
  return `${group.padEnd(12)} P ${percent(right / found.length)}  R ${percent(right / all)}  F1 ${percent(f1)}  (${all})`;
}

const rounded = (value: number): number => Math.floor(value * 1000) / 1000;

/**
 * The thresholds, from messages that the weights they are judged by have not seen: the examples are split by who wrote
 * them, and the plain ones of each part are judged by what was learned from the other parts.
 */
export function thresholdsFor(parts: readonly Writer[][]): Model['thresholds'] {
  const judged = new Map<Group, Judgement[]>(GROUPS.map((group) => [group, []]));
  for (const part of parts) {
    const weights = learn(examplesToLearn(parts.filter((other) => other !== part).flat()));
    for (const example of examplesToLearn(part.filter(({ isPlain }) => isPlain)))
      judge(example, weights, judged);
  }
  const of = (group: Group): Thresholds => {
    const judgements = judged.get(group) ?? [];
    const sure = sureFrom(judgements, BETA[group]);
    console.log(figures(group, judgements, sure));
    return {
      sure: rounded(sure),
      doubtful: rounded(Math.min(sure, Math.max(LEAST_DOUBT, doubtfulFrom(judgements)))),
    };
  };
  return Object.fromEntries(GROUPS.map((group) => [group, of(group)])) as Model['thresholds'];
}
