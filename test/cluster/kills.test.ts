import assert from 'node:assert/strict';
import { NO_FAULTS } from './judge.ts';
import { runKills } from './run-kills.ts';
import { inWords } from './tally.ts';

const CHATS = 40;

describe('three instances on one PostgreSQL, each killed in turn with no warning, and then PostgreSQL', () => {
  it(`lose, double and reorder nothing for ${CHATS} clients that talk all the time, who are all back in ten seconds`, async function () {
    this.timeout(180_000);
    const tally = await runKills({ chats: CHATS, official: 4, pause: 1_000 });
    console.log(`      ${inWords(tally)}`);
    assert.deepEqual(tally.faults, NO_FAULTS);
    assert.equal(tally.outages.length, 4);
    assert.ok(tally.acknowledged > 10 * CHATS, 'they talked all the time');
  });
});
