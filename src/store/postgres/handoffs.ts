import type { HandoffRow, HandoffWrite } from '../store.ts';
import { record } from './record.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

export interface Handoffs {
  open(): Promise<readonly HandoffRow[]>;
  of(conversation: string): Promise<readonly HandoffRow[]>;
  lapsed(limit: number): Promise<readonly HandoffRow[]>;
  closedSince(since: number, limit: number): Promise<readonly HandoffRow[]>;
}

/** Columns of `handoffs` as those of a `HandoffRow`. */
export const HANDOFF_COLUMNS = `
  id, conversation, state, urgency, reason, source, name, requested_at AS "requestedAt", returned,
  offered_to AS "offeredTo", offered_until AS "offeredUntil", operator, token, lease_until AS "leaseUntil",
  first_claimed_at AS "firstClaimedAt", closed_at AS "closedAt", outcome`;

/** What the parts of the turn's statement about its hand-off are handed. */
export const handoffParameter = (write: HandoffWrite | undefined): string => {
  if (write === undefined) return record({});
  const { row, leaseFor, requires, mostOfSource } = write;
  return record({ ...row, leaseFor, requires, mostOfSource });
};

/** The write that a parameter holds, as the one row of `asked`; all its columns are null where the turn writes none. */
export const askedHandoff = (parameter: string): string => `
  json_to_record(${parameter}::json) AS asked (
    id text, conversation text, state text, urgency integer, reason text, source text, name text,
    "requestedAt" bigint, returned boolean, "offeredTo" text, "offeredUntil" bigint, operator text, token integer,
    "firstClaimedAt" bigint, "closedAt" bigint, outcome text,
    "leaseFor" bigint, requires text, "mostOfSource" integer)`;

/**
 * Condition of the turn's statement: no more hand-offs of the write's source are open than may be.
 * @param parameter of `handoffParameter`.
 */
export const handoffHasRoom = (parameter: string): string => `
  (SELECT asked."mostOfSource" IS NULL OR asked."mostOfSource" > (
     SELECT count(*) FROM handoffs
     WHERE state <> 'closed' AND source = asked.source AND conversation <> asked.conversation)
   FROM ${askedHandoff(parameter)})`;

/**
 * Part of the turn's statement: writes its hand-off if the turn goes on (`advanced` has a row). The token goes on from
 * the conversation's last: one of an earlier hand-off must not fit a later one. A lease that goes on under its token may
 * have been renewed since the turn was computed, and keeps what it was given.
 * @param parameter of `handoffParameter`.
 */
export const putHandoff = (parameter: string): string => `
  handoff AS (
    INSERT INTO handoffs (id, conversation, state, urgency, reason, source, name, requested_at, returned,
      offered_to, offered_until, operator, token, lease_until, first_claimed_at, closed_at, outcome)
    SELECT asked.id, asked.conversation, asked.state, asked.urgency, asked.reason, asked.source, asked.name,
      asked."requestedAt", asked.returned, asked."offeredTo", asked."offeredUntil", asked.operator,
      greatest(asked.token, (SELECT max(token) FROM handoffs WHERE conversation = asked.conversation)),
      now_ms() + asked."leaseFor", asked."firstClaimedAt", asked."closedAt", asked.outcome
    FROM advanced, ${askedHandoff(parameter)}
    WHERE asked.id IS NOT NULL
    ON CONFLICT (conversation, id) DO UPDATE SET
      state = excluded.state, urgency = excluded.urgency, reason = excluded.reason, source = excluded.source,
      name = excluded.name, requested_at = excluded.requested_at, returned = excluded.returned,
      offered_to = excluded.offered_to, offered_until = excluded.offered_until, operator = excluded.operator,
      token = excluded.token,
      lease_until = CASE WHEN excluded.lease_until IS NOT NULL AND handoffs.token = excluded.token
        THEN greatest(handoffs.lease_until, excluded.lease_until) ELSE excluded.lease_until END,
      first_claimed_at = excluded.first_claimed_at, closed_at = excluded.closed_at, outcome = excluded.outcome
  )`;

/** Hand-offs to people. One is written by its turn (`putHandoff`) and found with its conversation. */
export function handoffs(database: Queryable): Handoffs {
  const select = (rest: string) =>
    statement<HandoffRow>(database, `SELECT ${HANDOFF_COLUMNS} FROM handoffs ${rest}`);
  const open = select("WHERE state <> 'closed'");
  const of = select('WHERE conversation = $1 ORDER BY requested_at DESC, id');
  const lapsed = select('WHERE lease_until <= now_ms() ORDER BY lease_until, id LIMIT $1');
  const closedSince = select('WHERE closed_at >= $1 ORDER BY closed_at, id LIMIT $2');

  return {
    open: () => open.all(),
    of: (conversation) => of.all(conversation),
    lapsed: (limit) => lapsed.all(limit),
    closedSince: (since, limit) => closedSince.all(since, limit),
  };
}
