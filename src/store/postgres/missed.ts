import type { Logger } from '../../log.ts';
import type { StoreListener } from '../store.ts';
import type { Advanced } from './commit.ts';
import type { Line } from './line.ts';
import type { News } from './notices.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

/** How far back a poll looks again, in milliseconds: a turn is stamped before it is committed, and seen afterwards. */
const OVERLAP = 30_000;
/** How far back it looks for a transaction that does not end, in milliseconds. */
const LONGEST_TRANSACTION = 60 * 60_000;
/** Conversations of which is known how they stood when they were last heard of; the longest unheard is forgotten first. */
const MOST_HEARD = 50_000;

/**
 * From when on the next poll looks: what is still being committed now is stamped after its transaction began. It may take
 * as long as a standby that must confirm it is away. What this role may not see is null, and left out.
 */
const HORIZON = `
  SELECT greatest(
    now_ms() - ${LONGEST_TRANSACTION},
    least(now_ms(), (extract(epoch FROM min(xact_start)) * 1000)::bigint)
  ) AS until
  FROM pg_stat_activity
  WHERE datname = current_database() AND usename = current_user AND backend_xid IS NOT NULL`;

interface Touched extends Advanced {
  readonly conversation: string;
}

const TOUCHED = `
  SELECT conversation, max(version) AS version, max(touched_at) AS "touchedAt" FROM (
    SELECT id AS conversation, version, touched_at FROM conversations WHERE touched_at >= $1
    UNION ALL SELECT conversation, 0, stored_at FROM notes WHERE stored_at >= $1
    UNION ALL SELECT conversation, 0, stored_at FROM tombstones WHERE stored_at >= $1
  ) AS touched GROUP BY conversation`;

const REWRITTEN = `
  SELECT activities.conversation, seq FROM unnest($1::text[], $2::integer[]) AS heard (conversation, version)
  JOIN activities ON activities.conversation = heard.conversation AND rewritten_in > heard.version
  ORDER BY seq`;

const UNHEARD: Advanced = { version: 0, touchedAt: 0 };

/** What this instance has heard of: how each conversation stood after its last turn that was told. */
function rememberHeard() {
  const heard = new Map<string, Advanced>();
  const of = (conversation: string): Advanced => heard.get(conversation) ?? UNHEARD;
  return {
    of,
    has: (conversation: string): boolean => heard.has(conversation),
    isNews: ({ conversation, version, touchedAt }: Touched): boolean =>
      version > of(conversation).version || touchedAt > of(conversation).touchedAt,
    put: (conversation: string, { version, touchedAt }: Advanced): void => {
      const known = of(conversation);
      heard.delete(conversation);
      heard.set(conversation, {
        version: Math.max(known.version, version),
        touchedAt: Math.max(known.touchedAt, touchedAt),
      });
      const [oldest] = heard.keys();
      if (heard.size > MOST_HEARD && oldest !== undefined) heard.delete(oldest);
    },
  };
}

async function rewrittenSince(
  connection: Queryable,
  news: readonly Touched[],
  versions: readonly number[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await statement<{ conversation: string; seq: number }>(connection, REWRITTEN).all(
    news.map(({ conversation }) => conversation),
    versions,
  );
  const found = new Map<string, number[]>();
  for (const { conversation, seq } of rows)
    found.set(conversation, [...(found.get(conversation) ?? []), seq]);
  return found;
}

export interface MissedParts {
  readonly line: Line;
  readonly log: Logger;
  /** The database's time when this instance began to listen. */
  readonly since: number;
  readonly tell: StoreListener;
}

export interface Missed {
  /** A turn was told: it is no news any more. One that came after another that was not heard of stays news. */
  hear(news: News): void;
  /**
   * Somebody here has read a conversation as it stood then: of one that was not heard of yet, only what comes after is
   * news to them.
   */
  meet(conversation: string, version: number): void;
  /** Looks for news that were not heard, and tells them. It never rejects. */
  poll(): Promise<void>;
}

/** News whose notice was lost, or is yet to come: found by when rows were written, and told once. */
export function createMissed({ line, log, since, tell }: MissedParts): Missed {
  const heard = rememberHeard();
  let from = since;
  let polling = false;

  const look = async (connection: Queryable): Promise<void> => {
    const horizon = await statement<{ until: number }>(connection, HORIZON).one();
    const touched = await statement<Touched>(connection, TOUCHED).all(from - OVERLAP);
    const news = touched.filter(heard.isNews);
    const versions = news.map(({ conversation }) => heard.of(conversation).version);
    const rewritten =
      news.length > 0 ? await rewrittenSince(connection, news, versions) : new Map<string, []>();
    for (const { conversation, ...advanced } of news) {
      heard.put(conversation, advanced);
      tell(conversation, rewritten.get(conversation) ?? []);
    }
    from = horizon?.until ?? from;
  };

  return {
    hear: ({ conversation, advanced }) => {
      if (advanced && advanced.version <= heard.of(conversation).version + 1)
        heard.put(conversation, advanced);
    },
    meet: (conversation, version) => {
      if (!heard.has(conversation)) heard.put(conversation, { version, touchedAt: 0 });
    },
    poll: async () => {
      if (polling) return;
      polling = true;
      try {
        await line.use(look);
      } catch (error) {
        log.debug({ err: error }, 'no poll for news without a line');
      }
      polling = false;
    },
  };
}
