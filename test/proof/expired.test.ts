import assert from 'node:assert/strict';
import { plan } from '../../dialogs/advice/plan.ts';
import type { Setting } from '../../src/conversation/program.ts';
import { advises, contact } from './breaches/changed-worlds.ts';
import { casesOf } from './cases.ts';
import { check } from './path.ts';
import { Random } from './random.ts';
import { rulesOf } from './rules/index.ts';
import { planFault } from './rules/plans.ts';
import { wander } from './sample.ts';
import { dayOf, worldOf } from './worlds.ts';

const real = worldOf('northamptonshire');
const YESTERDAY = '2026-11-22';
/** What the safe core itself sends people to: past their dates, it is still the best there is. */
const CORE = ['safe-core', ...real.content.advice['safe-core']!.contacts];

/** With one thing past its date: each in a world of its own. */
const WORLDS: readonly (readonly [string, Setting])[] = [
  ...Object.keys(real.content.advice).map((id) => [id, advises(id, { reviewBy: YESTERDAY })(real)] as const),
  ...Object.keys(real.content.contacts).map(
    (id) => [id, contact(id, (one) => ({ ...one, reviewBy: YESTERDAY }))(real)] as const,
  ),
].filter(([id]) => !CORE.includes(id));

describe('whichever one piece or contact is past its review date', () => {
  it('every plan that would show it shows the safe core in its place, and still the bank where it is due', function () {
    this.timeout(60_000);
    const cases = [...casesOf('northamptonshire', 'me', 1)].filter((_, index) => index % 7 === 0);
    let replaced = 0;
    for (const [id, world] of WORLDS) {
      for (const kase of cases) {
        const { steps, expired } = plan(kase, world.content, dayOf(world));
        assert.ok(!steps.some((step) => step.id === id || step.contacts.includes(id)), id);
        assert.equal(planFault(kase, world), null, id);
        if (expired.length > 0) replaced += 1;
      }
    }
    assert.ok(replaced > WORLDS.length, 'hardly any plan was affected');
  });

  it('a chat goes on as ever, and keeps every rule', function () {
    this.timeout(60_000);
    WORLDS.forEach(([, world], index) => {
      const rules = rulesOf(false);
      wander(world, new Random(index), ({ turn }) => check(rules, turn, world));
    });
  });
});
