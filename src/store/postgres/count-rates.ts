import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import type { Instances } from '../store.ts';
import type { Rates } from './rates.ts';

const MINUTE = 60_000;
/** Keys that this process remembers; the one idle longest is forgotten first. */
const MOST_KEYS = 100_000;
/** How long the database may take to count before this instance does, in milliseconds: whoever is counted waits for it. */
const LONGEST_COUNT = 1_000;
/** How long it is not asked after it could not count, in milliseconds. */
const PAUSE = 5_000;
/** Keys in one statement: each is looked up in the list of all of them. */
const MOST_AT_ONCE = 200;

interface Bucket {
  readonly left: number;
  /** Milliseconds since 1970, by the clock of this process. */
  readonly at: number;
}

/** Those who wait for an answer about one key. */
interface Waiting {
  readonly perMinute: number;
  readonly answers: ((seconds: number) => void)[];
}

const secondsUntilOne = (left: number, perMinute: number): number =>
  Math.ceil(((1 - left) * MINUTE) / perMinute / 1_000);

/** How full buckets were when the database last said so: they are no fuller now than with what has run in since. */
function rememberBuckets(clock: Clock) {
  const buckets = new Map<string, Bucket>();
  return {
    left: (key: string, perMinute: number): number => {
      const { left, at } = buckets.get(key) ?? { left: perMinute, at: clock.now() };
      return Math.min(perMinute, left + (Math.max(0, clock.now() - at) * perMinute) / MINUTE);
    },
    put: (key: string, left: number): void => {
      buckets.delete(key);
      buckets.set(key, { left, at: clock.now() });
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_KEYS && oldest !== undefined) buckets.delete(oldest);
    },
  };
}

/** Gathers what is asked and hands it to `answer`, no more than so many keys at a time and one call after the other. */
function gather(answer: (asked: ReadonlyMap<string, Waiting>) => Promise<void>) {
  const waiting = new Map<string, Waiting>();
  let answering = false;
  const answerAll = async (): Promise<void> => {
    while (waiting.size > 0) {
      const asked = new Map([...waiting].slice(0, MOST_AT_ONCE));
      for (const key of asked.keys()) waiting.delete(key);
      await answer(asked);
    }
    answering = false;
  };
  return (key: string, perMinute: number): Promise<number> =>
    new Promise((resolve) => {
      const those = waiting.get(key) ?? { perMinute, answers: [] };
      those.answers.push(resolve);
      waiting.set(key, those);
      if (!answering) setImmediate(() => void answerAll());
      answering = true;
    });
}

/** @throws AppError STORE_UNAVAILABLE when there is no answer soon. Whatever is counted late is counted all the same. */
async function soon<T>(answer: Promise<T>): Promise<T> {
  const deadline = new AbortController();
  const late = wait(LONGEST_COUNT, undefined, { signal: deadline.signal }).then(() => {
    throw new AppError('STORE_UNAVAILABLE', `the database has not counted within ${LONGEST_COUNT} ms`);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    deadline.abort();
  }
}

/** Forgets buckets that are full again, once a minute however often it is called. It never rejects. */
function onceAMinute(rates: Rates, clock: Clock, log: Logger): () => Promise<void> {
  let swept = clock.now();
  return async () => {
    if (clock.now() - swept < MINUTE) return;
    swept = clock.now();
    try {
      await rates.sweep();
    } catch (error) {
      log.debug({ err: error }, 'full buckets could not be forgotten; trying again in a minute');
    }
  };
}

/**
 * Counts over all instances. What is asked in one round of the event loop, or while an answer is under way, is one
 * statement. A key that was refused is refused here until it may pass, so that a flood stays off the database; and where
 * that can't be asked, or is silent, each instance counts by itself for some seconds.
 */
export function countRates(rates: Rates, clock: Clock, log: Logger): Instances['takeRate'] {
  const buckets = rememberBuckets(clock);

  let askAgain = 0;
  const sweep = onceAMinute(rates, clock, log);

  const ask = async (asked: ReadonlyMap<string, Waiting>): Promise<ReadonlyMap<string, number>> => {
    if (clock.now() < askAgain) return new Map();
    const counts = [...asked].map(([key, { perMinute, answers }]) => ({
      key,
      perMinute,
      count: answers.length,
    }));
    try {
      const tokens = await soon(rates.take(counts));
      void sweep();
      return tokens;
    } catch (error) {
      askAgain = clock.now() + PAUSE;
      log.warn({ err: error }, 'this instance counts rates by itself while the database cannot be asked');
      return new Map();
    }
  };

  const take = gather(async (asked) => {
    const tokens = await ask(asked);
    for (const [key, { perMinute, answers }] of asked) {
      const left = tokens.get(key) ?? buckets.left(key, perMinute) - answers.length;
      const refused = Math.max(0, Math.ceil(-left));
      buckets.put(key, left + refused);
      const passing = answers.length - refused;
      const seconds = secondsUntilOne(left + refused, perMinute);
      answers.forEach((pass, index) => pass(index < passing ? 0 : seconds));
    }
  });

  return (key, perMinute) => {
    const left = buckets.left(key, perMinute);
    return left < 1 ? Promise.resolve(secondsUntilOne(left, perMinute)) : take(key, perMinute);
  };
}
