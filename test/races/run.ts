/**
 * Claim races, as many as are asked for: `npm run races -- --races 10000 --lanes 24 --seed 1`, on PostgreSQL with
 * `--postgres`, and then against several servers with `--servers 2`.
 */
import { parseArgs } from 'node:util';
import { inWords } from './in-words.ts';
import { NO_FAULTS } from './judge.ts';
import { inPostgres, inSqlite } from './keeping.ts';
import { runRaces } from './run-races.ts';

const { values } = parseArgs({
  options: {
    races: { type: 'string', default: '10000' },
    lanes: { type: 'string', default: '24' },
    seed: { type: 'string', default: '1' },
    servers: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
  },
});
const tally = await runRaces({
  races: Number(values.races),
  lanes: Number(values.lanes),
  seed: Number(values.seed),
  servers: Number(values.servers),
  keeping: await (values.postgres ? inPostgres() : inSqlite()),
});
console.log(inWords(tally));
process.exit(JSON.stringify(tally.faults) === JSON.stringify(NO_FAULTS) ? 0 : 1);
