import { FLAGS, ITEM_KINDS } from '../../src/understanding/learned/labels.ts';
import type { Flag, ItemKind } from '../../src/understanding/learned/labels.ts';
import type { Thresholds } from '../../src/understanding/learned/model.ts';

/** Labels that share their thresholds. */
export type Group = ItemKind | 'claimed' | Flag;
export const GROUPS: readonly Group[] = [...ITEM_KINDS, 'claimed', ...FLAGS];

/** What a classifier said of one label of one message that it had not seen, and whether it is true. */
export interface Judgement {
  readonly value: number;
  readonly truth: boolean;
}

/**
 * How much more a miss costs than a false alarm, as the beta of F-beta: an exposure, a danger or somebody in despair that
 * is missed is the worst fault.
 */
const BETA: Readonly<Record<Group, number>> = {
  ...{ asked: 1, given: 1.1, notSure: 1.1, claimed: 1 },
  ...{ onCall: 1, danger: 2, distress: 2, policeVerify: 1 },
};
/** Where there is doubt, a person is asked: of a hundred true facts at most this many may lie below. */
const LOST_BELOW_DOUBT = 0.03;
/** Below this nearly everything is nothing. */
const LEAST_DOUBT = 0.06;
/** Where no fact was true, there is nothing to choose by. */
const WITHOUT_TRUTHS = 0.5;

/** The value with the best F-beta, from the values themselves. */
function sureFrom(judgements: readonly Judgement[], beta: number): number {
  const sorted = [...judgements].sort((left, right) => right.value - left.value);
  const truths = sorted.filter(({ truth }) => truth).length;
  let [right, best, sure] = [0, 0, WITHOUT_TRUTHS];
  for (const [at, { value, truth }] of sorted.entries()) {
    if (truth) right += 1;
    const f = ((1 + beta ** 2) * right) / (beta ** 2 * truths + at + 1);
    if (f > best) [best, sure] = [f, value];
  }
  return sure;
}

/** The value that all but a few true facts reach. */
function doubtfulFrom(judgements: readonly Judgement[]): number {
  const values = judgements.filter(({ truth }) => truth).map(({ value }) => value);
  return (
    values.sort((left, right) => left - right)[Math.floor(values.length * LOST_BELOW_DOUBT)] ?? WITHOUT_TRUTHS
  );
}

/** From which values on a classifier, the product's or one it is compared with, is sure or in doubt. */
export function cutOffsFor(group: Group, judgements: readonly Judgement[]): Thresholds {
  const sure = sureFrom(judgements, BETA[group]);
  return { sure, doubtful: Math.min(sure, Math.max(LEAST_DOUBT, doubtfulFrom(judgements))) };
}
