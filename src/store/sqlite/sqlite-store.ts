import type { Logger } from '../../log.ts';
import { RESUME_LIFETIME, SUMMARY_LIFETIME } from '../store.ts';
import type { Store } from '../store.ts';
import { commitTurn } from './commit.ts';
import { createWalTruncation, eraseConversation } from './erase.ts';
import { inStoreTerms } from './failure.ts';
import { createGroupCommit } from './group-commit.ts';
import type { GroupCommit } from './group-commit.ts';
import type { Database } from './statement.ts';
import { openTables } from './tables.ts';
import type { Tables } from './tables.ts';
import { createWatchers } from './watchers.ts';
import type { Watchers } from './watchers.ts';

/** Promises the outcome of something done at once, its errors as rejections in the terms of the port. */
const promised = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(inStoreTerms(work)));

type Reads = Pick<Store, 'load' | 'receipt' | 'log' | 'resume' | 'summary' | 'idle'>;
type Writes = Pick<Store, 'commit' | 'revokeLinks' | 'erase' | 'sweep'>;

/** Between two groups no transaction is open, so a read never sees what isn't on the disk. */
const reads = (tables: Tables): Reads => ({
  load: (conversation) =>
    promised(() => {
      const row = tables.conversations.find(conversation);
      if (row) return { outcome: 'found', row };
      return { outcome: tables.tombstones.has(conversation) ? 'erased' : 'absent' };
    }),
  receipt: (conversation, keys) => promised(() => tables.receipts.find(conversation, keys)),
  log: (conversation, after, limit) => promised(() => tables.activities.list(conversation, after, limit)),
  resume: (hash, notBefore) => promised(() => tables.links.find('resume', hash, notBefore)),
  summary: (hash, notBefore) => promised(() => tables.links.find('summary', hash, notBefore)),
  idle: (before, limit) => promised(() => tables.conversations.idle(before, limit)),
});

interface Writers {
  readonly tables: Tables;
  readonly group: GroupCommit;
  readonly watchers: Watchers;
  readonly emptyWal: () => void;
}

/** All writes go through the group, so they reach the disk in the order in which they were asked for. */
const writes = ({ tables, group, watchers, emptyWal }: Writers): Writes => ({
  commit: async (turn) => {
    const result = await group.run(() => commitTurn(tables, turn));
    if (result.outcome !== 'committed') return result;
    const rewritten = turn.rewrites.map(({ seq }) => seq);
    if (rewritten.length > 0) emptyWal();
    watchers.notify(turn.conversation, rewritten);
    return result;
  },
  revokeLinks: (conversation) => group.run(() => tables.links.revoke(conversation)),
  erase: async (conversation, at, tombstoneUntil, idleSince) => {
    const erasure = { conversation, at, tombstoneUntil, idleSince };
    const erased = await group.run(() => eraseConversation(tables, erasure));
    if (!erased) return;
    emptyWal();
    watchers.notify(conversation, []);
  },
  sweep: async (now) => {
    await group.run(() => {
      tables.tombstones.sweep(now);
      tables.links.sweep('resume', now - RESUME_LIFETIME);
      tables.links.sweep('summary', now - SUMMARY_LIFETIME);
    });
    emptyWal();
  },
});

export interface SqliteStoreParts {
  /** As `openDatabase` opens it, its schema up to date. */
  readonly database: Database;
  readonly log?: Logger | undefined;
  /** Called once, when the database has been closed. */
  readonly onClosed?: () => void;
}

/** The store on a connection that it then owns. Servers call `openSqliteStore`, which also guards the folder. */
export function createSqliteStore({ database, log, onClosed }: SqliteStoreParts): Store {
  const tables = openTables(database);
  const group = createGroupCommit(database);
  const watchers = createWatchers(log);
  const truncateWal = createWalTruncation(database);
  const emptyWal = (): void => {
    if (!truncateWal())
      log?.warn('erased words stay in the write-ahead log until its present reader has finished');
  };
  const close = (): void => {
    if (!database.isOpen) return;
    group.flush();
    // The driver keeps a closed connection until its statements are collected: SQLite doesn't empty the log for us.
    truncateWal();
    database.close();
    onClosed?.();
  };
  return {
    ...reads(tables),
    ...writes({ tables, group, watchers, emptyWal }),
    watch: (listener) => watchers.add(listener),
    close: () => promised(close),
  };
}
