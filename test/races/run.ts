/** Claim races, as many as are asked for: `npm run races -- --races 10000 --lanes 24 --seed 1`. */
import { parseArgs } from 'node:util';
import { inWords } from './in-words.ts';
import { NO_FAULTS } from './judge.ts';
import { runRaces } from './run-races.ts';

const { values } = parseArgs({
  options: {
    races: { type: 'string', default: '10000' },
    lanes: { type: 'string', default: '24' },
    seed: { type: 'string', default: '1' },
  },
});
const tally = await runRaces({
  races: Number(values.races),
  lanes: Number(values.lanes),
  seed: Number(values.seed),
});
console.log(inWords(tally));
process.exit(JSON.stringify(tally.faults) === JSON.stringify(NO_FAULTS) ? 0 : 1);
