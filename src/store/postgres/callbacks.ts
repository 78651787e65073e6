import type { CallbackRow, CallbackWrite } from '../store.ts';
import { record } from './record.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

/** Call-backs in one answer. */
const MOST_LISTED = 200;

export interface Callbacks {
  list(): Promise<readonly CallbackRow[]>;
  of(conversation: string): Promise<CallbackRow | null>;
  from(source: string): Promise<readonly CallbackRow[]>;
  /** Deletes a call-back and returns its conversation; null if it isn't there (any more). */
  remove(id: string): Promise<string | null>;
}

/** What the parts of the turn's statement about its call-back are handed. */
export const callbackParameter = (write: CallbackWrite | undefined): string =>
  record(write === undefined ? {} : { ...write.row, mostOfSource: write.mostOfSource });

/** The write that a parameter holds, as the one row of `asked`; all its columns are null where the turn writes none. */
const askedCallback = (parameter: string): string => `
  json_to_record(${parameter}::json) AS asked (
    id text, conversation text, source text, number text, "when" text, name text, urgency integer,
    "requestedAt" bigint, "mostOfSource" integer)`;

/**
 * Condition of the turn's statement: no more call-backs of the write's source are open than may be.
 * @param parameter of `callbackParameter`.
 */
export const callbackHasRoom = (parameter: string): string => `
  (SELECT asked."mostOfSource" IS NULL OR asked."mostOfSource" > (
     SELECT count(*) FROM callbacks WHERE source = asked.source AND conversation <> asked.conversation)
   FROM ${askedCallback(parameter)})`;

/**
 * Part of the turn's statement: writes its call-back, in place of an earlier one of its conversation, if the turn goes
 * on (`advanced` has a row).
 * @param parameter of `callbackParameter`.
 */
export const putCallback = (parameter: string): string => `
  callback AS (
    INSERT INTO callbacks (id, conversation, source, number, safe_time, name, urgency, requested_at)
    SELECT asked.id, asked.conversation, asked.source, asked.number, asked."when", asked.name, asked.urgency,
      asked."requestedAt"
    FROM advanced, ${askedCallback(parameter)}
    WHERE asked.id IS NOT NULL
    ON CONFLICT (conversation) DO UPDATE SET
      line = excluded.line, id = excluded.id, source = excluded.source, number = excluded.number,
      safe_time = excluded.safe_time, name = excluded.name, urgency = excluded.urgency,
      requested_at = excluded.requested_at
  )`;

const SELECT = `
  SELECT id, conversation, source, number, safe_time AS "when", name, urgency, requested_at AS "requestedAt"
  FROM callbacks`;

/** The conversation is touched, so that another instance finds out if the notice is lost; and first, as turns do it. */
const REMOVE = `
  WITH touched AS (
    UPDATE conversations SET touched_at = now_ms() FROM callbacks
    WHERE callbacks.id = $1 AND conversations.id = callbacks.conversation
    RETURNING conversations.id
  )
  DELETE FROM callbacks USING touched WHERE callbacks.id = $1 AND callbacks.conversation = touched.id
  RETURNING callbacks.conversation`;

/** Numbers to ring people back on. One is written by its turn (`putCallback`). */
export function callbacks(database: Queryable): Callbacks {
  const select = (rest: string) => statement<CallbackRow>(database, `${SELECT} ${rest}`);
  const list = select(`ORDER BY urgency, requested_at, line LIMIT ${MOST_LISTED}`);
  const of = select('WHERE conversation = $1');
  const from = select('WHERE source = $1');
  const remove = statement<{ conversation: string }>(database, REMOVE);

  return {
    list: () => list.all(),
    of: (conversation) => of.one(conversation),
    from: (source) => from.all(source),
    remove: async (id) => (await remove.one(id))?.conversation ?? null,
  };
}
