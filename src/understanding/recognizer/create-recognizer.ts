import { Worker } from 'node:worker_threads';
import { systemClock } from '../../clock.ts';
import { NOTHING_RECOGNIZED } from '../facts.ts';
import { londonWallClock } from './wall-clock.ts';
import { windowsFor } from './window.ts';
import type { Clock } from '../../clock.ts';
import type { Recognize, Recognized, RecognizerName } from '../facts.ts';
import type { Job } from './job.ts';
import type { Window } from './window.ts';

export interface Recognizer {
  readonly recognize: Recognize;
  /** Settles when the first worker is warm, about a second after the start, or when it could not be started. */
  readonly ready: Promise<void>;
  /** How many workers were stopped because they overran the limit. */
  stopped(): number;
  close(): Promise<void>;
}

export interface RecognizerOptions {
  readonly clock?: Clock;
  /** Milliseconds a worker may take over one message. */
  readonly limit?: number;
}

/** One at work and a spare: a new worker needs a second to warm up. */
const WORKERS = 2;
const LIMIT = 500;
/** Milliseconds to wait for a worker: just after the start, and where many messages come at once. */
const PATIENCE = 5_000;
/** After this many workers that died on their own there is no use in starting another. */
const MOST_DEATHS = 5;

interface Waiting {
  readonly job: Job;
  /** A worker has taken it up. */
  readonly begun: () => void;
  readonly settle: (found: Recognized) => void;
  settled: boolean;
}
type State = { readonly worker: Worker; task: Waiting | null; ready: boolean };

/** The built file runs as it is; the source goes through tsx, whose loader a worker must register itself. */
function startWorker(): Worker {
  const built = import.meta.url.endsWith('.js');
  const file = new URL(`./worker.${built ? 'js' : 'ts'}`, import.meta.url);
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import('${file.href}'); })`;
  const worker = built ? new Worker(file) : new Worker(load, { eval: true, execArgv: [] });
  worker.unref();
  return worker;
}

function jobFor(text: string, names: readonly RecognizerName[], clock: Clock): Job | null {
  const windows: Partial<Record<RecognizerName, readonly Window[]>> = {};
  for (const name of names) {
    const parts = windowsFor(text, name);
    if (parts.length > 0) windows[name] = parts;
  }
  return Object.keys(windows).length === 0 ? null : { windows, now: londonWallClock(clock.now()) };
}

/** What was found, in the words of the message: telephone numbers are blanked out in what is read for dates. */
function asWritten({ money, when, phones }: Recognized, text: string): Recognized {
  const written = <T extends { readonly words: string; readonly start: number }>(one: T): T => ({
    ...one,
    words: text.slice(one.start, one.start + one.words.length),
  });
  return { money: money.map(written), when: when.map(written), phones: phones.map(written) };
}

/** The workers and the jobs that wait for one, first come first served. */
class Pool {
  readonly ready: Promise<void>;
  stopped = 0;
  #resolveReady: () => void = () => undefined;
  #states: State[] = [];
  #queue: Waiting[] = [];
  #closed = false;
  #deaths = 0;

  constructor() {
    this.ready = new Promise((resolve) => {
      this.#resolveReady = resolve;
    });
    for (let count = 0; count < WORKERS; count += 1) this.#start();
  }

  add(task: Waiting): void {
    this.#queue.push(task);
    this.#next();
  }

  /** Ends a worker that overran and starts another in its place; a task still in the queue is only passed over. */
  overrun(task: Waiting): void {
    const state = this.#states.find((one) => one.task === task);
    this.#queue = this.#queue.filter((one) => one !== task);
    if (state === undefined) return;
    this.stopped += 1;
    this.#remove(state);
    void state.worker.terminate();
    this.#start();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { task } of this.#states) task?.settle(NOTHING_RECOGNIZED);
    for (const task of this.#queue) task.settle(NOTHING_RECOGNIZED);
    await Promise.all(this.#states.map(({ worker }) => worker.terminate()));
    this.#resolveReady();
  }

  #start(): void {
    if (this.#closed) return;
    const state: State = { worker: startWorker(), task: null, ready: false };
    this.#states.push(state);
    state.worker.on('message', (message: Recognized | 'ready') => {
      if (message === 'ready') {
        state.ready = true;
        this.#resolveReady();
      } else {
        state.task?.settle(message);
        state.task = null;
      }
      this.#next();
    });
    state.worker.on('error', () => this.#died(state));
  }

  #died(state: State): void {
    if (!this.#states.includes(state)) return;
    this.#remove(state);
    state.task?.settle(NOTHING_RECOGNIZED);
    this.#deaths += 1;
    if (this.#deaths < MOST_DEATHS) this.#start();
    else this.#resolveReady();
  }

  #remove(state: State): void {
    this.#states = this.#states.filter((one) => one !== state);
  }

  #next(): void {
    const state = this.#states.find(({ ready, task }) => ready && task === null);
    const task = state === undefined ? undefined : this.#queue.shift();
    if (state === undefined || task === undefined) return;
    state.task = task;
    task.begun();
    state.worker.postMessage(task.job);
    this.#next();
  }
}

/**
 * Dates, money and telephone numbers by the recognizers, in a warm worker with a spare. Never rejects: past the limit,
 * after `close`, and on any fault it finds nothing.
 */
export function createRecognizer({ clock = systemClock, limit = LIMIT }: RecognizerOptions = {}): Recognizer {
  const pool = new Pool();
  let closed = false;
  const recognize: Recognize = (text, names, patience = 'asked') => {
    const job = closed ? null : jobFor(text, names, clock);
    if (job === null) return Promise.resolve(NOTHING_RECOGNIZED);
    return new Promise((resolve) => {
      const task: Waiting = {
        job,
        settled: false,
        begun: () => {
          clearTimeout(timer);
          timer = setTimeout(overrun, limit);
        },
        settle: (found) => {
          if (task.settled) return;
          task.settled = true;
          clearTimeout(timer);
          resolve(asWritten(found, text));
        },
      };
      const overrun = (): void => {
        pool.overrun(task);
        task.settle(NOTHING_RECOGNIZED);
      };
      // A turn is not held up by what nobody asked for.
      let timer = setTimeout(overrun, patience === 'asked' ? PATIENCE : limit / 2);
      pool.add(task);
    });
  };
  const close = (): Promise<void> => {
    closed = true;
    return pool.close();
  };
  return { recognize, ready: pool.ready, stopped: () => pool.stopped, close };
}
