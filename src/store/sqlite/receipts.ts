import type { Receipt } from '../store.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Receipts {
  /** The receipt under the first of these keys that has one. */
  find(conversation: string, keys: readonly string[]): Receipt | null;
  keep(conversation: string, keys: readonly string[], receipt: Receipt): void;
}

/** What a repeated activity is answered with, under every key by which it can be recognised. */
export function receipts(database: Database): Receipts {
  const find = statement<{ activity_id: string; seq: number }>(
    database,
    'SELECT activity_id, seq FROM receipts WHERE conversation = ? AND key = ?',
  );
  const keep = statement(
    database,
    'INSERT INTO receipts (conversation, key, activity_id, seq) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );

  return {
    find: (conversation, keys) => {
      for (const key of keys) {
        const row = find.get(conversation, key);
        if (row) return { activityId: row.activity_id, seq: row.seq };
      }
      return null;
    },
    keep: (conversation, keys, { activityId, seq }) => {
      for (const key of keys) keep.run(conversation, key, activityId, seq);
    },
  };
}
