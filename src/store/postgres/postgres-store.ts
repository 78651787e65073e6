import type { Pool } from 'pg';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log.ts';
import { RESUME_LIFETIME, SUMMARY_LIFETIME } from '../store.ts';
import type { Instances, Store } from '../store.ts';
import { createCommit } from './commit.ts';
import { countRates } from './count-rates.ts';
import { eraseConversation } from './erase.ts';
import { handoffStore } from './handoff-store.ts';
import { keyPrints } from './keys.ts';
import { openNewsDesk } from './news.ts';
import type { NewsDesk } from './news.ts';
import { operatorStore } from './operator-store.ts';
import { drained } from './pool.ts';
import { sweepEach } from './sweep.ts';
import { openTables } from './tables.ts';
import type { Tables } from './tables.ts';

type Reads = Pick<Store, 'load' | 'receipt' | 'log' | 'resume' | 'summary' | 'idle'>;
type Writes = Pick<Store, 'commit' | 'revokeLinks' | 'erase' | 'sweep'>;

const reads = (tables: Tables, desk: NewsDesk): Reads => ({
  load: async (conversation) => {
    const loaded = await tables.conversations.load(conversation);
    if (loaded.outcome === 'found') desk.met(conversation, loaded.row.version);
    return loaded;
  },
  receipt: (conversation, keys) => tables.receipts.find(conversation, keys),
  log: (conversation, after, limit) => tables.activities.list(conversation, after, limit),
  resume: (hash, notBefore) => tables.links.find('resume', hash, notBefore),
  summary: (hash, notBefore) => tables.links.find('summary', hash, notBefore),
  idle: (before, limit) => tables.conversations.idle(before, limit),
});

function writes(pool: Pool, tables: Tables, desk: NewsDesk): Writes {
  const commitTurn = createCommit(pool, tables);
  return {
    commit: async (turn) => {
      const result = await commitTurn(turn);
      if (result.outcome !== 'committed') return result;
      const rewritten = turn.rewrites.map(({ seq }) => seq);
      desk.tell({ conversation: turn.conversation, rewritten, advanced: result.advanced });
      return { outcome: 'committed' };
    },
    revokeLinks: (conversation) => tables.links.revoke(conversation),
    erase: async (conversation, at, tombstoneUntil, idleSince) => {
      const erased = await eraseConversation(pool, { conversation, at, tombstoneUntil, idleSince });
      if (erased) desk.tell({ conversation, rewritten: [], advanced: null });
    },
    sweep: (now) =>
      sweepEach([
        () => tables.conversations.sweepErased(),
        () => tables.tombstones.sweep(now),
        () => tables.links.sweep('resume', now - RESUME_LIFETIME),
        () => tables.links.sweep('summary', now - SUMMARY_LIFETIME),
        () => tables.rates.sweep(),
      ]),
  };
}

const instances = (tables: Tables, { pool, clock, log }: PostgresStoreParts, desk: NewsDesk): Instances => ({
  signal: desk.signal,
  onSignal: desk.onSignal,
  takeRate: countRates(tables.rates, clock, log),
  holdDuty: (duty, holder, holdFor) => tables.duties.hold(duty, holder, holdFor),
  leaveDuty: (duty, holder) => tables.duties.leave(duty, holder),
  admitKeys: keyPrints(pool),
});

export interface PostgresStoreParts {
  readonly url: string;
  /** As `createPool` makes it, on a database whose schema is up to date. */
  readonly pool: Pool;
  /** The clock of this process, for what it remembers of rates. */
  readonly clock: Clock;
  readonly log: Logger;
  /** The database's time, in milliseconds since 1970. */
  readonly since: number;
  /** How often news are looked for whose notice was lost, in milliseconds. */
  readonly pollEvery: number;
}

/** The store on connections that it then owns. Servers call `openPostgresStore`. */
export function createPostgresStore(parts: PostgresStoreParts): Store {
  const { pool } = parts;
  const tables = openTables(pool);
  const desk = openNewsDesk(parts);
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await drained(pool);
    await desk.close();
    await pool.end();
  };
  return {
    ...reads(tables, desk),
    ...writes(pool, tables, desk),
    handoffs: handoffStore(tables, (conversation) => {
      desk.tell({ conversation, rewritten: [], advanced: null });
    }),
    operators: operatorStore(tables),
    instances: instances(tables, parts, desk),
    watch: desk.watch,
    close: () => (closed ??= close()),
  };
}
