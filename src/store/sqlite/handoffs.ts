import type { Clock } from '../../clock.ts';
import type { HandoffRow, HandoffWrite } from '../store.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Handoffs {
  /** The one hand-off of a conversation that isn't closed. */
  openOf(conversation: string): HandoffRow | null;
  /** Whether no more of its source are open than may be. */
  hasRoomFor(write: HandoffWrite): boolean;
  put(write: HandoffWrite): void;
  open(): readonly HandoffRow[];
  of(conversation: string): readonly HandoffRow[];
  lapsed(limit: number): readonly HandoffRow[];
  closedSince(since: number, limit: number): readonly HandoffRow[];
}

type Columns = Omit<HandoffRow, 'returned'> & { readonly returned: 0 | 1 };

const SELECT = `
  SELECT id, conversation, state, urgency, reason, source, name, requested_at AS requestedAt, returned,
    offered_to AS offeredTo, offered_until AS offeredUntil, operator, token, lease_until AS leaseUntil,
    first_claimed_at AS firstClaimedAt, closed_at AS closedAt, outcome
  FROM handoffs`;

/**
 * The token goes on from the conversation's last: one of an earlier hand-off must not fit a later one. A lease that goes
 * on under its token may have been renewed since the turn was computed, and keeps what it was given.
 */
const PUT = `
  INSERT INTO handoffs (id, conversation, state, urgency, reason, source, name, requested_at, returned,
    offered_to, offered_until, operator, token, lease_until, first_claimed_at, closed_at, outcome)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,
    max(?13, (SELECT coalesce(max(token), 0) FROM handoffs WHERE conversation = ?2)), ?14, ?15, ?16, ?17)
  ON CONFLICT (conversation, id) DO UPDATE SET
    state = excluded.state, urgency = excluded.urgency, reason = excluded.reason, source = excluded.source,
    name = excluded.name, requested_at = excluded.requested_at, returned = excluded.returned,
    offered_to = excluded.offered_to, offered_until = excluded.offered_until, operator = excluded.operator,
    token = excluded.token, lease_until = CASE token
      WHEN excluded.token THEN max(coalesce(lease_until, 0), excluded.lease_until) ELSE excluded.lease_until END,
    first_claimed_at = excluded.first_claimed_at,
    closed_at = excluded.closed_at, outcome = excluded.outcome`;

const toRow = ({ returned, ...columns }: Columns): HandoffRow => ({ ...columns, returned: returned === 1 });

/** Hand-offs to people. */
export function handoffs(database: Database, clock: Clock): Handoffs {
  const select = (rest: string) => statement<Columns>(database, `${SELECT} ${rest}`);
  const openOf = select("WHERE conversation = ? AND state <> 'closed'");
  const open = select("WHERE state <> 'closed'");
  const of = select('WHERE conversation = ? ORDER BY requested_at DESC, id');
  const lapsed = select('WHERE lease_until <= ? ORDER BY lease_until, id LIMIT ?');
  const closedSince = select('WHERE closed_at >= ? ORDER BY closed_at, id LIMIT ?');
  const othersOf = statement<{ count: number }>(
    database,
    "SELECT count(*) AS count FROM handoffs WHERE state <> 'closed' AND source = ? AND conversation <> ?",
  );
  const put = statement(database, PUT);

  return {
    openOf: (conversation) => {
      const columns = openOf.get(conversation);
      return columns ? toRow(columns) : null;
    },
    hasRoomFor: ({ row, mostOfSource }) =>
      mostOfSource === undefined || (othersOf.get(row.source, row.conversation)?.count ?? 0) < mostOfSource,
    put: ({ row, leaseFor }) => {
      put.run(
        ...[row.id, row.conversation, row.state, row.urgency, row.reason, row.source, row.name],
        ...[row.requestedAt, row.returned ? 1 : 0, row.offeredTo, row.offeredUntil, row.operator, row.token],
        ...[leaseFor === null ? null : clock.now() + leaseFor, row.firstClaimedAt, row.closedAt, row.outcome],
      );
    },
    open: () => open.all().map(toRow),
    of: (conversation) => of.all(conversation).map(toRow),
    lapsed: (limit) => lapsed.all(clock.now(), limit).map(toRow),
    closedSince: (since, limit) => closedSince.all(since, limit).map(toRow),
  };
}
