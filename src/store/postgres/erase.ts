import type { Pool } from 'pg';
import { isOvertaken } from './failure.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';
import { tombstones } from './tombstones.ts';
import { inTransaction } from './transaction.ts';

export interface Erasure {
  readonly conversation: string;
  readonly at: number;
  readonly tombstoneUntil: number;
  /** Only if there was no turn from then on. */
  readonly idleSince?: number | undefined;
}

/** How often it is tried again when the database gave it up in favour of a turn. */
const TRIES = 5;

/**
 * A conversation that isn't there is held by an empty row while it is erased: so a first turn comes before or after the
 * erasure, and never beside it. Hand-offs are locked before conversations, as turns lock them.
 */
async function erase(
  connection: Queryable,
  { conversation, at, tombstoneUntil, idleSince }: Erasure,
): Promise<boolean> {
  const lock = statement(connection, 'SELECT 1 FROM handoffs WHERE conversation = $1 ORDER BY id FOR UPDATE');
  const hold = statement(
    connection,
    `INSERT INTO conversations (id, channel, version, seq, state, created_at, updated_at)
     VALUES ($1, '', 0, 0, 'null', 0, 0) ON CONFLICT (id) DO NOTHING`,
  );
  const remove = statement(connection, 'DELETE FROM conversations WHERE id = $1 AND updated_at < $2');

  await lock.run(conversation);
  await hold.run(conversation);
  const removed = await remove.run(conversation, idleSince ?? Number.MAX_SAFE_INTEGER);
  if (removed > 0) await tombstones(connection).place(conversation, at, tombstoneUntil);
  return removed > 0;
}

/**
 * Removes a conversation, and leaves its tombstone in the same transaction. False if it was spared for a newer turn.
 *
 * A first turn may have begun before the tombstone was there and wait for this to end: then the chat is there beside its
 * tombstone until `commitTurn` has looked. So a tombstone counts before all else, and `sweep` removes what a server that
 * was killed at that moment has left.
 */
export async function eraseConversation(pool: Pool, erasure: Erasure): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await inTransaction(pool, (connection) => erase(connection, erasure));
    } catch (error) {
      if (!isOvertaken(error) || tries === TRIES) throw error;
    }
  }
}
