import { readFileSync } from 'node:fs';

/** Whether a process does anything yet. One that has ended stays in the list until its parent asks how. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
