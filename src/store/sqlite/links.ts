import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Links {
  keepResume(hash: string, conversation: string, at: number): void;
  findResume(hash: string, notBefore: number): string | null;
  revokeResume(conversation: string): void;
  /** Deletes resume handles made before `notBefore`. */
  sweepResume(notBefore: number): void;
}

/**
 * Secrets that open a conversation, by their hash. A handle counts from its first use, and a revoked one stays as
 * such until it is swept, so that bringing it again neither lengthens its life nor brings it back to life.
 */
export function links(database: Database): Links {
  const keep = statement(
    database,
    `INSERT INTO links (hash, kind, conversation, created_at) VALUES (?, 'resume', ?, ?) ON CONFLICT DO NOTHING`,
  );
  const find = statement<{ conversation: string }>(
    database,
    `SELECT conversation FROM links WHERE hash = ? AND kind = 'resume' AND created_at >= ? AND revoked = 0`,
  );
  const revoke = statement(
    database,
    `UPDATE links SET revoked = 1 WHERE conversation = ? AND kind = 'resume'`,
  );
  const sweep = statement(database, `DELETE FROM links WHERE kind = 'resume' AND created_at < ?`);

  return {
    keepResume: (hash, conversation, at) => void keep.run(hash, conversation, at),
    findResume: (hash, notBefore) => find.get(hash, notBefore)?.conversation ?? null,
    revokeResume: (conversation) => void revoke.run(conversation),
    sweepResume: (notBefore) => void sweep.run(notBefore),
  };
}
