import { spawn } from 'node:child_process';
import path from 'node:path';

/** Sees to it that nothing of this process outlives it, however it ends. */
export interface Guard {
  /** The process with this id is told to stop when this process is gone. */
  watch(pid: number): void;
  /** It ended by itself. */
  release(pid: number): void;
  /** The folder is removed when this process, and all that are watched, are gone. */
  removeLater(folder: string): void;
}

let guard: Guard | undefined;

/** The one guard of this process, started by whoever asks first. */
export function guardOfThisProcess(): Guard {
  guard ??= startGuard();
  return guard;
}

function startGuard(): Guard {
  const script = path.join(import.meta.dirname, 'guard-process.mjs');
  // A group of its own, out of reach of Ctrl-C, and no reason for this process to stay.
  const child = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  child.unref();
  child.stdin.on('error', () => undefined);
  const tell = (order: string, about: string | number): void => void child.stdin.write(`${order} ${about}\n`);
  return {
    watch: (pid) => tell('watch', pid),
    release: (pid) => tell('release', pid),
    removeLater: (folder) => tell('remove', folder),
  };
}
