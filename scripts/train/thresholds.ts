import { CLAIMED, ITEMS } from '../../src/case/vocabulary.ts';
import {
  CLAIM_PLACES,
  FLAG_PLACES,
  FLAGS,
  ITEM_KINDS,
  ITEM_PLACES,
} from '../../src/understanding/learned/labels.ts';
import type { Model, Thresholds } from '../../src/understanding/learned/model.ts';
import { spansOf } from '../../src/understanding/learned/features.ts';
import { score } from '../../src/understanding/learned/score.ts';
import { read } from '../../src/understanding/read.ts';
import { redact } from '../../src/redaction/redact.ts';
import { cutOffsFor, GROUPS } from './cut-offs.ts';
import type { Group, Judgement } from './cut-offs.ts';
import { examplesToLearn, flagOf } from './examples.ts';
import type { Example, Writer } from './examples.ts';
import { learn } from './learn.ts';

function judge({ labelled }: Example, weights: Model['weights'], into: Map<Group, Judgement[]>): void {
  const seen = read(redact(labelled.text).text);
  const scores = score(seen, spansOf(seen), weights);
  const file = (group: Group, place: number, truth: boolean): void => {
    into.get(group)?.push({ value: scores[place] ?? 0, truth });
  };
  for (const kind of ITEM_KINDS)
    for (const item of ITEMS) file(kind, ITEM_PLACES[kind][item], labelled[kind].includes(item));
  for (const claimed of CLAIMED) file('claimed', CLAIM_PLACES[claimed], labelled.claimed.includes(claimed));
  for (const flag of FLAGS) file(flag, FLAG_PLACES[flag], flagOf(labelled, flag));
}

/** Precision, recall and F1 of a group at a threshold, in words. */
function figures(group: Group, judgements: readonly Judgement[], sure: number): string {
  const found = judgements.filter(({ value }) => value >= sure);
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
    const { sure, doubtful } = cutOffsFor(group, judgements);
    console.log(figures(group, judgements, sure));
    return { sure: rounded(sure), doubtful: rounded(doubtful) };
  };
  return Object.fromEntries(GROUPS.map((group) => [group, of(group)])) as Model['thresholds'];
}
