import { statement } from './statement.ts';
import type { Database } from './statement.ts';

/** What a link opens: the chat itself, or the page of its summary. */
export type LinkKind = 'resume' | 'summary';

export interface Links {
  keep(kind: LinkKind, hash: string, conversation: string, at: number): void;
  find(kind: LinkKind, hash: string, notBefore: number): string | null;
  /** Revokes every link of the conversation, or those of one kind. */
  revoke(conversation: string, kind?: LinkKind): void;
  /** Deletes links of this kind made before `notBefore`. */
  sweep(kind: LinkKind, notBefore: number): void;
}

/**
 * Secrets that open a conversation, by their hash. A link counts from its first use, and a revoked one stays as such
 * until it is swept, so that bringing it again neither lengthens its life nor brings it back to life.
 */
export function links(database: Database): Links {
  const keep = statement(
    database,
    'INSERT INTO links (hash, kind, conversation, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const find = statement<{ conversation: string }>(
    database,
    'SELECT conversation FROM links WHERE hash = ? AND kind = ? AND created_at >= ? AND revoked = 0',
  );
  const revoke = statement(
    database,
    'UPDATE links SET revoked = 1 WHERE conversation = ? AND kind = coalesce(?, kind)',
  );
  const sweep = statement(database, 'DELETE FROM links WHERE kind = ? AND created_at < ?');

  return {
    keep: (kind, hash, conversation, at) => void keep.run(hash, kind, conversation, at),
    find: (kind, hash, notBefore) => find.get(hash, kind, notBefore)?.conversation ?? null,
    revoke: (conversation, kind) => void revoke.run(conversation, kind ?? null),
    sweep: (kind, notBefore) => void sweep.run(kind, notBefore),
  };
}
