import { askedHandoff } from './handoffs.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

export interface Leases {
  /** False if this token holds no lease that stands. */
  renew(conversation: string, token: number, leaseFor: number): Promise<boolean>;
}

/**
 * Part of the turn's statement: `lease`, the row of the hand-off that the turn writes, if it was there before. It is
 * locked until the end of the turn, so that a renewal under way is waited for and seen, and none comes in between.
 * @param parameter of `handoffParameter`.
 */
export const lockedLease = (parameter: string): string => `
  lease AS (
    SELECT handoffs.lease_until FROM ${askedHandoff(parameter)}
    JOIN handoffs ON handoffs.conversation = asked.conversation AND handoffs.id = asked.id
    FOR UPDATE OF handoffs
  )`;

/**
 * Condition of the turn's statement: what the write requires of the lease holds now. Beside it there must be
 * `lockedLease`, which is read also where nothing is required: hand-offs are locked before conversations, always.
 * @param parameter of `handoffParameter`.
 */
export const leaseAllows = (parameter: string): string => `
  (SELECT CASE asked.requires
     WHEN 'alive' THEN coalesce(lease.lease_until > now_ms(), false)
     WHEN 'lapsed' THEN coalesce(lease.lease_until <= now_ms(), false)
     ELSE true END
   FROM ${askedHandoff(parameter)} LEFT JOIN lease ON true)`;

/**
 * For how long a hand-off is held. A lease is alive before its `lease_until`, and lapsed from that millisecond on, by
 * the database's clock.
 */
export function leases(database: Queryable): Leases {
  const renew = statement(
    database,
    `UPDATE handoffs SET lease_until = greatest(lease_until, now_ms() + $3::bigint)
     WHERE conversation = $1 AND state <> 'closed' AND token = $2 AND lease_until > now_ms()`,
  );

  return {
    renew: async (conversation, token, leaseFor) => (await renew.run(conversation, token, leaseFor)) > 0,
  };
}
