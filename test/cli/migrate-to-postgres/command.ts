import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../../../src/content/project-root.ts';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Where the commands of one test keep their copies, and where it keeps what it likes. */
export interface Desk {
  readonly folder: string;
  /** Under TMPDIR of every command. */
  readonly temporary: string;
  /** Starts the command. @param url DATABASE_URL. @param signingKeys SIGNING_KEYS. */
  start(args: readonly string[], url?: string, signingKeys?: string): Running;
  /** Runs it to its end. */
  run(args: readonly string[], url?: string, signingKeys?: string): Promise<Ended>;
  remove(): void;
}

const COMMAND = join(projectRoot(), 'src/cli/migrate-to-postgres.ts');

export function openDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-move-test-'));
  const temporary = mkdtempSync(join(folder, 'tmp-'));
  const start = (args: readonly string[], url = '', signingKeys = ''): Running => {
    const env = { ...process.env, DATABASE_URL: url, SIGNING_KEYS: signingKeys, TMPDIR: temporary };
    const child = spawn(process.execPath, ['--import', 'tsx', COMMAND, ...args], { env });
    const code = new Promise<number | null>((resolve) => child.once('close', resolve));
    const ended = Promise.all([code, text(child.stdout), text(child.stderr)]).then(
      ([exit, out, err]): Ended => ({ code: exit, out, err }),
    );
    return { child, ended };
  };
  return {
    folder,
    temporary,
    start,
    run: (...wanted) => start(...wanted).ended,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
