import assert from 'node:assert/strict';
import { plan } from '../../dialogs/advice/plan.ts';
import type { Plan } from '../../dialogs/advice/plan.ts';
import type { Rule as PlanRow } from '../../dialogs/advice/rule.ts';
import { caseSchema } from '../../src/case/case.ts';
import type { Setting } from '../../src/conversation/program.ts';
import type { Say } from '../../src/protocol.ts';
import { advises, tells, withRules } from './breaches/changed-worlds.ts';
import { PLANTED } from './breaches/planted.ts';
import { begin, take } from './chat.ts';
import { check } from './path.ts';
import { probe } from './probe.ts';
import { handOffRules } from './rules/hand-off.ts';
import { plansHold, rulesOf } from './rules/index.ts';
import { planRules } from './rules/plans.ts';
import { wordingRules } from './rules/wording.ts';
import { dayOf, DESKS, worldOf } from './worlds.ts';

const real = worldOf('northamptonshire');

/** The proof fails in this world, names the rule, and shows a path that begins with opening the chat. */
function fails(setting: Setting, rule: string): void {
  const isNamed = ({ name }: { readonly name: string }): boolean => name.includes(rule);
  const rules = [...rulesOf(false).filter(isNamed), plansHold(false, planRules.filter(isNamed))];
  assert.throws(
    () => probe(setting, rules),
    (error: Error) => {
      assert.ok(error.message.includes(rule), `it is another rule that fails:\n${error.message}`);
      assert.match(error.message, /\n {2}> opens the chat\n/);
      return true;
    },
  );
}

describe('a planted breach fails the proof, which names the rule and shows the path:', () => {
  it('nothing planted, nothing found', () => probe(real));

  for (const [planted, change, rule] of PLANTED) {
    it(planted, () => fails(change(real), rule));
  }

  it('Report Fraud named in Scotland', () => {
    const scotland = worldOf('police-scotland');
    const named = tells('suspicious-call', 'referral-money', 'Tell Report Fraud, and ring 101.');
    fails(named(scotland), 'Report Fraud is named only where it takes the report');
  });
});

const drop =
  (...steps: readonly RegExp[]) =>
  (rows: readonly PlanRow[]): readonly PlanRow[] =>
    rows.filter(({ step }) => !steps.some((one) => one.test(step)));
const BANK = /^ring-bank/;

/** What was done to the rules of the plan, and the rule of the proof that has to see it. */
const ROWS: readonly (readonly [string, (rows: readonly PlanRow[]) => readonly PlanRow[], string])[] = [
  [
    'the bank after everything else that is for now',
    (rows) => [...rows].sort((a, b) => Number(BANK.test(a.step)) - Number(BANK.test(b.step))),
    'the bank is among the first three',
  ],
  ['no row for danger', drop(/^ring-999/), 'In danger a plan begins with 999'],
  ['no row for hanging up', drop(/^hang-up/), 'On the phone a plan says to hang up in its first two steps'],
  ['no row for 101', drop(/^ring-101/), 'Every plan refers to the 101 of its nation'],
  [
    'cards frozen today',
    (rows) => rows.map((row) => (row.step === 'freeze-card' ? { ...row, when: 'today' as const } : row)),
    'Nothing urgent waits until today',
  ],
];

describe('a row of the plan’s rules removed or moved fails the proof:', () => {
  for (const [planted, change, rule] of ROWS) {
    it(planted, () => withRules(change, () => fails(real, rule)));
  }
});

describe('a plan, or an answer, that cannot come about today fails the proof all the same:', () => {
  const kase = caseSchema.parse({ items: { 'bank-details': { asked: true, given: 'yes' } } });
  const made = plan(kase, real.content, dayOf(real));
  const [first] = made.steps;
  assert.ok(first);
  const caught = (changed: Partial<Plan>, world: Setting = real): readonly string[] =>
    planRules
      .filter(({ breach }) => breach({ ...made, ...changed }, kase, world) !== null)
      .map(({ name }) => name);

  it('the plan as it is made breaks no rule', () => assert.deepEqual(caught({}), []));

  it('a step that stands in it twice', () =>
    assert.deepEqual(caught({ steps: [...made.steps, first] }), ['No step stands twice in a plan']));

  it('a contact that is not in the table', () => {
    const steps = [{ ...first, contacts: [...first.contacts, '118'] }, ...made.steps.slice(1)];
    assert.deepEqual(caught({ steps }), ['Every contact of a step is in the table, and in date']);
  });

  it('a piece past its date that is shown', () => {
    const late = advises(first.id, { reviewBy: '2026-11-22' })(real);
    assert.deepEqual(caught({}, late), [
      'Every step shown has a source, an owner and a review date not passed',
    ]);
  });

  it('a piece past its date that leaves nothing in its place', () =>
    assert.deepEqual(caught({ expired: ['hang-up'] }), [
      'A piece past its date gives way to the safe core, and is told of',
    ]));

  it('a secret that was kept', () => {
    const turn = take(real, begin(real), { by: 'words', text: 'hello' }).turn;
    const kept = { ...turn, fields: { numberShown: 'AB 12 34 56 C' } };
    assert.throws(() => check(wordingRules, kept, real), /No stored answer holds a secret/);
  });

  it('a talk about a person that leads elsewhere', () => {
    const world = { ...real, desk: DESKS.open };
    const asked = take(world, begin(world), { by: 'command', command: 'person' });
    const { turn } = take(world, asked, { by: 'answer', question: 'passOn', value: 'stay' });
    check(handOffRules, turn, world);
    assert.throws(() => check(handOffRules, { ...turn, open: 'asked' }, world), /leads back to where/);
  });

  it('a number to ring that was kept', () => {
    const { turn } = begin(real);
    const kept = { ...turn, fields: { safeTime: 'after 6, on 07700 900123' } };
    assert.throws(() => check(handOffRules, kept, real), /A number to ring stands in no answer/);
  });

  it('a long sentence to read out', () => {
    const words = `Please ${'do '.repeat(25)}check.`;
    const says: Say[] = [{ text: words, card: { kind: 'read-out', heading: 'Read this out', words } }];
    const turn = { ...begin(real).turn, before: begin(real).turn, says };
    assert.throws(() => check(wordingRules, turn, real), /A sentence to read out/);
  });
});
