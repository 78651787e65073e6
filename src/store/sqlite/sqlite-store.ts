import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log.ts';
import { RESUME_LIFETIME, SUMMARY_LIFETIME } from '../store.ts';
import type { Store, StoreListener } from '../store.ts';
import { createWatchers } from '../watchers.ts';
import { commitTurn } from './commit.ts';
import { createWalTruncation, eraseConversation } from './erase.ts';
import { promised } from './failure.ts';
import { createGroupCommit } from './group-commit.ts';
import { handoffStore } from './handoff-store.ts';
import { createInstances } from './instances.ts';
import { operatorStore } from './operator-store.ts';
import type { Database } from './statement.ts';
import { openTables } from './tables.ts';
import type { Tables } from './tables.ts';
import type { Writers } from './writers.ts';

type Reads = Pick<Store, 'load' | 'receipt' | 'log' | 'resume' | 'summary' | 'idle'>;
type Writes = Pick<Store, 'commit' | 'revokeLinks' | 'erase' | 'sweep'>;

/** Between two groups no transaction is open, so a read never sees what isn't on the disk. */
const reads = (tables: Tables, clock: Clock): Reads => ({
  load: (conversation) =>
    promised(() => {
      const row = tables.conversations.find(conversation);
      if (!row) return { outcome: tables.tombstones.has(conversation) ? 'erased' : 'absent' };
      const beside = { handoff: tables.handoffs.openOf(conversation), loadedAt: clock.now() };
      return { outcome: 'found', row: { ...row, ...beside } };
    }),
  receipt: (conversation, keys) => promised(() => tables.receipts.find(conversation, keys)),
  log: (conversation, after, limit) => promised(() => tables.activities.list(conversation, after, limit)),
  resume: (hash, notBefore) => promised(() => tables.links.find('resume', hash, notBefore)),
  summary: (hash, notBefore) => promised(() => tables.links.find('summary', hash, notBefore)),
  idle: (before, limit) => promised(() => tables.conversations.idle(before, limit)),
});

/** All writes go through the group, so they reach the disk in the order in which they were asked for. */
const writes = ({ tables, group, watchers, emptyWal }: Writers): Writes => ({
  commit: async (turn) => {
    const result = await group.run(() => commitTurn(tables, turn));
    if (result.outcome !== 'committed') return result;
    const rewritten = turn.rewrites.map(({ seq }) => seq);
    // A call-back may have taken the place of another, whose number is to be gone.
    if (rewritten.length > 0 || turn.callback) emptyWal();
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
  /** The database's clock, by which leases run. */
  readonly clock: Clock;
  readonly log?: Logger | undefined;
  /** Called once, when the database has been closed. */
  readonly onClosed?: () => void;
}

/** The store on a connection that it then owns. Servers call `openSqliteStore`, which also guards the folder. */
export function createSqliteStore({ database, clock, log, onClosed }: SqliteStoreParts): Store {
  const tables = openTables(database, clock);
  const group = createGroupCommit(database);
  const watchers = createWatchers<Parameters<StoreListener>>(log);
  const truncateWal = createWalTruncation(database);
  const emptyWal = (): void => {
    if (!truncateWal())
      log?.warn('erased words stay in the write-ahead log until its present reader has finished');
  };
  const writers: Writers = { tables, group, watchers, emptyWal };
  const close = (): void => {
    if (!database.isOpen) return;
    group.flush();
    // The driver keeps a closed connection until its statements are collected: SQLite doesn't empty the log for us.
    truncateWal();
    database.close();
    onClosed?.();
  };
  return {
    ...reads(tables, clock),
    ...writes(writers),
    handoffs: handoffStore(writers),
    operators: operatorStore(writers),
    instances: createInstances(clock, log),
    watch: (listener) => watchers.add(listener),
    close: () => promised(close),
  };
}
