import { CLAIMED, ITEMS } from '../../case/vocabulary.ts';
import { claimFeatures, isSpokenOf, itemFeatures, messageFeatures } from './features.ts';
import {
  CLAIM_PLACES,
  COMMON_PLACES,
  FLAG_PLACES,
  FLAGS,
  ITEM_KINDS,
  ITEM_PLACES,
  LABELS,
} from './labels.ts';
import type { Read, Span } from './features.ts';

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

/** How likely each label is. Labels that stand for all items, or all identities, have no likelihood of their own. */
export function score(read: Read, spans: readonly Span[], weights: Weights): Scores {
  const message = sumsOf(weights, messageFeatures(read, spans));
  const scores = new Float64Array(LABELS.length);
  for (const item of ITEMS) {
    const own = sumsOf(weights, itemFeatures(read, item));
    const spoken = isSpokenOf(read, item);
    for (const kind of ITEM_KINDS) {
      const [place, common] = [ITEM_PLACES[kind][item], COMMON_PLACES[kind]];
      const shared = spoken || kind !== 'asked' ? (message[common] ?? 0) : 0;
      const chance = probability((message[place] ?? 0) + (own[common] ?? 0) + shared);
      // Whether it was given was learned of what had been asked for: it is as likely as both are.
      scores[place] = kind === 'asked' ? chance : chance * (scores[ITEM_PLACES.asked[item]] ?? 0);
    }
  }
  for (const claimed of CLAIMED) {
    const own = sumsOf(weights, claimFeatures(read, claimed));
    const place = CLAIM_PLACES[claimed];
    scores[place] = probability((message[place] ?? 0) + (own[COMMON_PLACES.claimed] ?? 0));
  }
  for (const flag of FLAGS) scores[FLAG_PLACES[flag]] = probability(message[FLAG_PLACES[flag]] ?? 0);
  return scores;
}
