import type { TakeTurn } from '../bot/turn-types.ts';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import { isAbandoned } from '../handoff/decide-waiting.ts';
import type { DeskView } from '../handoff/desk.ts';
import type { Logger } from '../log.ts';
import type { HandoffRow, Store } from '../store/store.ts';
import { startRounds } from './rounds.ts';

export interface WaitingOptions {
  readonly store: Pick<Store, 'handoffs' | 'load'>;
  readonly desk: Pick<DeskView, 'stateAt'>;
  readonly takeTurn: TakeTurn;
  readonly clock: Clock;
  readonly log: Logger;
}

const PAUSE = 60_000;

/** Operators come and go: the desk counts as empty when nobody took chats for so long. Milliseconds. */
const EMPTY_AFTER = 10 * 60_000;

/** What is done to one chat that waits. */
type Tending = 'desk-closed' | 'absent';

/**
 * Makes the rounds by which nobody waits for ever. When the desk has closed, or nobody has taken chats for ten minutes,
 * each who waits is told once, with what they can do. Who has sent nothing for hours has their place taken from them. What
 * fails is logged and tried again in the next round.
 * @returns one round. It rejects with STORE_UNAVAILABLE.
 */
export function createWaitingRound(options: WaitingOptions): () => Promise<void> {
  const { store, desk, clock } = options;
  let emptySince: number | null = null;
  return async () => {
    const now = clock.now();
    const state = await desk.stateAt(now);
    emptySince = state === 'nobody' ? (emptySince ?? now) : null;
    const isUnattended = state === 'closed' || (emptySince !== null && now - emptySince >= EMPTY_AFTER);
    for (const row of await store.handoffs.open()) {
      if (row.state !== 'queued') continue;
      if (await isAbsent(store, row, now)) await tend(options, row, 'absent');
      else if (isUnattended) await tend(options, row, 'desk-closed');
    }
  };
}

async function isAbsent(store: Pick<Store, 'load'>, row: HandoffRow, now: number): Promise<boolean> {
  if (!isAbandoned(row, row.requestedAt, now)) return false;
  const loaded = await store.load(row.conversation);
  return loaded.outcome === 'found' && isAbandoned(row, loaded.row.updatedAt, now);
}

async function tend(
  { takeTurn, clock, log }: WaitingOptions,
  { id, conversation }: HandoffRow,
  what: Tending,
): Promise<void> {
  try {
    await takeTurn({
      conversation,
      channel: 'directline',
      activity: { type: 'event', from: { id: 'ringback', name: '' }, timestamp: new Date(clock.now()) },
      // Each happens to a hand-off once, in however many rounds and whichever server makes them.
      keys: [`${what}:${id}`],
      command: { do: what },
    });
  } catch (err) {
    if (err instanceof AppError && OVERTAKEN.includes(err.code)) return;
    log.error(
      { err, conversation, handoff: id },
      'who waits could not be told how it stands; trying again soon',
    );
  }
}

/** It was claimed, left, heard from or erased in the meantime. */
const OVERTAKEN: readonly string[] = ['HANDOFF_TAKEN', 'NOT_FOUND', 'CONVERSATION_ERASED'];

/**
 * Looks after who waits, now and every minute, at every instance: what is done to a hand-off is done once.
 * @returns stops the job; resolves when nothing of it runs any more, so that the store may be closed.
 */
export function startWaiting(options: WaitingOptions): () => Promise<void> {
  const round = createWaitingRound(options);
  return startRounds(async () => {
    try {
      await round();
    } catch (err) {
      options.log.error({ err }, 'who waits could not be looked for; trying again in a minute');
    }
  }, PAUSE);
}
