import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import { TOMBSTONE_LIFETIME } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import { startRounds } from './rounds.ts';

export interface RetentionOptions {
  readonly store: Pick<Store, 'idle' | 'erase' | 'sweep' | 'operators'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Days from a conversation's last turn to its erasure. */
  readonly retentionDays: number;
  /** Days that a line of the audit is kept. */
  readonly auditDays: number;
}

const DAY = 24 * 60 * 60 * 1000;
const PAUSE = 60 * 60 * 1000;

/** Conversations erased together: enough to share a write to the disk, few enough for turns to come in between. */
const CHUNK = 50;

/** Erases every conversation that was idle since then. Returns how many were due. */
async function eraseIdle(
  { store }: RetentionOptions,
  idleSince: number,
  now: number,
  stopped: () => boolean,
): Promise<number> {
  let due = 0;
  for (;;) {
    const chunk = stopped() ? [] : await store.idle(idleSince, CHUNK);
    if (chunk.length === 0) return due;
    await Promise.all(chunk.map((id) => store.erase(id, now, now + TOMBSTONE_LIFETIME, idleSince)));
    due += chunk.length;
  }
}

/**
 * Erases every conversation that is past its time, then what else is past its own; each of these also where one before
 * has failed. Returns how many conversations were due.
 * @param stopped asked between chunks; what is left is due again in the next round.
 * @throws STORE_UNAVAILABLE, STORE_FULL: what the last that failed did
 */
export async function eraseExpired(
  options: RetentionOptions,
  stopped: () => boolean = () => false,
): Promise<number> {
  const { store, clock, retentionDays, auditDays } = options;
  const now = clock.now();
  try {
    return await eraseIdle(options, now - retentionDays * DAY, now, stopped);
  } finally {
    try {
      await store.sweep(now);
    } finally {
      await store.operators.sweep(now, now - auditDays * DAY);
    }
  }
}

/**
 * Keeps the promise of the privacy notice: now, and an hour after each round; one instance at a time does. A round that fails is logged, and what
 * it left is done by the next.
 * @returns stops the job; resolves when nothing of it runs any more, so that the store may be closed.
 */
export const startRetention = (options: RetentionOptions): (() => Promise<void>) =>
  startRounds(async (stopped) => {
    try {
      const due = await eraseExpired(options, stopped);
      if (due > 0) options.log.info({ conversations: due }, 'erased conversations past their retention');
    } catch (error) {
      options.log.error(
        { err: error },
        'conversations past their retention could not be erased; trying again in an hour',
      );
    }
  }, PAUSE);
