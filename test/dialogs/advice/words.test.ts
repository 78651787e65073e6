import assert from 'node:assert/strict';
import { PLAN_STEPS } from '../../../dialogs/advice/plan.ts';
import { readingAge } from './reading-age.ts';
import { contents } from './real-advice.ts';

const pieces = Object.values(contents.northamptonshire.advice);
const words = (text: string): number => text.split(/\s+/).length;
const sentences = (text: string): number => text.split(/[.?!](?:\s|$)/).filter((part) => part !== '').length;

describe('the words of the advice', () => {
  it('are one sentence to do and one line of why, twenty words each at most', () => {
    for (const { id, action, why } of pieces) {
      assert.equal(sentences(action), 1, `${id}: ${action}`);
      for (const text of [action, why]) assert.ok(words(text) <= 20, `${id}: ${text}`);
    }
  });

  it('are read with ease at nine to eleven', () => {
    const ages = pieces.map(({ id, action, why }) => ({ id, age: readingAge(`${action} ${why}`) }));
    const mean = ages.reduce((sum, { age }) => sum + age, 0) / ages.length;
    assert.ok(mean >= 8 && mean <= 10, `the mean reading age is ${mean.toFixed(1)}`);
    assert.deepEqual(
      ages.filter(({ age }) => age > 12),
      [],
    );
  });

  it('never vouch for a caller or a number, and promise nothing', () => {
    for (const { id, action, why } of pieces) {
      const text = `${action} ${why}`.replace('“safe account”', '');
      assert.doesNotMatch(text, /\b(genuine|known|valid|verified|safe|legitimate)\b/i, id);
      assert.doesNotMatch(text, /\b(will|be) (refund|investigat)|guarantee|\b(un)?likely\b/i, id);
      assert.doesNotMatch(
        text,
        /action ?fraud|cancel your (driving )?licence|new NI number|should have|your fault/i,
        id,
      );
      assert.doesNotMatch(text, /(police|hmrc|your bank) (will )?never (rings?|calls?|phones?)/i, id);
    }
  });

  it('never ask for a secret', () => {
    for (const { id, action, why } of pieces)
      assert.doesNotMatch(`${action} ${why}`, /\?|(tell|give|send) (us|me)\b/i, id);
  });

  it('hold no number but the short ones everybody can be told', () => {
    for (const { id, action, why } of pieces) {
      for (const number of `${action} ${why}`.match(/£?\d[\d,]*/g) ?? []) {
        assert.ok(['999', '159', '101', '7726', '£85,000'].includes(number), `${id}: ${number}`);
      }
    }
  });

  it('are all used by some rule', () => {
    assert.deepEqual(
      pieces.map(({ id }) => id).filter((id) => !PLAN_STEPS.includes(id)),
      [],
    );
  });

  it('cite sources by name or address', () => {
    for (const { id, sources } of [...pieces, ...Object.values(contents.northamptonshire.contacts)]) {
      for (const source of sources) assert.match(source, /[A-Za-z]{4,}|^GOV\.UK/, id);
    }
  });
});
