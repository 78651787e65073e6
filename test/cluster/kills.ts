/** Kills each of three instances and PostgreSQL under load: `npm run cluster:kills -- --chats 300`. */
import { parseArgs } from 'node:util';
import { NO_FAULTS } from './judge.ts';
import { runKills } from './run-kills.ts';
import { inWords } from './tally.ts';

const { values } = parseArgs({
  options: {
    chats: { type: 'string', default: '300' },
    official: { type: 'string', default: '20' },
    /** Milliseconds. */
    pause: { type: 'string', default: '4000' },
  },
});
const began = performance.now();
const tally = await runKills({
  chats: Number(values.chats),
  official: Number(values.official),
  pause: Number(values.pause),
});
console.log(inWords(tally));
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s in all`);
process.exit(JSON.stringify(tally.faults) === JSON.stringify(NO_FAULTS) ? 0 : 1);
