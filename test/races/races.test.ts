import assert from 'node:assert/strict';
import { inWords } from './in-words.ts';
import { NO_FAULTS } from './judge.ts';
import { runRaces } from './run-races.ts';

const RACES = 150;

describe('eight operators in three processes who claim the same chat at once', () => {
  it(`never both have it, nor speak without it, nor lose a word, in ${RACES} races with lapses and stale tokens`, async function () {
    this.timeout(240_000);
    const tally = await runRaces({ races: RACES, lanes: 6, seed: 5 });
    console.log(`      ${inWords(tally)}`);
    assert.deepEqual(tally.faults, NO_FAULTS);
    assert.ok(tally.lapses > RACES / 20, 'leases lapsed in the races');
    assert.ok(tally.repliesRefused > RACES / 5, 'stale and stolen tokens were tried');
    assert.ok(tally.claims >= 8 * RACES && tally.claimsWon >= RACES, 'eight claimed in every race');
  });
});
