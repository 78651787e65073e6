import type { Job } from './jobs.ts';
import { performJob } from './perform-job.ts';
import type { Tally } from './tally.ts';

/** What one part of the proof came to: what was seen, or the breach in words. */
export type Done = { readonly tally: Tally } | { readonly breach: string };

process.on('message', (job: Job) => {
  process.send?.(done(job));
});

function done(job: Job): Done {
  try {
    return { tally: performJob(job) };
  } catch (error) {
    return { breach: error instanceof Error ? error.message : String(error) };
  }
}
