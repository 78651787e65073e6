import type { CallbackRow } from '../store.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Callbacks {
  add(callback: CallbackRow): void;
  list(): readonly CallbackRow[];
  /** Deletes a call-back and returns its conversation; null if it isn't there (any more). */
  remove(id: string): string | null;
}

/** Numbers to ring people back on. */
export function callbacks(database: Database): Callbacks {
  const add = statement(
    database,
    `INSERT INTO callbacks (id, conversation, number, safe_time, name, urgency, requested_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const list = statement<CallbackRow>(
    database,
    `SELECT id, conversation, number, safe_time AS "when", name, urgency, requested_at AS requestedAt
     FROM callbacks ORDER BY urgency, requested_at, rowid`,
  );
  const remove = statement<{ conversation: string }>(
    database,
    'DELETE FROM callbacks WHERE id = ? RETURNING conversation',
  );

  return {
    add: ({ id, conversation, number, when, name, urgency, requestedAt }) => {
      add.run(id, conversation, number, when, name, urgency, requestedAt);
    },
    list: () => list.all().map((callback) => ({ ...callback })),
    remove: (id) => remove.get(id)?.conversation ?? null,
  };
}
