import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS } from '../../src/understanding/learned/labels.ts';
import type { StoredModel } from '../../src/understanding/learned/model.ts';
import { examplesToLearn, writersToLearnFrom } from './examples.ts';
import { learn } from './learn.ts';
import { thresholdsFor } from './thresholds.ts';

/** `npm run train`: learns `model.json` from the labelled messages. The same messages give the same file. */
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'src/understanding/learned');
const PARTS = 4;

/** A feature a line, so that a change can be read. */
function written({ labels, thresholds, weights }: StoredModel): string {
  const lines = Object.entries(weights)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([feature, own]) => `${JSON.stringify(feature)}:${JSON.stringify(own)}`);
  return `{"labels":${JSON.stringify(labels)},\n"thresholds":${JSON.stringify(thresholds)},\n"weights":{\n${lines.join(',\n')}\n}}\n`;
}

const writers = writersToLearnFrom();
const parts = Array.from({ length: PARTS }, (_, part) => writers.filter((__, at) => at % PARTS === part));
const thresholds = thresholdsFor(parts);
const examples = examplesToLearn(writers);
const weights = learn(examples);
const model = { labels: LABELS, thresholds, weights: Object.fromEntries(weights) };
writeFileSync(join(folder, 'model.json'), written(model));
console.log(`${examples.length} messages, ${weights.size} features`, thresholds);
