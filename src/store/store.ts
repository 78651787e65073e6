import type { Json } from '../case/answers.ts';
import type {
  CallbackWrite,
  HandoffRow,
  HandoffStore,
  HandoffWrite,
  ReceiptResult,
} from './handoff-store.ts';
import type { Instances } from './instances.ts';
import type { AuditRow, OperatorStore } from './operator-store.ts';

export type * from './handoff-store.ts';
export type * from './instances.ts';
export type * from './operator-store.ts';

/**
 * The store port: what the product keeps, whichever database keeps it. Every method may reject with
 * STORE_UNAVAILABLE or STORE_FULL; a rejected `commit` has stored nothing, unless the way to the database broke while it
 * was answering: then its receipt key tells, so a repeat is always safe. A turn that breaks the rules of the log
 * (a gap in `seq`, a rewrite of an entry that isn't there, a second open hand-off) is a fault of the caller's and rejects
 * with TURN_FAILED.
 */

/** How long a resume handle brings its conversation back, in milliseconds. */
export const RESUME_LIFETIME = 24 * 60 * 60 * 1000;

/** How long the link to a summary opens it, in milliseconds. */
export const SUMMARY_LIFETIME = 24 * 60 * 60 * 1000;

/** How long an erased conversation's id is refused, in milliseconds: longer than any token or handle that names it. */
export const TOMBSTONE_LIFETIME = 7 * 24 * 60 * 60 * 1000;

/** One entry of a conversation's log: an activity as the channel will show it, as JSON. */
export interface LogEntry {
  /** Position in the conversation, from 1, without gaps. */
  readonly seq: number;
  readonly id: string;
  readonly direction: 'in' | 'out';
  /** The activity, already redacted. */
  readonly activity: Readonly<Record<string, Json>>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface ConversationRow {
  readonly id: string;
  readonly channel: string;
  /** Rises by one with every commit. */
  readonly version: number;
  /** The highest `seq` in the log; 0 before the first entry. */
  readonly seq: number;
  /** The chat's own state, versioned by its owner. */
  readonly state: Json;
  /** The hand-off that is queued or held, if there is one. */
  readonly handoff: HandoffRow | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The database's clock when it was loaded, milliseconds since 1970: leases are judged by it. */
  readonly loadedAt: number;
}

/** What a repeated activity is answered with. */
export interface Receipt {
  /** The id under which the inbound activity stands in the log. */
  readonly activityId: string;
  /** The log's last `seq` after the turn. */
  readonly seq: number;
  /** What the turn answered beside its entries: the fencing token of a claim. */
  readonly result?: ReceiptResult;
}

/** Everything one turn changes, committed whole or not at all. */
export interface TurnCommit {
  readonly conversation: string;
  readonly channel: string;
  /** The version that was loaded; 0 when there was no row. The commit is refused if it has moved. */
  readonly expectedVersion: number;
  readonly state: Json;
  /** New entries, `seq` rising without gaps from the loaded `seq` + 1. */
  readonly entries: readonly LogEntry[];
  /** Earlier entries rewritten under their own `seq` and id, because a secret in them was found now. */
  readonly rewrites: readonly Pick<LogEntry, 'seq' | 'activity'>[];
  /** Keys under which a repeat of the inbound activity is recognised (activity id, client id). May be empty. */
  readonly receiptKeys: readonly string[];
  readonly receipt: Receipt;
  /** SHA-256 of a resume handle to be kept with the conversation, if it brought one. */
  readonly resumeHash?: string;
  /** The chat began again: links to summaries of what was before open nothing any more. */
  readonly revokesSummaries?: true;
  /** SHA-256 of the token in the link to a summary that the turn made, if it made one. */
  readonly summaryHash?: string;
  /** What becomes of the conversation's hand-off. */
  readonly handoff?: HandoffWrite;
  /** A call-back that was asked for. */
  readonly callback?: CallbackWrite;
  /** Who did it, for the audit. */
  readonly audit?: AuditRow;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type CommitResult =
  | { readonly outcome: 'committed' }
  /** Another turn came first, or the conversation was erased: load again, and compute again if there is still a chat. */
  | { readonly outcome: 'conflict' }
  /** The same inbound activity was committed before. */
  | { readonly outcome: 'duplicate'; readonly receipt: Receipt };

export type LoadResult =
  | { readonly outcome: 'found'; readonly row: ConversationRow }
  | { readonly outcome: 'absent' }
  /** The conversation was erased; its id takes no more turns. */
  | { readonly outcome: 'erased' };

/**
 * Hears of a commit, an erasure, or a change of what operators keep beside the log.
 * @param rewritten `seq` of the earlier entries that the commit rewrote; seldom any.
 */
export type StoreListener = (conversation: string, rewritten: readonly number[]) => void;

export interface Store {
  readonly handoffs: HandoffStore;
  readonly operators: OperatorStore;
  /** What instances that share the database do together. */
  readonly instances: Instances;
  load(conversation: string): Promise<LoadResult>;
  /** The receipt under any of these keys, or null. */
  receipt(conversation: string, keys: readonly string[]): Promise<Receipt | null>;
  commit(turn: TurnCommit): Promise<CommitResult>;
  /** Entries with `seq` above `after`, rising, at most `limit`. */
  log(conversation: string, after: number, limit: number): Promise<readonly LogEntry[]>;
  /** The conversation a resume handle's hash brings back, if it is younger than `notBefore` (ms) and not revoked. */
  resume(hash: string, notBefore: number): Promise<string | null>;
  /** The conversation whose summary a token's hash opens, if it is younger than `notBefore` (ms) and not revoked. */
  summary(hash: string, notBefore: number): Promise<string | null>;
  /** Revokes the conversation's resume handles and its links to a summary. */
  revokeLinks(conversation: string): Promise<void>;
  /**
   * Removes the conversation from every table and leaves a tombstone of its id until `tombstoneUntil` (ms). With
   * `idleSince` (ms) it does so only if there was no turn from then on, so that a chat just taken up again is spared.
   */
  erase(conversation: string, at: number, tombstoneUntil: number, idleSince?: number): Promise<void>;
  /** Ids of conversations with no turn since `before` (ms), oldest first. */
  idle(before: number, limit: number): Promise<readonly string[]>;
  /** Deletes tombstones, resume handles and links to a summary that are past their time. */
  sweep(now: number): Promise<void>;
  /**
   * Calls back after each commit, each erasure, each note and each call-back that is done, here or in another instance,
   * and now and then once more than needed.
   * Returns an unsubscriber.
   */
  watch(listener: StoreListener): () => void;
  close(): Promise<void>;
}
