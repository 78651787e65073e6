import { matchIn } from '../matching.ts';
import type { FoundChat, LogEntry } from '../store.ts';
import { statement } from './statement.ts';
import type { Queryable, Statement } from './statement.ts';

export type Search = (words: readonly string[], limit: number) => Promise<readonly FoundChat[]>;

/** Chats that one search reads at most, those with the latest turn first. */
const MOST_CHATS = 300;
/** Entries that are read in one go: a few milliseconds, were each as long as may be. */
const AT_ONCE = 50;
interface Chat {
  readonly id: string;
  readonly updatedAt: number;
  /** When operators stopped reading along, in milliseconds since 1970. */
  readonly until: number;
}

interface Entry {
  readonly seq: number;
  readonly at: number;
  readonly activity: string;
}

/** The words of a message, or null of what is none. They are parsed here: an escaped NUL is no text to PostgreSQL. */
function textOf(json: string): string | null {
  const { type, text } = JSON.parse(json) as LogEntry['activity'];
  return type === 'message' && typeof text === 'string' ? text : null;
}

/** @param entries up to `AT_ONCE` of a chat before a `seq` and until a moment, the newest first. */
async function newestIn(
  entries: Statement<Entry>,
  { id: conversation, until }: Chat,
  words: readonly string[],
): Promise<FoundChat | null> {
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const some = await entries.all(conversation, before, until);
    for (const { seq, at, activity } of some) {
      const text = textOf(activity);
      const match = text === null ? null : matchIn(text, words);
      if (match !== null) return { conversation, seq, at, excerpt: match };
    }
    if (some.length < AT_ONCE) return null;
    before = some.at(-1)?.seq ?? 0;
  }
}

/**
 * Reads the messages of chats that were ever handed off, the newest first and some at a time, each time on whichever
 * connection is free: there is no index of words that would have to be erased as well.
 */
export function search(database: Queryable): Search {
  const chats = statement<Chat>(
    database,
    `SELECT id, updated_at AS "updatedAt", until FROM conversations JOIN (
       SELECT conversation, max(coalesce(closed_at, ${Number.MAX_SAFE_INTEGER})) AS until FROM handoffs
       WHERE closed_at IS NULL OR first_claimed_at IS NOT NULL GROUP BY conversation
     ) AS read_along ON conversation = id
     ORDER BY updated_at DESC LIMIT ${MOST_CHATS}`,
  );
  const entries = statement<Entry>(
    database,
    `SELECT seq, at, activity FROM activities WHERE conversation = $1 AND seq < $2::bigint AND at <= $3
     ORDER BY seq DESC LIMIT ${AT_ONCE}`,
  );

  return async (asked, limit) => {
    const words = asked.map((word) => word.toLowerCase()).filter((word) => word !== '');
    let found: readonly FoundChat[] = [];
    if (words.length === 0) return found;
    for (const chat of await chats.all()) {
      // No message of this chat, nor of those after it, can be newer than all that is asked for.
      if ((found[limit - 1]?.at ?? -1) >= chat.updatedAt) break;
      const newest = await newestIn(entries, chat, words);
      if (newest === null) continue;
      found = [...found, newest].sort((one, other) => other.at - one.at).slice(0, limit);
    }
    return found;
  };
}
