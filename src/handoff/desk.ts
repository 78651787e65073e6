import type { Desk } from '../case/desk.ts';
import type { OpeningHours } from '../content/content.ts';
import type { HandoffRow, OperatorRow, Store } from '../store/store.ts';
import { handlingTimes, waitOf } from './estimate.ts';
import { isOpenAt, opensInWords } from './hours.ts';
import { isOnDuty } from './presence.ts';
import { queueOrder } from './queue-order.ts';

/** Every turn asks for the queue, which need not be newer than this. Milliseconds. */
const QUEUE_FRESH = 1_000;
/** What waits are measured from changes slowly. Milliseconds. */
const MEASURED_FRESH = 60_000;
const MEASURED_SINCE = 7 * 24 * 60 * 60 * 1000;
const MOST_MEASURED = 5_000;

/** The least urgent: where a case is not known, nobody is promised a better place than the last. */
const LAST = 5;

/** The desk with people at it, as it stands for one person or another. */
export interface DeskView {
  /** Whether chats are taken at that instant (ms). */
  readonly stateAt: (now: number) => Promise<Desk['state']>;
  /**
   * For whom waits, or would if they asked now.
   * @param now milliseconds since 1970.
   * @param urgency of the case, 0 to 5, where somebody who does not wait yet would be queued by it.
   */
  readonly of: (conversation: string, now: number, urgency?: number) => Promise<Desk>;
  /** From … to how many minutes somebody at this place may wait; null when nobody can say. */
  readonly minutesAt: (place: number, now: number) => Promise<Desk['minutes']>;
}

interface Seen {
  readonly rows: readonly HandoffRow[];
  readonly operators: readonly OperatorRow[];
}

/**
 * @param hours when the desk is open; undefined where it is open whenever somebody is there.
 * @param byHub an outside hub takes the chats: it has people whom nobody here sees, so the desk keeps its hours alone.
 */
export function createDesk(
  store: Pick<Store, 'handoffs' | 'operators'>,
  hours: OpeningHours | undefined,
  byHub = false,
): DeskView {
  const seenAt = kept(QUEUE_FRESH, async (): Promise<Seen> => {
    const [rows, operators] = await Promise.all([store.handoffs.open(), store.operators.list()]);
    return { rows, operators };
  });
  const timesAt = kept(MEASURED_FRESH, async (now) =>
    handlingTimes(await store.handoffs.closedSince(now - MEASURED_SINCE, MOST_MEASURED)),
  );
  const minutesAt = async (place: number, now: number): Promise<Desk['minutes']> => {
    const [{ rows, operators }, times] = await Promise.all([seenAt(now), timesAt(now)]);
    const onDuty = operators.filter((operator) => isOnDuty(operator, now)).length;
    const held = rows.filter(({ state }) => state === 'held').length;
    return waitOf({ place, operators: onDuty, held }, times);
  };
  const stateAt = async (now: number): Promise<Desk['state']> => {
    if (hours !== undefined && !isOpenAt(hours, now)) return 'closed';
    if (byHub) return 'open';
    const { operators } = await seenAt(now);
    return operators.some((operator) => isOnDuty(operator, now)) ? 'open' : 'nobody';
  };
  return {
    ...{ stateAt, minutesAt },
    of: async (conversation, now, urgency = LAST) => {
      const [state, { rows }] = await Promise.all([stateAt(now), seenAt(now)]);
      const place = placeOf(rows, conversation, now, urgency);
      if (state === 'closed' && hours !== undefined)
        return { state, opens: opensInWords(hours, now), place, minutes: null };
      return { state, opens: null, place, minutes: await minutesAt(place, now) };
    },
  };
}

/** The place in the queue, or the one that a hand-off asked for now would have. */
function placeOf(rows: readonly HandoffRow[], conversation: string, now: number, urgency: number): number {
  const waits = rows.some((row) => row.conversation === conversation && row.state === 'queued');
  const queue = queueOrder(waits ? rows : [...rows, asking(conversation, now, urgency)], now);
  return queue.findIndex((row) => row.conversation === conversation) + 1;
}

const asking = (conversation: string, now: number, urgency: number): HandoffRow => ({
  ...{ id: conversation, conversation, state: 'queued', urgency, reason: '', source: null, name: null },
  ...{ requestedAt: now, returned: false, offeredTo: null, offeredUntil: null, operator: null, token: 0 },
  ...{ leaseUntil: null, firstClaimedAt: null, closedAt: null, outcome: null },
});

/** What was read is read again when it is older than `fresh` milliseconds; a reading that failed is not kept. */
function kept<T>(fresh: number, read: (now: number) => Promise<T>): (now: number) => Promise<T> {
  let last: { readonly at: number; readonly value: Promise<T> } | null = null;
  return (now) => {
    if (last !== null && Math.abs(now - last.at) < fresh) return last.value;
    const reading = { at: now, value: read(now) };
    last = reading;
    reading.value.catch(() => {
      if (last === reading) last = null;
    });
    return reading.value;
  };
}
