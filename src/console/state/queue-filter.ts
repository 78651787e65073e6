import type { QueueItem } from '../../console-protocol.ts';

export type Ownership = 'all' | 'waiting' | 'mine';

export interface QueueFilter {
  readonly whose: Ownership;
  /** The least urgent level shown; 0 is the most urgent. */
  readonly upTo: number;
}

/** Whether only somebody else may take it for now. */
export const isOfferedElsewhere = ({ offeredTo }: QueueItem, me: string): boolean =>
  offeredTo !== null && offeredTo !== me;

const belongs: Record<Ownership, (item: QueueItem, me: string) => boolean> = {
  all: () => true,
  waiting: ({ state }) => state === 'queued',
  mine: ({ operator, offeredTo, state }, me) =>
    (state === 'held' && operator === me) || (state === 'queued' && offeredTo === me),
};

/** What the filter leaves, in the server's order. */
export const filterQueue = (
  items: readonly QueueItem[],
  { whose, upTo }: QueueFilter,
  me: string,
): readonly QueueItem[] => items.filter((item) => item.urgency <= upTo && belongs[whose](item, me));

/** The chat to take next: the first of the server's order that this operator may take. */
export const nextToTake = (items: readonly QueueItem[], me: string): QueueItem | null =>
  items.find((item) => item.state === 'queued' && !isOfferedElsewhere(item, me)) ?? null;
