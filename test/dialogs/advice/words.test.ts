import assert from 'node:assert/strict';
import { PLAN_STEPS } from '../../../dialogs/advice/plan.ts';
import { DISTRESS_RULES, RULES } from '../../../dialogs/advice/rules/rules.ts';
import { readingAge } from './reading-age.ts';
import { contents } from './real-advice.ts';

const pieces = Object.values(contents.northamptonshire.advice);
const words = (text: string): number => text.split(/\s+/).length;
const sentences = (text: string): number => text.split(/[.?!](?:\s|$)/).filter((part) => part !== '').length;

describe('the contacts of the advice', () => {
  const contacts = Object.values(contents.northamptonshire.contacts);
  const nationsPolice = ['police-scotland-101', 'psni-101'];

  it('can each be reached without a voice call where a step for now sends people to them', () => {
    const now = [...RULES, ...DISTRESS_RULES].filter(({ when }) => when === 'now').map(({ step }) => step);
    const named = pieces
      .filter(({ id }) => ['safe-core', ...now].includes(id))
      .flatMap((piece) => piece.contacts);
    for (const id of [...new Set([...named, ...nationsPolice])]) {
      assert.ok(contents.northamptonshire.contacts[id]?.cannotRing, id);
    }
  });

  it('have a web address or another way wherever they have a number', () => {
    for (const { id, number, url, cannotRing } of contacts)
      if (number !== undefined) assert.ok(url ?? cannotRing, id);
  });

  it('are all named by a piece, or are a nation’s police, or a way to ring without a voice', () => {
    const named = new Set(pieces.flatMap((piece) => piece.contacts));
    const ways = ['999-sms', '999-bsl', '18001-101'];
    assert.deepEqual(
      contacts.map(({ id }) => id).filter((id) => ![...named, ...nationsPolice, ...ways].includes(id)),
      [],
    );
  });

  it('promise no national sign language service for 101, and name no service that has closed', () => {
    for (const { id, name, cannotRing = '' } of contacts) {
      if (/101/.test(id)) assert.doesNotMatch(cannotRing, /(?<!some forces take )BSL video/i, id);
      assert.doesNotMatch(`${name} ${cannotRing}`, /action ?fraud|scams action/i, id);
    }
  });
});

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

  it('fit somebody who paid: they never say that nothing was lost', () => {
    for (const { id, action, why } of pieces)
      assert.doesNotMatch(`${action} ${why}`, /even if nothing|nothing was (lost|taken)|no harm/i, id);
  });

  it('put no name of a reporting service into words that another nation may read', () => {
    for (const { id, action, why } of pieces)
      if (id !== 'report-fraud') assert.doesNotMatch(`${action} ${why}`, /report fraud|psni/i, id);
  });

  it('leave open what is not certain: the refund limit, the fee of Cifas, a new National Insurance number', () => {
    const said = pieces.map(({ action, why }) => `${action} ${why}`);
    for (const text of said.filter((one) => one.includes('£85,000'))) {
      assert.match(text, /at least £85,000; your bank will confirm/);
    }
    assert.ok(said.every((text) => !/£(20|25|30|35)\b/.test(text)));
  });

  it('never ask for a secret', () => {
    for (const { id, action, why } of pieces)
      assert.doesNotMatch(`${action} ${why}`, /\?|(tell|give|send) (us|me)\b/i, id);
  });

  it('hold no number but the short ones everybody can be told', () => {
    for (const { id, action, why } of pieces) {
      for (const number of `${action} ${why}`.match(/£?\d[\d,]*/g) ?? []) {
        assert.ok(['999', '159', '101', '7726', '£85,000', '£100'].includes(number), `${id}: ${number}`);
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
