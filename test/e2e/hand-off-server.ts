import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The product as it is started for real: a process of its own, on a data folder that outlives it. */
export interface ServerProcess {
  /** Such as `http://localhost:40123`; the same after a restart. */
  readonly origin: string;
  /** The one-time link that was printed at the first start. */
  readonly firstLink: string;
  /** Ends it with no warning. */
  kill(): Promise<void>;
  /** Starts it again on the same port and the same data, as if so many milliseconds more had gone by. */
  startAgain(later?: number): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

type Child = ChildProcess & { readonly stdout: Readable };

const NOON = Date.parse('2026-11-23T12:00:00Z');
const TSX = createRequire(import.meta.url).resolve('tsx');
const MAIN = join(import.meta.dirname, '../../src/main.ts');
const AT_NOON = join(import.meta.dirname, 'hand-off-noon.ts');

/** @throws AssertionError when the server ends at its start. */
export async function startServerProcess(): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-'));
  let ahead = NOON - Date.now();
  const start = (port: string): Child =>
    spawn(process.execPath, ['--import', TSX, '--import', AT_NOON, MAIN], {
      // Away from a developer's own `.env`.
      cwd: folder,
      env: {
        ...process.env,
        ...{ PORT: port, DATA_DIR: folder, LOG_LEVEL: 'error', TEST_CLOCK_AHEAD: String(ahead) },
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  let child = start('0');
  const firstLink = await said(child, /http\S+\/console\/link\/\S+/u);
  const { origin, port } = new URL(firstLink);
  const kill = async (): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    ...{ origin, firstLink, kill },
    startAgain: async (later = 0) => {
      ahead += later;
      child = start(port);
      await said(child, /Console.*/u);
    },
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until its output holds what matches, and returns that. */
function said(child: Child, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const [found] = pattern.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code, signal) => {
      reject(new assert.AssertionError({ message: `it ended at its start: ${String(code ?? signal)}` }));
    });
  });
}
