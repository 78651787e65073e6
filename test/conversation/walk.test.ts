import assert from 'node:assert/strict';
import type { Answers, Json } from '../../src/case/answers.ts';
import { walk } from '../../src/conversation/walk.ts';
import { housing } from './housing.ts';

const answers = (values: Readonly<Record<string, Json>>): Answers =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, source: 'button' as const, turn: 1 }]),
  );
const walked = (values: Readonly<Record<string, Json>>, reopened: string | null = null) =>
  walk(housing, { answers: answers(values), reopened }, 'northamptonshire');
const openAfter = (values: Readonly<Record<string, Json>>) => walked(values).open?.node.name ?? null;

const DAMP = { problem: 'damp', rooms: ['kitchen', 'hall'] };
const TO_THE_MENU = { ...DAMP, 'wet/kitchen': 'no', 'wet/hall': 'yes', remarks: 'x', landlordTold: 'no' };

describe('walking answers through a conversation', () => {
  it('opens the first question that has no answer', () => {
    assert.equal(openAfter({}), 'problem');
    assert.equal(openAfter({ problem: 'damp' }), 'rooms');
    assert.equal(openAfter({ rooms: ['hall'] }), 'problem');
  });

  it('asks a conditional question only where its condition holds', () => {
    assert.equal(openAfter({ problem: 'leak' }), 'nearElectrics');
    assert.equal(openAfter({ problem: 'heating' }), 'rooms');
  });

  it('keeps an answer to a question that is not on the way, and does not count it', () => {
    const { fields, all } = walked({ problem: 'damp', nearElectrics: 'yes' });
    assert.equal(fields['nearElectrics'], undefined);
    assert.equal(all['nearElectrics'], 'yes');
    assert.equal(walked({ problem: 'leak', nearElectrics: 'yes' }).fields['nearElectrics'], 'yes');
  });

  it('asks for each row that is blank, together', () => {
    assert.deepEqual(walked(DAMP).open?.rows, ['kitchen', 'hall']);
    assert.deepEqual(walked({ ...DAMP, 'wet/hall': 'not-sure' }).open?.rows, ['kitchen']);
    assert.deepEqual(walked({ ...DAMP, 'wet/hall': 'no', 'wet/kitchen': 'no' }).fields['wet'], {
      kitchen: 'no',
      hall: 'no',
    });
  });

  it('passes rows that nobody asks for', () =>
    assert.equal(
      openAfter({ ...DAMP, 'wet/kitchen': 'no', 'wet/hall': 'no', 'wet/bath': 'yes' }),
      'remarks',
    ));

  it('tells in the order of the conversation, where its condition holds', () => {
    assert.deepEqual(
      walked({ problem: 'leak', nearElectrics: 'not-sure' }).told.map(({ key }) => key),
      ['switch-off'],
    );
    assert.deepEqual(walked({ problem: 'leak', nearElectrics: 'no' }).told, []);
  });

  it('offers a menu again and again, until one that leaves is chosen', () => {
    assert.equal(openAfter(TO_THE_MENU), 'more');
    const again = walked({ ...TO_THE_MENU, more: 'numbers' });
    assert.equal(again.open?.node.name, 'more');
    assert.deepEqual(
      again.told.map(({ key }) => key),
      ['more.1.numbers'],
    );
    assert.equal(openAfter({ ...TO_THE_MENU, more: 'finish' }), null);
    assert.equal(openAfter({ ...TO_THE_MENU, more: 'an-option-of-last-year' }), 'more');
  });

  it('ends in the outcome that its answers choose, when nothing is open', () => {
    assert.equal(walked({ ...TO_THE_MENU, more: 'finish' }).outcome, 'report-it');
    const leak = { ...TO_THE_MENU, problem: 'leak', nearElectrics: 'not-sure', more: 'finish' };
    assert.equal(walked(leak).outcome, 'emergency');
    assert.equal(walked(TO_THE_MENU).outcome, null);
  });

  it('opens a question that is being changed, while its answer stands', () => {
    const { open, fields } = walked(TO_THE_MENU, 'problem');
    assert.equal(open?.node.name, 'problem');
    assert.equal(open.reopened, true);
    assert.equal(fields['problem'], 'damp');
    assert.deepEqual(walked(TO_THE_MENU, 'wet').open?.rows, ['kitchen', 'hall']);
  });

  it('opens a question ahead of the way when that is the one to change', () =>
    assert.equal(walked({ landlordTold: 'yes' }, 'landlordTold').open?.node.name, 'landlordTold'));
});
