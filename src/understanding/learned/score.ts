import { CLAIMED, ITEMS } from '../../case/vocabulary.ts';
import type { Read } from '../read.ts';
import {
  claimFeatures,
  isClaimFound,
  isFound,
  isSpokenOf,
  itemFeatures,
  messageFeatures,
} from './features.ts';
import {
  CLAIM_PLACES,
  COMMON_PLACES,
  FLAG_PLACES,
  FLAGS,
  ITEM_KINDS,
  ITEM_PLACES,
  LABELS,
} from './labels.ts';
import type { Span } from './features.ts';
import { viewOf } from './view.ts';
import type { View } from './view.ts';

/** The weights of a feature: places of labels and their weights, in turns. */
export type Weights = ReadonlyMap<string, readonly number[]>;

/** How likely each label is, 0 to 1, by its place. */
export type Scores = Float64Array;

/** Adds up, label by label, what the features weigh. */
function sumsOf(weights: Weights, features: readonly string[]): Float64Array {
  const sums = new Float64Array(LABELS.length);
  for (const feature of features) {
    const own = weights.get(feature);
    if (own === undefined) continue;
    for (let at = 0; at < own.length; at += 2) {
      const place = own[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + (own[at + 1] ?? 0);
    }
  }
  return sums;
}

const probability = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** The sums of each thing; of those of which nothing is found, all alike, they are added up once. */
function sumsOfEach<T>(
  things: readonly T[],
  found: (thing: T) => boolean,
  sums: (thing: T) => Float64Array,
): Float64Array[] {
  let ofOthers: Float64Array | undefined;
  return things.map((thing) => (found(thing) ? sums(thing) : (ofOthers ??= sums(thing))));
}

/** How likely each item was asked for, given and perhaps given. */
function scoreItems(view: View, message: Float64Array, weights: Weights, scores: Scores): void {
  const sums = sumsOfEach(
    ITEMS,
    (item) => isFound(view, item),
    (item) => sumsOf(weights, itemFeatures(view, item)),
  );
  for (const [at, item] of ITEMS.entries()) {
    const spoken = isSpokenOf(view, item);
    for (const kind of ITEM_KINDS) {
      const [place, common] = [ITEM_PLACES[kind][item], COMMON_PLACES[kind]];
      const shared = spoken || kind !== 'asked' ? (message[common] ?? 0) : 0;
      const chance = probability((message[place] ?? 0) + (sums[at]?.[common] ?? 0) + shared);
      // Whether it was given was learned of what had been asked for: it is as likely as both are.
      scores[place] = kind === 'asked' ? chance : chance * (scores[ITEM_PLACES.asked[item]] ?? 0);
    }
  }
}

/** How likely each identity was claimed. */
function scoreClaims(view: View, message: Float64Array, weights: Weights, scores: Scores): void {
  const sums = sumsOfEach(
    CLAIMED,
    (claimed) => isClaimFound(view, claimed),
    (claimed) => sumsOf(weights, claimFeatures(view, claimed)),
  );
  for (const [at, claimed] of CLAIMED.entries()) {
    const place = CLAIM_PLACES[claimed];
    scores[place] = probability((message[place] ?? 0) + (sums[at]?.[COMMON_PLACES.claimed] ?? 0));
  }
}

/** How likely each label is. Labels that stand for all items, or all identities, have no likelihood of their own. */
export function score(read: Read, spans: readonly Span[], weights: Weights): Scores {
  const view = viewOf(read);
  const message = sumsOf(weights, messageFeatures(read, spans));
  const scores = new Float64Array(LABELS.length);
  scoreItems(view, message, weights, scores);
  scoreClaims(view, message, weights, scores);
  for (const flag of FLAGS) scores[FLAG_PLACES[flag]] = probability(message[FLAG_PLACES[flag]] ?? 0);
  return scores;
}
