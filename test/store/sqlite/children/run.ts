import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The command line that runs one of the scripts beside this file. */
export const childCommand = (script: string, ...args: string[]): string[] => [
  process.execPath,
  '--import',
  'tsx',
  fileURLToPath(new URL(script, import.meta.url)),
  ...args,
];

export interface Running {
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly output: () => string;
  /** Resolves with its exit code when it has ended and all it wrote was read; null if a signal ended it. */
  readonly ended: Promise<number | null>;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Starts a command in the project's folder; its standard error shows in the test's own. */
export function start([command = '', ...args]: readonly string[]): Running {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let written = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  return { child, output: () => written, ended };
}
