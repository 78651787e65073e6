import type { Receipt, ReceiptResult, TurnCommit } from '../store.ts';
import type { Put } from './put.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

export interface Receipts {
  /** The receipt under the first of these keys that has one. */
  find(conversation: string, keys: readonly string[]): Promise<Receipt | null>;
}

interface Columns {
  readonly activityId: string;
  readonly seq: number;
  readonly result: string | null;
}

const toReceipt = ({ activityId, seq, result }: Columns): Receipt =>
  result === null ? { activityId, seq } : { activityId, seq, result: JSON.parse(result) as ReceiptResult };

/** Condition of the turn's statement: none of its keys has a receipt. */
export const isNew = ({ conversation, receiptKeys }: TurnCommit, put: Put): string => `
  NOT EXISTS (
    SELECT 1 FROM receipts WHERE conversation = ${put(conversation)} AND key = ANY(${put(receiptKeys)}::text[])
  )`;

/** Part of the turn's statement: its receipt under all of its keys, if the turn goes on (`advanced` has a row). */
export const keepReceipt = ({ receiptKeys, receipt }: TurnCommit, put: Put): string => `
  received AS (
    INSERT INTO receipts (conversation, key, activity_id, seq, result)
    SELECT advanced.id, key, ${put(receipt.activityId)}::text, ${put(receipt.seq)}::integer,
      ${put(receipt.result === undefined ? null : JSON.stringify(receipt.result))}::text
    FROM advanced, unnest(${put(receiptKeys)}::text[]) AS key
    ON CONFLICT DO NOTHING
  )`;

/** What a repeated activity is answered with, under every key by which it can be recognised. */
export function receipts(database: Queryable): Receipts {
  const find = statement<Columns>(
    database,
    `SELECT activity_id AS "activityId", seq, result FROM receipts
     WHERE conversation = $1 AND key = ANY($2::text[]) ORDER BY array_position($2::text[], key) LIMIT 1`,
  );
  return {
    find: async (conversation, keys) => {
      const found = keys.length === 0 ? null : await find.one(conversation, keys);
      return found && toReceipt(found);
    },
  };
}
