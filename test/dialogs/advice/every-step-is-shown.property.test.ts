import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plan } from '../../../dialogs/advice/plan.ts';
import { byButtons, truths } from '../../conversation/truths.ts';
import { Talk } from '../../support/script.ts';
import { content, DAY, realSetting } from '../../support/world.ts';

/** A talk that remembers the ids of all steps that were on the screen. */
class Watched extends Talk {
  readonly shown = new Set<string>();

  override press(...given: Parameters<Talk['press']>): void {
    super.press(...given);
    for (const { card } of this.said)
      if (card.kind === 'plan') card.steps.forEach(({ id }) => this.shown.add(id));
  }
}

/** Presses on through the officer check and "done" until no more steps are offered. */
function toTheEnd(talk: Watched): void {
  for (let turn = 0; turn < 20; turn += 1) {
    const card = talk.card?.card;
    if (card?.name === 'collar') talk.press({ question: 'collar', answer: 'move-on' });
    else if (card?.answer.kind === 'choice' && card.answer.options.some(({ value }) => value === 'done'))
      talk.press({ question: card.name, answer: 'done' });
    else return;
  }
}

describe('every step of a plan', () => {
  it('comes onto the screen, whatever was told, by the end of "done"', () => {
    fc.assert(
      fc.property(truths, (truth) => {
        const talk = new Watched(realSetting);
        byButtons(talk, truth);
        toTheEnd(talk);
        const { steps } = plan(talk.position.walked.case, content, DAY);
        assert.deepEqual(
          steps.map(({ id }) => id).filter((id) => !talk.shown.has(id)),
          [],
        );
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
