import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Job } from './jobs.ts';
import { together } from './tally.ts';
import type { Tally } from './tally.ts';
import type { Done } from './worker.ts';

/** More processes than this gain nothing on the machines that run the tests. */
const MOST_PROCESSES = 4;

/**
 * Does all of these jobs, each in one of a few processes of their own.
 * @throws Error with the first breach, told as its path.
 */
export async function shareOut(jobs: readonly Job[]): Promise<Tally> {
  const waiting = [...jobs];
  const tallies: Tally[] = [];
  const processes = Math.min(availableParallelism(), MOST_PROCESSES);
  const breaches = await Promise.all(Array.from({ length: processes }, () => workThrough(waiting, tallies)));
  const breach = breaches.find((one) => one !== null);
  if (breach !== undefined) throw new Error(breach);
  return together(tallies);
}

/** One process takes jobs until none is left, or one shows a breach: then nobody takes another. */
async function workThrough(waiting: Job[], tallies: Tally[]): Promise<string | null> {
  const worker = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  const ended = once(worker, 'exit').then(() => {
    throw new Error('a process of the proof ended before its job was done');
  });
  ended.catch(() => undefined);
  try {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      worker.send(job);
      const [done] = (await Promise.race([once(worker, 'message'), ended])) as [Done];
      if ('breach' in done) {
        waiting.length = 0;
        return done.breach;
      }
      tallies.push(done.tally);
    }
    return null;
  } finally {
    worker.kill();
  }
}
