import type { TurnCommit } from '../store.ts';
import type { Put } from './put.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';
import { sweepOf } from './sweep.ts';

/** What a link opens: the chat itself, or the page of its summary. */
type LinkKind = 'resume' | 'summary';

export interface Links {
  find(kind: LinkKind, hash: string, notBefore: number): Promise<string | null>;
  /** Revokes every link of the conversation. */
  revoke(conversation: string): Promise<void>;
  /** Deletes links of this kind made before `notBefore`. */
  sweep(kind: LinkKind, notBefore: number): Promise<void>;
}

/** Part of the turn's statement: a link that it brought, if the turn goes on (`advanced` has a row). */
export const keepLink = (kind: LinkKind, hash: string, at: number, put: Put): string => `
  ${kind}_link AS (
    INSERT INTO links (hash, kind, conversation, created_at)
    SELECT ${put(hash)}, '${kind}', advanced.id, ${put(at)}::bigint FROM advanced
    ON CONFLICT DO NOTHING
  )`;

/** Part of the turn's statement: links to earlier summaries are revoked, if the turn goes on. */
export const revokeSummaries = ({ revokesSummaries }: TurnCommit): readonly string[] =>
  revokesSummaries === true
    ? [
        `revoked AS (
           UPDATE links SET revoked = true FROM advanced
           WHERE links.conversation = advanced.id AND links.kind = 'summary'
         )`,
      ]
    : [];

/**
 * Secrets that open a conversation, by their hash. A link counts from its first use, and a revoked one stays as such
 * until it is swept, so that bringing it again neither lengthens its life nor brings it back to life.
 */
export function links(database: Queryable): Links {
  const find = statement<{ conversation: string }>(
    database,
    'SELECT conversation FROM links WHERE hash = $1 AND kind = $2 AND created_at >= $3 AND NOT revoked',
  );
  const revoke = statement(database, 'UPDATE links SET revoked = true WHERE conversation = $1');

  return {
    find: async (kind, hash, notBefore) => (await find.one(hash, kind, notBefore))?.conversation ?? null,
    revoke: async (conversation) => {
      await revoke.run(conversation);
    },
    sweep: sweepOf(database, { table: 'links', key: 'hash', past: 'kind = $1 AND created_at < $2' }),
  };
}
