/** What a classifier said of one label of one message it had not seen, and whether it is true. */
export interface Judgement {
  readonly value: number;
  readonly truth: boolean;
}

/** From which value on a label is taken as sure, and from which it is worth a question. */
export interface CutOffs {
  readonly sure: number;
  readonly doubtful: number;
}

/** Of a hundred true labels at most this many may lie below doubt. */
const LOST_BELOW_DOUBT = 0.03;

/**
 * The cut-offs that serve a classifier best: sure where F-beta is highest, doubtful where all but a few true labels are
 * reached, as the product's own thresholds are chosen.
 * @param beta How much more a miss costs than a false alarm.
 */
export function cutOffsFor(judgements: readonly Judgement[], beta: number): CutOffs {
  const sorted = [...judgements].sort((left, right) => right.value - left.value);
  const truths = sorted.filter(({ truth }) => truth).map(({ value }) => value);
  let [right, best, sure] = [0, 0, Infinity];
  for (const [at, { value, truth }] of sorted.entries()) {
    if (truth) right += 1;
    const f = ((1 + beta ** 2) * right) / (beta ** 2 * truths.length + at + 1);
    if (f > best) [best, sure] = [f, value];
  }
  const reached = truths[Math.ceil(truths.length * (1 - LOST_BELOW_DOUBT)) - 1] ?? sure;
  // A perceptron says 0 of whatever it does not speak for: that is no reason to ask.
  return { sure, doubtful: Math.min(sure, Math.max(0.05, reached)) };
}
