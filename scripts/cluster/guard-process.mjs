import { readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Outlives the process that started it by a moment, to leave nothing behind. Its input closes when that process is
 * gone, also by `kill -9`; until then each line of it is an order and what it is about.
 */
const PATIENCE = 10_000;
const BETWEEN_LOOKS = 20;

const watched = new Set();
const folders = new Set();

const orders = {
  watch: (pid) => watched.add(Number(pid)),
  release: (pid) => watched.delete(Number(pid)),
  remove: (folder) => folders.add(folder),
};

/** Whether there was a process to take the signal. */
function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** One that has ended stays in the list until its new parent asks how, which may be never. */
function hasEnded(pid) {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return !signal(pid, 0);
  }
}

async function end(pid) {
  signal(pid, 'SIGINT');
  for (let waited = 0; !hasEnded(pid) && waited < PATIENCE; waited += BETWEEN_LOOKS)
    await wait(BETWEEN_LOOKS);
  if (!hasEnded(pid)) signal(pid, 'SIGKILL');
}

for await (const line of createInterface({ input: process.stdin })) {
  const [order, ...about] = line.split(' ');
  orders[order](about.join(' '));
}
await Promise.all([...watched].map(end));
for (const folder of folders)
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
