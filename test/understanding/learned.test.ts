import assert from 'node:assert/strict';
import { examplesToLearn, labelledIn, trainingSets } from '../../scripts/train/examples.ts';
import { learn } from '../../scripts/train/learn.ts';
import { isCurrent, MODEL } from '../../src/understanding/learned/model.ts';
import { understand } from '../../src/understanding/understand.ts';

const TEST_SETS = ['messages.test-set.jsonl', 'messages.second-set.jsonl'].map(
  (name) => new URL(name, import.meta.url).pathname,
);
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe('the learned model', () => {
  it('is what the labelled messages give', function () {
    this.timeout(120_000);
    assert.ok(isCurrent());
    const weights = learn(examplesToLearn());
    assert.deepEqual([...weights.keys()].sort(), [...MODEL.weights.keys()].sort());
    for (const [feature, own] of weights) assert.deepEqual(MODEL.weights.get(feature), own, feature);
  });

  it('has seen none of the messages that it is measured by', () => {
    const measured = new Set(labelledIn(TEST_SETS).map(({ text }) => bare(text)));
    const learned = trainingSets().flatMap(({ file }) => labelledIn([file]));
    const both = learned.filter(({ text }) => text.length > 40 && measured.has(bare(text)));
    assert.deepEqual(
      both.map(({ text }) => text),
      [],
    );
  });

  it('learns from messages whose labels hold together', () => {
    for (const { file } of trainingSets())
      for (const { id, asked, given, notSure, danger, distress } of labelledIn([file])) {
        assert.ok(
          [...given, ...notSure].every((item) => asked.includes(item)),
          `${file} ${id}`,
        );
        assert.ok(!distress || danger, `${file} ${id}`);
      }
  });

  it('names the words that a fact without a rule comes from', () => {
    const text = 'he had me feed eight hundred quid into the machine in the off licence';
    for (const { words } of understand(text).asked) assert.ok(text.includes(words), words);
  });
});
