import assert from 'node:assert/strict';
import { ITEMS } from '../../../src/case/vocabulary.ts';
import { planFor } from '../advice/real-advice.ts';
import type { CaseInput } from '../advice/real-advice.ts';
import { readingAge } from '../advice/reading-age.ts';
import { factsIn, summaryOf, words } from './views.ts';

const everything: CaseInput = {
  rightNow: ['on-the-phone', 'coming', 'has-something'],
  items: Object.fromEntries(ITEMS.map((item) => [item, { asked: true, given: 'yes' }])),
  claimed: ['police', 'bank'],
  officer: { rank: 'PC', name: 'Smith', collarNumber: '4471', force: 'Essex Police' },
  paidBy: 'card',
  amount: 1000,
  callWhen: '2026-11-23T13:25',
  paidWhen: '2026-11-23',
  numberShown: '03001232040',
  vulnerable: true,
  secrecy: true,
  cannotRing: true,
};

describe('the summary', () => {
  it('tells what is known in the order in which a report asks for it', () => {
    const { sections } = summaryOf(everything, { fields: { stepsDone: ['hang-up'] } });
    assert.deepEqual(
      sections.map(({ heading }) => heading),
      [
        'This report',
        'Risk',
        'The call',
        'Who they said they were',
        'What they wanted',
        'What they got',
        'Money',
        'Have these ready, if you have them',
        'Already done',
        'To check who rang',
      ],
    );
  });

  it('leaves out what is not known', () => {
    const { sections } = summaryOf({});
    assert.deepEqual(
      sections.map(({ heading }) => heading),
      ['This report', 'Have these ready, if you have them'],
    );
  });

  it('tells yes, no and not sure apart for each thing', () => {
    const summary = summaryOf({
      items: {
        passport: { asked: true, given: 'no' },
        'ni-number': { asked: true, given: 'not-sure' },
        'remote-access': { given: 'yes' },
      },
    });
    assert.deepEqual(factsIn(summary, 'What they got'), [
      'My National Insurance number: Not sure. Treat it as yes.',
      'My passport: No',
      'A way into my phone or computer: Yes',
    ]);
    assert.deepEqual(factsIn(summary, 'What they wanted'), [
      'They asked for: My National Insurance number; my passport',
    ]);
  });

  it('gives the number and the officer as they were claimed, for reading out', () => {
    const summary = summaryOf(everything);
    assert.ok(factsIn(summary, 'The call').includes('Number that showed: 0300 123 2040'));
    assert.deepEqual(factsIn(summary, 'Who they said they were'), [
      'They said they were: The police and my bank',
      'Rank they gave: PC',
      'Name they gave: Smith',
      'Collar number they gave: 4471',
      'Force they named: Essex Police',
    ]);
    const refused = summaryOf({ officer: 'refused' });
    assert.deepEqual(factsIn(refused, 'Who they said they were'), [
      "Officer's details: They refused to give any",
    ]);
  });

  it('has evidence ready only for what happened', () => {
    const kept = factsIn(
      summaryOf({ items: { 'remote-access': { given: 'yes' } } }),
      'Have these ready, if you have them',
    );
    assert.deepEqual(
      kept.map((one) => one.split(':')[0]),
      ['The call', 'The device'],
    );
  });

  it('holds the whole plan, and what of it is done', () => {
    const summary = summaryOf(everything, {
      fields: { stepsDone: ['ring-bank-159', 'gone'], rung999: 'rung' },
    });
    assert.deepEqual(
      summary.steps.map(({ id }) => id),
      planFor(everything).steps.map(({ id }) => id),
    );
    assert.deepEqual(summary.stepsDone, ['ring-bank-159', 'gone']);
    const done = factsIn(summary, 'Already done');
    assert.equal(done[0], 'Rang 999: Done');
    assert.match(done[1] ?? '', /^Ring 159 now.*[^.]: Done$/u);
    assert.equal(done.length, 2);
  });

  it('leaves names, addresses and birthdays to be said by the person, and asks for none of someone helped at work', () => {
    assert.ok(summaryOf({}).toSay.includes('Your date of birth'));
    const atWork = summaryOf({ forWhom: 'at-work' }).toSay.join('\n');
    assert.doesNotMatch(atWork, /their name|birth/iu);
    assert.ok(summaryOf(everything).toSay.includes('Which bank the money left'));
    assert.ok(!summaryOf({}).toSay.includes('Which bank the money left'));
  });

  it('is written to be read with ease', () => {
    for (const [name, text] of Object.entries(words)) {
      if (!/^(?:page|keep|say|report|please)-/u.test(name)) continue;
      for (const sentence of text.split(/(?<=[.?])\s/u)) assert.ok(sentence.split(/\s+/u).length <= 20, name);
      if (name.startsWith('page-') && text.split(/\s+/u).length > 5) assert.ok(readingAge(text) <= 12, name);
    }
  });
});
