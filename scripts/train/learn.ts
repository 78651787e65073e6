import type { Weights } from '../../src/understanding/learned/score.ts';
import {
  CLAIM_PLACES,
  COMMON_PLACES,
  FLAG_PLACES,
  FLAGS,
  ITEM_KINDS,
  ITEM_PLACES,
  LABELS,
} from '../../src/understanding/learned/labels.ts';
import { flagOf } from './examples.ts';
import type { Example } from './examples.ts';
import { Ftrl } from './ftrl.ts';
import type { FtrlOptions } from './ftrl.ts';

export interface LearnOptions extends FtrlOptions {
  readonly epochs: number;
  /** Features seen in fewer messages are left out. */
  readonly seldom: number;
}

export const OPTIONS: LearnOptions = { epochs: 8, rate: 0.2, l1: 6, l2: 1, seldom: 2 };

const WIDTH = LABELS.length;

/** Numbers the features that are seen often enough. */
function numbered(examples: readonly Example[], seldom: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { message, items, claims } of examples) {
    const all = new Set([
      ...message,
      ...items.flatMap(({ features }) => features),
      ...claims.flatMap(({ features }) => features),
    ]);
    for (const feature of all) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= seldom).map(([feature]) => feature);
  return new Map(kept.map((feature, place) => [feature, place * WIDTH]));
}

/** One sum of weights that is to say yes or no, and what it is made of. */
interface Target {
  readonly place: number;
  readonly truth: boolean;
  /** The weights in common, and the features that have them. */
  readonly common: number;
  readonly own: Int32Array;
  /** Whether the features of the message count towards the weights in common too. */
  readonly spoken: boolean;
}

interface Numbered {
  readonly message: Int32Array;
  readonly targets: readonly Target[];
}

const NONE = new Int32Array(0);

function numberedExample(
  { labelled, message, items, claims }: Example,
  numbers: ReadonlyMap<string, number>,
): Numbered {
  const ids = (features: readonly string[]): Int32Array =>
    Int32Array.from(features.flatMap((feature) => numbers.get(feature) ?? []));
  const targets = items.flatMap(({ item, spoken, features }) => {
    const own = ids(features);
    return ITEM_KINDS.flatMap((kind): Target[] => {
      // Whether a thing was given is learned where it was asked for: elsewhere there is nothing to learn from.
      if (kind !== 'asked' && !labelled.asked.includes(item)) return [];
      const place = ITEM_PLACES[kind][item];
      const common = COMMON_PLACES[kind];
      return [
        { place, truth: labelled[kind].includes(item), common, own, spoken: spoken || kind !== 'asked' },
      ];
    });
  });
  const claimed = claims.map(({ claimed: one, features }): Target => ({
    ...{ place: CLAIM_PLACES[one], truth: labelled.claimed.includes(one) },
    ...{ common: COMMON_PLACES.claimed, own: ids(features), spoken: false },
  }));
  const flags = FLAGS.map((flag): Target => ({
    ...{ place: FLAG_PLACES[flag], truth: flagOf(labelled, flag) },
    ...{ common: -1, own: NONE, spoken: false },
  }));
  return { message: ids(message), targets: [...targets, ...claimed, ...flags] };
}

/** The same order every time: a shuffle by a small congruential generator. */
function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  let state = seed;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

function learnFrom(model: Ftrl, { message, targets }: Numbered): void {
  const sums = new Float64Array(WIDTH);
  for (const feature of message)
    for (let place = 0; place < WIDTH; place += 1)
      sums[place] = (sums[place] ?? 0) + (model.weights[feature + place] ?? 0);
  const gradients = new Float64Array(WIDTH);
  for (const { place, truth, common, own, spoken } of targets) {
    let sum = (sums[place] ?? 0) + (spoken ? (sums[common] ?? 0) : 0);
    for (const feature of own) sum += model.weights[feature + common] ?? 0;
    const gradient = 1 / (1 + Math.exp(-sum)) - (truth ? 1 : 0);
    gradients[place] = gradient;
    if (spoken) gradients[common] = (gradients[common] ?? 0) + gradient;
    for (const feature of own) model.update(feature + common, gradient);
  }
  for (const feature of message)
    for (let place = 0; place < WIDTH; place += 1) {
      const gradient = gradients[place] ?? 0;
      if (gradient !== 0) model.update(feature + place, gradient);
    }
}

/** Learns the weights of all labels from examples. */
export function learn(examples: readonly Example[], options: LearnOptions = OPTIONS): Weights {
  const numbers = numbered(examples, options.seldom);
  const rows = examples.map((example) => numberedExample(example, numbers));
  const model = new Ftrl(numbers.size * WIDTH, options);
  for (let epoch = 0; epoch < options.epochs; epoch += 1)
    for (const at of shuffled(rows.length, epoch + 1)) {
      const row = rows[at];
      if (row !== undefined) learnFrom(model, row);
    }
  const weights = new Map<string, readonly number[]>();
  for (const [feature, first] of numbers) {
    const own = LABELS.flatMap((_, place) => {
      const weight = Math.round((model.weights[first + place] ?? 0) * 1000) / 1000;
      return weight === 0 ? [] : [place, weight];
    });
    if (own.length > 0) weights.set(feature, own);
  }
  return weights;
}
