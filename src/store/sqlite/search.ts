import { setImmediate as turnsToPass } from 'node:timers/promises';
import { matchIn } from '../matching.ts';
import type { FoundChat } from '../store.ts';
import { inStoreTerms } from './failure.ts';
import { statement } from './statement.ts';
import type { Database, Statement } from './statement.ts';

export type Search = (words: readonly string[], limit: number) => Promise<readonly FoundChat[]>;

/** Chats that one search reads at most, those with the latest turn first. */
const MOST_CHATS = 300;
/** Messages that are read in one go: a few milliseconds, were each as long as may be. */
const AT_ONCE = 50;
interface Chat {
  readonly id: string;
  readonly updated_at: number;
  /** When operators stopped reading along, in milliseconds since 1970. */
  readonly until: number;
}

interface Message {
  readonly seq: number;
  readonly at: number;
  readonly text: string;
}

/** @param messages up to `AT_ONCE` of a chat before a `seq` and until a moment, the newest first. */
async function newestIn(
  messages: Statement<Message>,
  { id: conversation, until }: Chat,
  words: readonly string[],
): Promise<FoundChat | null> {
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const some = inStoreTerms(() => messages.all(conversation, before, until));
    for (const { seq, at, text } of some) {
      const match = matchIn(text, words);
      if (match !== null) return { conversation, seq, at, excerpt: match };
    }
    await turnsToPass();
    if (some.length < AT_ONCE) return null;
    before = some.at(-1)?.seq ?? 0;
  }
}

/**
 * Reads the messages of chats that were ever handed off, the newest first and some at a time, with room for turns in
 * between: there is no index of words that would have to be erased as well.
 */
export function search(database: Database): Search {
  const chats = statement<Chat>(
    database,
    `SELECT id, updated_at, until FROM conversations JOIN (
       SELECT conversation, max(coalesce(closed_at, ${Number.MAX_SAFE_INTEGER})) AS until FROM handoffs
       WHERE closed_at IS NULL OR first_claimed_at IS NOT NULL GROUP BY conversation
     ) ON conversation = id
     ORDER BY updated_at DESC LIMIT ${MOST_CHATS}`,
  );
  const messages = statement<Message>(
    database,
    `SELECT seq, at, activity ->> '$.text' AS text FROM activities
     WHERE conversation = ? AND seq < ? AND at <= ? AND activity ->> '$.type' = 'message' AND typeof(text) = 'text'
     ORDER BY seq DESC LIMIT ${AT_ONCE}`,
  );

  return async (asked, limit) => {
    const words = asked.map((word) => word.toLowerCase()).filter((word) => word !== '');
    let found: readonly FoundChat[] = [];
    if (words.length === 0) return found;
    for (const chat of inStoreTerms(() => chats.all())) {
      // No message of this chat, nor of those after it, can be newer than all that is asked for.
      if ((found[limit - 1]?.at ?? -1) >= chat.updated_at) break;
      const newest = await newestIn(messages, chat, words);
      if (newest === null) continue;
      found = [...found, newest].sort((one, other) => other.at - one.at).slice(0, limit);
    }
    return found;
  };
}
