import type { TakeTurn } from '../bot/turn-types.ts';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { HandoffRow, Store } from '../store/store.ts';
import { startRounds } from './rounds.ts';

export interface LeasesOptions {
  readonly store: Pick<Store, 'handoffs'>;
  readonly takeTurn: TakeTurn;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Milliseconds from one look to the next: a tenth of a lease, and what a person waits unaware at most. */
const PAUSE = 5_000;

/** Leases looked at in one round; what is left comes with the next. */
const CHUNK = 100;

/**
 * Puts every chat whose lease has run out back into the queue. What fails is logged and tried again in the next round.
 * @throws STORE_UNAVAILABLE
 */
export async function endLapsedLeases({ store, takeTurn, clock, log }: LeasesOptions): Promise<void> {
  const rows = await store.handoffs.lapsed(CHUNK);
  await Promise.all(rows.map((row) => lapse(row)));

  async function lapse({ id, conversation, token }: HandoffRow): Promise<void> {
    try {
      await takeTurn({
        conversation,
        channel: 'directline',
        activity: { type: 'event', from: { id: 'ringback', name: '' }, timestamp: new Date(clock.now()) },
        // Whoever else notices it gets the same receipt.
        keys: [`lapse:${id}:${String(token)}`],
        command: { do: 'lapse', token },
      });
    } catch (err) {
      if (err instanceof AppError && OVERTAKEN.includes(err.code)) return;
      log.error({ err, conversation, handoff: id }, 'a lapsed lease could not be ended; trying again soon');
    }
  }
}

/** Somebody else came first: it was renewed, resolved or erased in the meantime. */
const OVERTAKEN: readonly string[] = ['LEASE_LOST', 'NOT_FOUND', 'CONVERSATION_ERASED'];

/**
 * Looks for lapsed leases now and again and again, at every instance: a lease lapses once, whoever notices, and it should
 * be noticed soon.
 * @returns stops the job; resolves when nothing of it runs any more, so that the store may be closed.
 */
export const startLeases = (options: LeasesOptions): (() => Promise<void>) =>
  startRounds(async () => {
    try {
      await endLapsedLeases(options);
    } catch (err) {
      options.log.error({ err }, 'lapsed leases could not be looked for; trying again soon');
    }
  }, PAUSE);
