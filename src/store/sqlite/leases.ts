import type { Clock } from '../../clock.ts';
import type { HandoffWrite } from '../store.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Leases {
  /** Whether what the write requires of the lease holds now. */
  allow(write: HandoffWrite): boolean;
  /** False if this token holds no lease that stands. */
  renew(conversation: string, token: number, leaseFor: number): boolean;
}

/** For how long a hand-off is held. A lease is alive before its `lease_until`, and lapsed from that millisecond on. */
export function leases(database: Database, clock: Clock): Leases {
  const find = statement<{ alive: 0 | 1 }>(
    database,
    `SELECT lease_until > ?3 AS alive FROM handoffs
     WHERE conversation = ?1 AND id = ?2 AND lease_until IS NOT NULL`,
  );
  const renew = statement(
    database,
    `UPDATE handoffs SET lease_until = max(lease_until, ?3 + ?4)
     WHERE conversation = ?1 AND state <> 'closed' AND token = ?2 AND lease_until > ?3`,
  );

  return {
    allow: ({ row, requires }) => {
      if (requires === undefined) return true;
      const lease = find.get(row.conversation, row.id, clock.now());
      return lease !== undefined && (lease.alive === 1) === (requires === 'alive');
    },
    renew: (conversation, token, leaseFor) => renew.run(conversation, token, clock.now(), leaseFor) > 0,
  };
}
