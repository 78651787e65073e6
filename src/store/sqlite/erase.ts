import { BUSY_TIMEOUT } from './database.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';
import type { Tables } from './tables.ts';

export interface Erasure {
  readonly conversation: string;
  readonly at: number;
  readonly tombstoneUntil: number;
  /** Only if there was no turn from then on. */
  readonly idleSince?: number | undefined;
}

/** Removes a conversation inside the transaction of its group. False if it was spared for a newer turn. */
export function eraseConversation(
  tables: Tables,
  { conversation, at, tombstoneUntil, idleSince }: Erasure,
): boolean {
  const removed = tables.conversations.remove(conversation, idleSince ?? Number.MAX_SAFE_INTEGER);
  if (!removed && tables.conversations.find(conversation) !== null) return false;
  tables.tombstones.place(conversation, at, tombstoneUntil);
  return true;
}

/**
 * Copies the write-ahead log into the database and empties it: until then it still holds the words that were erased.
 * Returns false when that cannot be done now, as while another connection is reading (a backup) or the disk is full;
 * nothing is lost by that, and the next call makes up for it. It doesn't wait, since the event loop would wait with it.
 */
export function createWalTruncation(database: Database): () => boolean {
  const checkpoint = statement<{ busy: number }>(database, 'PRAGMA wal_checkpoint(TRUNCATE)');
  return () => {
    database.exec('PRAGMA busy_timeout = 0');
    try {
      return checkpoint.get()?.busy === 0;
    } catch {
      return false;
    } finally {
      database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    }
  };
}
