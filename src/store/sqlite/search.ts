import { setImmediate as turnsToPass } from 'node:timers/promises';
import type { FoundChat } from '../store.ts';
import { inStoreTerms } from './failure.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export type Search = (words: readonly string[], limit: number) => Promise<readonly FoundChat[]>;

/** Chats that one search reads at most, those with the latest turn first. */
const MOST_CHATS = 2000;
/** Characters of an excerpt on either side of the match. */
const AROUND = 60;

function excerpt(text: string, at: number, length: number): string {
  const start = Math.max(0, at - AROUND);
  const end = Math.min(text.length, at + length + AROUND);
  const cut = text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  return `${start > 0 ? '…' : ''}${cut.trim()}${end < text.length ? '…' : ''}`;
}

/**
 * Reads the messages of chats that were ever handed off, one chat at a time, with room for turns in between: sixty
 * messages of 2 KB take a millisecond, and there is no index of words that would have to be erased as well.
 */
export function search(database: Database): Search {
  const chats = statement<{ id: string; updated_at: number }>(
    database,
    `SELECT id, updated_at FROM conversations WHERE id IN (SELECT conversation FROM handoffs)
     ORDER BY updated_at DESC LIMIT ${MOST_CHATS}`,
  );
  const messages = statement<{ seq: number; at: number; text: string }>(
    database,
    `SELECT seq, at, activity ->> '$.text' AS text FROM activities
     WHERE conversation = ? AND activity ->> '$.type' = 'message' AND typeof(text) = 'text' ORDER BY seq DESC`,
  );

  const inChat = (conversation: string, words: readonly string[]): readonly FoundChat[] =>
    messages.all(conversation).flatMap(({ seq, at, text }) => {
      const lowered = text.toLowerCase();
      const places = words.map((word) => lowered.indexOf(word));
      if (places.includes(-1)) return [];
      return [{ conversation, seq, at, excerpt: excerpt(text, places[0] ?? 0, words[0]?.length ?? 0) }];
    });

  return async (asked, limit) => {
    const words = asked.map((word) => word.toLowerCase()).filter((word) => word !== '');
    let found: readonly FoundChat[] = [];
    if (words.length === 0) return found;
    for (const { id, updated_at: latest } of inStoreTerms(() => chats.all())) {
      // No message of this chat, nor of those after it, can be newer than all that is asked for.
      if ((found[limit - 1]?.at ?? -1) >= latest) break;
      found = [...found, ...inStoreTerms(() => inChat(id, words))]
        .sort((one, other) => other.at - one.at)
        .slice(0, limit);
      await turnsToPass();
    }
    return found;
  };
}
