import type { LogEntry, TurnCommit } from '../store.ts';
import type { Put } from './put.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

export interface Activities {
  list(conversation: string, after: number, limit: number): Promise<readonly LogEntry[]>;
}

type Columns = Omit<LogEntry, 'activity'> & { readonly activity: string };

const toEntry = ({ activity, ...columns }: Columns): LogEntry => ({
  ...columns,
  activity: JSON.parse(activity) as LogEntry['activity'],
});

/** Part of the turn's statement: its new entries, if the turn goes on (`advanced` has a row). */
export const appendEntries = (entries: TurnCommit['entries'], put: Put): string => `
  appended AS (
    INSERT INTO activities (conversation, seq, id, direction, activity, at)
    SELECT advanced.id, entry.* FROM advanced, unnest(
      ${put(entries.map(({ seq }) => seq))}::integer[],
      ${put(entries.map(({ id }) => id))}::text[],
      ${put(entries.map(({ direction }) => direction))}::text[],
      ${put(entries.map(({ activity }) => JSON.stringify(activity)))}::text[],
      ${put(entries.map(({ at }) => at))}::bigint[]
    ) AS entry
  )`;

/** Part of the turn's statement: its earlier entries in their new words, if the turn goes on. */
export const rewriteEntries = (rewrites: TurnCommit['rewrites'], put: Put): string => `
  rewritten AS (
    UPDATE activities SET activity = entry.activity, rewritten_in = advanced.version
    FROM advanced, unnest(
      ${put(rewrites.map(({ seq }) => seq))}::integer[],
      ${put(rewrites.map(({ activity }) => JSON.stringify(activity)))}::text[]
    ) AS entry (seq, activity)
    WHERE activities.conversation = advanced.id AND activities.seq = entry.seq
  )`;

/** The append-only log of every conversation. Turns write it (`appendEntries`, `rewriteEntries`). */
export function activities(database: Queryable): Activities {
  const list = statement<Columns>(
    database,
    `SELECT seq, id, direction, activity, at FROM activities
     WHERE conversation = $1 AND seq > $2::bigint ORDER BY seq LIMIT $3`,
  );
  return {
    list: async (conversation, after, limit) => (await list.all(conversation, after, limit)).map(toEntry),
  };
}
