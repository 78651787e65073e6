import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Batch, BatchResult, Slowest } from './fuzz/batch.ts';
import { BOUND } from './fuzz/cost.ts';

/**
 * `npm run fuzz [-- --count N --seed N]`: random and mutated messages through redaction and understanding, on every
 * core. Fails when one throws, or takes longer than the bound in the best of eight.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(values.count);
const firstSeed = Number(values.seed);
if (!(Number.isSafeInteger(count) && count > 0 && Number.isSafeInteger(firstSeed))) {
  console.error('usage: npm run fuzz [-- --count N --seed N]');
  process.exit(2);
}

const BATCH = 5_000;
const REPORT_EVERY = 50_000;

const tally = { done: 0, thrown: 0, slowest: { ms: 0, texts: [] } as Slowest };
const begun = performance.now();

const line = (): string => {
  const rate = tally.done / ((performance.now() - begun) / 1000);
  return `${tally.done} messages, ${rate.toFixed(0)} a second, ${tally.thrown} thrown, slowest ${tally.slowest.ms.toFixed(1)} ms`;
};

const shorten = (text: string): string => {
  const shown = JSON.stringify(text);
  return shown.length > 300 ? `${shown.slice(0, 300)}… (${text.length} characters)` : shown;
};
const listed = (texts: readonly string[]): string => texts.map((text) => `  ${shorten(text)}`).join('\n');

function add({ count: read, slowest, thrown }: BatchResult): void {
  const reported = Math.floor(tally.done / REPORT_EVERY);
  tally.done += read;
  tally.thrown += thrown.length;
  for (const { text, error } of thrown) console.log(`THROWN ${error}\n  ${shorten(text)}`);
  if (slowest.ms > BOUND) console.log(`SLOW ${slowest.ms.toFixed(1)} ms\n${listed(slowest.texts)}`);
  if (slowest.ms > tally.slowest.ms) tally.slowest = slowest;
  if (Math.floor(tally.done / REPORT_EVERY) > reported) console.log(line());
}

function* batches(): Generator<Batch> {
  for (let made = 0, seed = firstSeed; made < count; made += BATCH, seed += 1)
    yield { seed, count: Math.min(BATCH, count - made) };
}

async function work(left: Iterator<Batch>): Promise<void> {
  const child = fork(fileURLToPath(new URL('fuzz/worker.ts', import.meta.url)));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a process of the fuzzer ended with ${String(code)}`);
  });
  try {
    await Promise.race([once(child, 'message'), ended]);
    for (let batch = left.next(); batch.done !== true; batch = left.next()) {
      child.send(batch.value);
      const [result] = (await Promise.race([once(child, 'message'), ended])) as [BatchResult];
      add(result);
    }
  } finally {
    ended.catch(() => undefined);
    child.kill();
  }
}

const left = batches();
await Promise.all(Array.from({ length: availableParallelism() }, () => work(left)));
console.log(line());
console.log(listed(tally.slowest.texts));
process.exitCode = tally.thrown > 0 || tally.slowest.ms > BOUND ? 1 : 0;
