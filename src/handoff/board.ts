import type { Colleague, QueueItem, QueueSnapshot } from '../console-protocol.ts';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import type { HandoffRow, OperatorRow, Store } from '../store/store.ts';
import { isOnDuty } from './presence.ts';
import { queueOrder } from './queue-order.ts';

/** Commits that come together are shown together. Milliseconds. */
const TOGETHER = 100;

/** Ageing moves the queue, and consoles fall silent, without any commit. Milliseconds. */
const EVERY = 15_000;

/** The queue with those who work on it, at one moment. */
export interface Standing {
  readonly snapshot: QueueSnapshot;
  readonly rows: readonly HandoffRow[];
  readonly operators: readonly OperatorRow[];
}

/** Hears of the queue as it stands; the next look waits until it is done. */
export type BoardListener = (standing: Standing) => Promise<void> | undefined;

export interface Board {
  /** As it was last seen; empty before the first look. */
  readonly last: Standing;
  /** As it is now. Rejects with what the store does. */
  look(): Promise<Standing>;
  /** Calls back soon after a change, and every quarter of a minute besides. Returns an unsubscriber. */
  readonly watch: (listener: BoardListener) => () => void;
  /** Resolves when nothing is read from the store any more. */
  close(): Promise<void>;
}

/** The queue as consoles show it: who is next first, then what is held, the longest held first. Pure. */
export function standingOf(
  rows: readonly HandoffRow[],
  operators: readonly OperatorRow[],
  now: number,
): Standing {
  const queued = queueOrder(rows, now);
  const held = rows
    .filter(({ state }) => state === 'held')
    .sort((one, other) => one.requestedAt - other.requestedAt);
  const items = [
    ...queued.map((row, index) => itemOf(row, index + 1, now)),
    ...held.map((row) => itemOf(row, null, now)),
  ];
  return { snapshot: { at: now, items, colleagues: colleaguesIn(operators, held, now) }, rows, operators };
}

const itemOf = (row: HandoffRow, place: number | null, now: number): QueueItem => ({
  conversation: row.conversation,
  state: row.state === 'held' ? 'held' : 'queued',
  urgency: row.urgency,
  reason: row.reason,
  name: row.name,
  requestedAt: row.requestedAt,
  returned: row.returned,
  offeredTo: row.offeredUntil !== null && row.offeredUntil > now ? row.offeredTo : null,
  operator: row.state === 'held' ? row.operator : null,
  place,
  leaseUntil: row.leaseUntil,
});

/** Whose console is silent is away, whatever they set it to. */
const colleaguesIn = (
  operators: readonly OperatorRow[],
  held: readonly HandoffRow[],
  now: number,
): readonly Colleague[] =>
  operators
    .filter(({ disabled }) => !disabled)
    .map((operator) => ({
      id: operator.id,
      fullName: operator.fullName,
      status: isOnDuty(operator, now) ? 'available' : 'away',
      chats: held.filter((row) => row.operator === operator.id).length,
    }));

const EMPTY: Standing = { snapshot: { at: 0, items: [], colleagues: [] }, rows: [], operators: [] };

interface BoardServices {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
}

interface Rounds {
  /** One more round soon, unless one is coming. */
  readonly ask: () => void;
  /** Resolves when none runs any more. */
  stop(): Promise<void>;
}

/** Runs one round after another: what is asked for within a moment makes one, and one comes now and then unasked. */
function inRounds(round: () => Promise<void>): Rounds {
  let due: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const ask = (): void => {
    due ??= setTimeout(() => {
      due = undefined;
      running = running.then(round);
    }, TOGETHER).unref();
  };
  const beat = setInterval(ask, EVERY).unref();
  ask();
  return {
    ask,
    stop: () => {
      clearTimeout(due);
      clearInterval(beat);
      return running;
    },
  };
}

/**
 * The queue, looked at again whenever something is committed or the desk changes, and shown to whoever watches. Each
 * instance has a board of its own.
 */
export function createBoard({ store, clock, log }: BoardServices): Board {
  const listeners = new Set<BoardListener>();
  let last = EMPTY;

  const look = async (): Promise<Standing> => {
    const [rows, operators] = await Promise.all([store.handoffs.open(), store.operators.list()]);
    last = standingOf(rows, operators, clock.now());
    return last;
  };
  const show = async (): Promise<void> => {
    try {
      const standing = await look();
      for (const listener of listeners) await listener(standing);
    } catch (err) {
      log.error({ err }, 'the queue could not be read; it is tried again soon');
    }
  };
  const rounds = inRounds(show);
  const unwatch = store.watch(rounds.ask);
  const unhear = store.instances.onSignal(({ kind }) => {
    if (kind === 'desk') rounds.ask();
  });

  return {
    get last() {
      return last;
    },
    look,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      unwatch();
      unhear();
      return rounds.stop();
    },
  };
}
