import type { Json } from '../../case/answers.ts';
import type { ConversationRow, TurnCommit } from '../store.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

/** The conversation's own row. */
export type Conversation = Omit<ConversationRow, 'handoff' | 'loadedAt'>;

export interface Conversations {
  find(id: string): Conversation | null;
  /** Moves the row one version on and returns its `seq` then; null if it isn't at the version that was loaded. */
  advance(turn: TurnCommit): number | null;
  idle(before: number, limit: number): readonly string[];
  /** Deletes the row, and with it all that belongs to it; false if it isn't there or was touched since `idleSince`. */
  remove(id: string, idleSince: number): boolean;
}

interface Columns {
  readonly id: string;
  readonly channel: string;
  readonly version: number;
  readonly seq: number;
  readonly state: string;
  readonly created_at: number;
  readonly updated_at: number;
}

const toRow = (columns: Columns): Conversation => ({
  id: columns.id,
  channel: columns.channel,
  version: columns.version,
  seq: columns.seq,
  state: JSON.parse(columns.state) as Json,
  createdAt: columns.created_at,
  updatedAt: columns.updated_at,
});

/** The rows of `conversations`: one each, with the chat's state and the version that guards it. */
export function conversations(database: Database): Conversations {
  const find = statement<Columns>(database, 'SELECT * FROM conversations WHERE id = ?');
  const insert = statement<{ seq: number }>(
    database,
    `INSERT INTO conversations (id, channel, version, seq, state, created_at, updated_at)
     SELECT ?1, ?2, 1, ?3, ?4, ?5, ?5 WHERE NOT EXISTS (SELECT 1 FROM tombstones WHERE conversation = ?1)
     ON CONFLICT (id) DO NOTHING RETURNING seq`,
  );
  const update = statement<{ seq: number }>(
    database,
    `UPDATE conversations SET version = version + 1, seq = seq + ?3, state = ?4, updated_at = ?5
     WHERE id = ?1 AND version = ?2 RETURNING seq`,
  );
  const idle = statement<{ id: string }>(
    database,
    'SELECT id FROM conversations WHERE updated_at < ? ORDER BY updated_at, id LIMIT ?',
  );
  const remove = statement(database, 'DELETE FROM conversations WHERE id = ? AND updated_at < ?');

  return {
    find: (id) => {
      const columns = find.get(id);
      return columns ? toRow(columns) : null;
    },
    advance: ({ conversation, channel, expectedVersion, entries, state, at }) => {
      const json = JSON.stringify(state);
      const row =
        expectedVersion === 0
          ? insert.get(conversation, channel, entries.length, json, at)
          : update.get(conversation, expectedVersion, entries.length, json, at);
      return row?.seq ?? null;
    },
    idle: (before, limit) => idle.all(before, limit).map(({ id }) => id),
    remove: (id, idleSince) => remove.run(id, idleSince) > 0,
  };
}
