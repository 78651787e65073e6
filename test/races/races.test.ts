import assert from 'node:assert/strict';
import { inWords } from './in-words.ts';
import { NO_FAULTS } from './judge.ts';
import { inPostgres, inSqlite } from './keeping.ts';
import { runRaces } from './run-races.ts';

const BACKENDS = [
  { where: 'one server on SQLite', servers: 1, races: 150, keep: inSqlite },
  { where: 'two servers on one PostgreSQL', servers: 2, races: 100, keep: inPostgres },
];

for (const { where, servers, races, keep } of BACKENDS) {
  describe(`eight operators in three processes who claim the same chat at once, with ${where}`, () => {
    it(`never both have it, nor speak without it, nor lose a word, in ${races} races with lapses and stale tokens`, async function () {
      this.timeout(240_000);
      const tally = await runRaces({ races, lanes: 6, seed: 5, servers, keeping: await keep() });
      console.log(`      ${inWords(tally)}`);
      assert.deepEqual(tally.faults, NO_FAULTS);
      assert.ok(tally.lapses > races / 20, 'leases lapsed in the races');
      assert.ok(tally.repliesRefused > races / 5, 'stale and stolen tokens were tried');
      assert.ok(tally.claims >= 8 * races && tally.claimsWon >= races, 'eight claimed in every race');
    });
  });
}
