import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { AppError } from '../../errors.ts';
import type { Answer, Request, Vocabulary } from './probe/messages.ts';
import { PROBE } from './take-version.ts';
import type { Version } from './take-version.ts';

/** A version running in a process of its own, so that no module of two versions mixes. */
export interface AskedVersion {
  readonly name: string;
  readonly vocabulary: Vocabulary;
  /** Its plans for all cases. Ends the process. */
  readonly answer: (request: Request) => Promise<Answer>;
  readonly stop: () => void;
}

/** @throws AppError CONTENT_INVALID when the version cannot be run, with what it said itself. */
export async function askVersion({ name, folder }: Version): Promise<AskedVersion> {
  const child = fork(join(folder, PROBE, 'probe.ts'), [], {
    ...{ cwd: folder, execArgv: ['--import', 'tsx'], serialization: 'advanced' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const complaint = child.stderr === null ? Promise.resolve('') : text(child.stderr);
  const hear = async (): Promise<unknown> => {
    const heard = await messageOrEnd(child);
    if (heard !== null) return heard.message;
    throw new AppError('CONTENT_INVALID', `${name} cannot be run: ${reasonIn(await complaint)}`);
  };
  // At the other end is the same probe, whatever the version: what it sends has the shapes of its messages.
  const vocabulary = (await hear()) as Vocabulary;
  return {
    name,
    vocabulary,
    answer: async (request) => {
      child.send(request);
      return (await hear()) as Answer;
    },
    stop: () => {
      child.kill();
    },
  };
}

/** Null when the process ended instead. */
async function messageOrEnd(child: ChildProcess): Promise<{ readonly message: unknown } | null> {
  const over = new AbortController();
  const { signal } = over;
  const heard = once(child, 'message', { signal }).then(([message]: unknown[]) => ({ message }));
  const ended = once(child, 'exit', { signal }).then(() => null);
  try {
    return await Promise.race([heard, ended]);
  } finally {
    over.abort();
    await Promise.allSettled([heard, ended]);
  }
}

/** The words of an error that ended a process, without where it came from. */
function reasonIn(complaint: string): string {
  const words = /^(?:\w*Error)[^:\n]*: (?<words>.*(?:\n(?!\s+at |\s*\}).+)*)/mu.exec(complaint)?.groups;
  return words?.['words'] ?? (complaint.trim() || 'it ended without a word');
}
