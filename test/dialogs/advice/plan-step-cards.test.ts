import assert from 'node:assert/strict';
import { planStepCards } from '../../../dialogs/advice/plan-step-cards.ts';
import { contents, planFor } from './real-advice.ts';

describe('the cards of a plan', () => {
  it('carry each contact with how to use it, and none of its sources', () => {
    const cards = planStepCards(planFor({ rightNow: ['coming'] }), contents.northamptonshire);
    const [emergency] = cards[0]?.contacts ?? [];
    assert.equal(emergency?.number, '999');
    assert.match(emergency.cannotRing ?? '', /18000/);
    assert.ok(!('sources' in emergency) && !('reviewBy' in emergency));
  });
});
