import type { CallbackRow, HandoffRow, Store } from '../../store/store.ts';

/** How far operators may read a chat, and because of what. */
export interface Readable {
  /** Its hand-offs, the newest first. */
  readonly handoffs: readonly HandoffRow[];
  /** The call-back that the person waits for. */
  readonly callback: CallbackRow | null;
  /** Entries until then, in milliseconds since 1970; `Infinity` while the person waits for somebody or has them. */
  readonly until: number;
}

/**
 * A person who asks for somebody lets them read the chat, until that is over: what is said to the bot afterwards is the
 * bot's. Null for a chat in which nobody was asked for, or whose person left before anybody came.
 */
export async function readable(
  { handoffs: kept }: Pick<Store, 'handoffs'>,
  conversation: string,
): Promise<Readable | null> {
  const [handoffs, callback] = await Promise.all([kept.of(conversation), kept.callbackOf(conversation)]);
  const until = Math.max(callback === null ? -Infinity : Infinity, ...handoffs.map(readableUntil));
  return until === -Infinity ? null : { handoffs, callback, until };
}

function readableUntil({ closedAt, firstClaimedAt }: HandoffRow): number {
  if (closedAt === null) return Infinity;
  return firstClaimedAt === null ? -Infinity : closedAt;
}
