import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../src/errors.ts';
import { guardOfThisProcess } from './guard.ts';
import { readable } from './readable-log.ts';

/** One server process, as it was built into `dist`. */
export interface Instance {
  /** Its own address on loopback. */
  readonly url: string;
  /** 0 while it is down. */
  readonly pid: number;
  /** What it said on its output when it was last started, beside its log: where to find it. */
  readonly said: string;
  /** Sends the signal. @returns the exit code when it has ended, null when it was killed or is down already. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
  /** Starts it again on the same port. Resolves when it is ready. @throws AppError NOT_READY with the end of its log. */
  start(): Promise<void>;
}

export interface InstanceOptions {
  /** Its environment beside that of this process. */
  readonly settings: Readonly<Record<string, string>>;
  /** Hears each line of its log, as people read it. */
  readonly onLog?: (line: string) => void;
  /** It had been ready, it ended, and nobody here had asked it to. */
  readonly onLost?: (how: string) => void;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const ARGS = ['--enable-source-maps', 'dist/src/main.js'];
const READY = 'Ringback is ready.';
/** Lines of the log to show of an instance that doesn't start. */
const LAST_LINES = 20;

/** An instance that is not started yet, and never outlives this process. */
export function instanceAt(port: number, { settings, onLog, onLost }: InstanceOptions): Instance {
  let running: ChildProcess | undefined;
  let ready = false;
  let said = '';

  const start = async (): Promise<void> => {
    said = '';
    const lastLines: string[] = [];
    const child = launch({ ...settings, HOST: '127.0.0.1', PORT: String(port) });
    running = child;
    const log = (entry: string): void => {
      const line = readable(entry);
      lastLines.push(line);
      lastLines.splice(0, lastLines.length - LAST_LINES);
      onLog?.(line);
    };
    createInterface({ input: child.stderr }).on('line', log);
    child.once('exit', (code, signal) => {
      running = undefined;
      if (ready) onLost?.(signal ?? `exit code ${String(code)}`);
      ready = false;
    });
    const listening = new Promise<void>((resolve) => {
      // Without a terminal it logs here too, an object a line.
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('{')) log(line);
        else said += `${line}\n`;
        if (line === READY) resolve();
      });
    });
    // Closed is later than ended: nothing of the log is missing then.
    await Promise.race([listening, once(child, 'close')]);
    if (running !== child)
      throw new AppError('NOT_READY', `The instance on port ${port} didn't start:\n${lastLines.join('\n')}`);
    ready = true;
  };

  const kill = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    ready = false;
    const child = running;
    if (child === undefined) return null;
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    return (await ended)[0];
  };

  return {
    url: `http://127.0.0.1:${port}`,
    get pid() {
      return running?.pid ?? 0;
    },
    get said() {
      return said;
    },
    kill,
    start,
  };
}

/** In a group of its own: Ctrl-C in a terminal reaches the process that started it alone. */
function launch(settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ARGS, {
    cwd: root,
    env: { ...process.env, ...settings },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid = 0 } = child;
  guardOfThisProcess().watch(pid);
  child.once('exit', () => guardOfThisProcess().release(pid));
  return child;
}
