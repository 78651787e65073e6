import assert from 'node:assert/strict';
import { itemSets } from './answers.ts';
import { begin, take } from './chat.ts';
import type { Place } from './chat.ts';
import { jobs } from './jobs.ts';
import { printTally } from './print-tally.ts';
import { QuickWalk } from './quick-walk.ts';
import type { Spot } from './quick-walk.ts';
import { hardestFirst, meanAge, OLDEST, readingReport } from './reading.ts';
import { Random } from './random.ts';
import { shareOut } from './share-out.ts';
import { isQuestion } from './rules/words.ts';
import { movesAt } from './tree.ts';
import type { Scope } from './tree.ts';
import { worldOf } from './worlds.ts';

describe('every path of the conversations', () => {
  it('keeps every rule', async function () {
    this.timeout(600_000);
    const tally = await shareOut(jobs);
    console.log(printTally(tally));
    assert.ok(tally.paths > 1_000_000, `only ${String(tally.paths)} paths were walked`);
    assert.ok(Math.max(...tally.answers['all paths'].keys()) <= 6);
    const read = hardestFirst(tally.different.map((text) => ({ where: 'said', text })));
    console.log(readingReport(read));
    assert.ok(meanAge(read) <= 11);
    assert.deepEqual(
      read.filter(({ age }) => age > OLDEST),
      [],
    );
  });
});

describe('the quick walk', () => {
  it('tells the same as the whole kit does', function () {
    this.timeout(60_000);
    const setting = worldOf('psni');
    const random = new Random(7);
    const quick = new QuickWalk(setting, false);
    const scope: Scope = { sets: itemSets(3), mostItems: 3, forWhom: 'me' };
    for (let path = 0; path < 300; path += 1) {
      const forWhom = random.of(['me', 'with-me', 'elsewhere', 'at-work'] as const);
      let spot: Spot = quick.start;
      let place: Place = begin(setting);
      for (let moves = movesAt(spot.turn, { ...scope, forWhom }); moves.length > 0;) {
        const did = random.of(moves);
        spot = quick.take(spot, did);
        place = take(setting, place, did);
        assert.deepEqual(seen(spot), seen(place));
        moves = movesAt(spot.turn, { ...scope, forWhom });
      }
    }
  });
});

const seen = ({ turn }: Spot | Place) => ({
  says: turn.says.filter((say) => !isQuestion(say)),
  open: turn.open,
  rows: turn.rows,
  case: turn.case,
  advisedAfter: turn.advisedAfter,
});
