import assert from 'node:assert/strict';
import { scoreOf } from '../../bench/understanding/score.ts';
import type { Answer } from '../../bench/understanding/answers.ts';
import { cutOffsFor } from '../../scripts/train/cut-offs.ts';
import type { Labelled } from '../../scripts/train/examples.ts';

const flags = { onCall: false, danger: false, policeVerify: false };
const labelled: Labelled = {
  ...{ id: 'm1', text: 'they asked for my PIN and I read it out', ...flags },
  ...{ asked: ['pin-or-passcode'], given: ['pin-or-passcode'], notSure: [], claimed: [], distress: false },
};
const nothing: Answer = { asked: [], given: [], notSure: [], claimed: [], toAsk: [], ...flags };

const exposures = (found: Partial<Answer>): readonly number[] => {
  const score = scoreOf([labelled], () => ({ ...nothing, ...found }));
  return [score.exposures, score.missedExposures, score.unaskedExposures];
};

describe('the score of understanding', () => {
  it('counts an exposure as missed unless it is found given or doubtful', () => {
    assert.deepEqual(exposures({ given: ['pin-or-passcode'] }), [1, 0, 0]);
    assert.deepEqual(exposures({ notSure: ['pin-or-passcode'] }), [1, 0, 0]);
    assert.deepEqual(exposures({ toAsk: ['pin-or-passcode'] }), [1, 1, 0]);
  });

  it('counts an exposure that the bot would not even ask about, though it knows what was asked for', () => {
    assert.deepEqual(exposures({}), [1, 1, 1]);
    assert.deepEqual(exposures({ asked: ['pin-or-passcode'] }), [1, 1, 1]);
  });

  it('counts what is right, what is extra and what is missed', () => {
    const { kinds, labels } = scoreOf([labelled], () => ({
      ...nothing,
      ...{ asked: ['pin-or-passcode', 'passport'], danger: true },
    }));
    assert.deepEqual(kinds.get('asked'), { right: 1, extra: 1, missed: 0 });
    assert.deepEqual(kinds.get('given'), { right: 0, extra: 0, missed: 1 });
    assert.deepEqual(kinds.get('danger'), { right: 0, extra: 1, missed: 0 });
    assert.deepEqual(labels.get('asked passport'), { right: 0, extra: 1, missed: 0 });
  });

  it('cuts where the fewest are wrong', () => {
    const values = [0.9, 0.7, 0.6, 0.5, 0.4, 0.2];
    const judgements = values.map((value) => ({ value, truth: value > 0.65 || value === 0.2 }));
    assert.deepEqual(cutOffsFor('asked', judgements), { sure: 0.7, doubtful: 0.2 });
  });
});
