import type { Receipt, ReceiptResult } from '../store.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Receipts {
  /** The receipt under the first of these keys that has one. */
  find(conversation: string, keys: readonly string[]): Receipt | null;
  keep(conversation: string, keys: readonly string[], receipt: Receipt): void;
}

interface Columns {
  readonly activity_id: string;
  readonly seq: number;
  readonly result: string | null;
}

const toReceipt = ({ activity_id: activityId, seq, result }: Columns): Receipt =>
  result === null ? { activityId, seq } : { activityId, seq, result: JSON.parse(result) as ReceiptResult };

/** What a repeated activity is answered with, under every key by which it can be recognised. */
export function receipts(database: Database): Receipts {
  const find = statement<Columns>(
    database,
    'SELECT activity_id, seq, result FROM receipts WHERE conversation = ? AND key = ?',
  );
  const keep = statement(
    database,
    `INSERT INTO receipts (conversation, key, activity_id, seq, result) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );

  return {
    find: (conversation, keys) => {
      for (const key of keys) {
        const row = find.get(conversation, key);
        if (row) return toReceipt(row);
      }
      return null;
    },
    keep: (conversation, keys, { activityId, seq, result }) => {
      const json = result === undefined ? null : JSON.stringify(result);
      for (const key of keys) keep.run(conversation, key, activityId, seq, json);
    },
  };
}
