import { readFileSync } from 'node:fs';
import { LABELS } from './labels.ts';
import type { Flag, ItemKind } from './labels.ts';
import type { Weights } from './score.ts';

/** From which likelihood on a fact is sure, and from which it is in doubt. */
export interface Thresholds {
  readonly sure: number;
  readonly doubtful: number;
}

export interface Model {
  readonly weights: Weights;
  readonly thresholds: Readonly<Record<ItemKind | 'claimed' | Flag, Thresholds>>;
}

/** The model as `npm run train` writes it: labels by place, and for each feature places and weights in turns. */
export interface StoredModel {
  readonly labels: readonly string[];
  readonly thresholds: Model['thresholds'];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

const stored = JSON.parse(readFileSync(new URL('model.json', import.meta.url), 'utf8')) as StoredModel;

/** The model that was learned from `training/`. */
export const MODEL: Model = {
  thresholds: stored.thresholds,
  weights: new Map(Object.entries(stored.weights)),
};

/** Whether the stored model was trained for the labels of this version. */
export const isCurrent = (): boolean => stored.labels.join() === LABELS.join();
