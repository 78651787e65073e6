import type { CallbackRow, CallbackWrite } from '../store.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

/** Call-backs in one answer. */
const MOST_LISTED = 200;

export interface Callbacks {
  /** Whether no more of its source are open than may be. */
  hasRoomFor(write: CallbackWrite): boolean;
  /** Keeps a call-back in place of an earlier one of its conversation. */
  put(callback: CallbackRow): void;
  list(): readonly CallbackRow[];
  of(conversation: string): CallbackRow | null;
  from(source: string): readonly CallbackRow[];
  /** Deletes a call-back and returns its conversation; null if it isn't there (any more). */
  remove(id: string): string | null;
}

const SELECT = `
  SELECT id, conversation, source, number, safe_time AS "when", name, urgency, requested_at AS requestedAt
  FROM callbacks`;

/** Numbers to ring people back on. */
export function callbacks(database: Database): Callbacks {
  const select = (rest: string) => statement<CallbackRow>(database, `${SELECT} ${rest}`);
  const list = select(`ORDER BY urgency, requested_at, rowid LIMIT ${MOST_LISTED}`);
  const of = select('WHERE conversation = ?');
  const from = select('WHERE source = ?');
  const othersOf = statement<{ count: number }>(
    database,
    'SELECT count(*) AS count FROM callbacks WHERE source = ? AND conversation <> ?',
  );
  const removeOf = statement(database, 'DELETE FROM callbacks WHERE conversation = ?');
  const add = statement(
    database,
    `INSERT INTO callbacks (id, conversation, source, number, safe_time, name, urgency, requested_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = statement<{ conversation: string }>(
    database,
    'DELETE FROM callbacks WHERE id = ? RETURNING conversation',
  );

  return {
    hasRoomFor: ({ row, mostOfSource }) =>
      mostOfSource === undefined || (othersOf.get(row.source, row.conversation)?.count ?? 0) < mostOfSource,
    put: ({ id, conversation, source, number, when, name, urgency, requestedAt }) => {
      removeOf.run(conversation);
      add.run(id, conversation, source, number, when, name, urgency, requestedAt);
    },
    list: () => list.all().map((callback) => ({ ...callback })),
    of: (conversation) => {
      const callback = of.get(conversation);
      return callback ? { ...callback } : null;
    },
    from: (source) => from.all(source).map((callback) => ({ ...callback })),
    remove: (id) => remove.get(id)?.conversation ?? null,
  };
}
