import type { Json } from '../case/answers.ts';

/**
 * What the store keeps of hand-offs to people, besides the conversation's own row. Everything here belongs to a
 * conversation and is erased with it. "Now" is always the database's clock, so that instances whose clocks differ agree
 * on whose lease stands.
 */

/** `queued`: nobody has it. `held`: one operator has it by lease. `closed`: it is over. */
export type HandoffState = 'queued' | 'held' | 'closed';

/** One hand-off of one conversation; at most one of a conversation is not closed. Times are milliseconds since 1970. */
export interface HandoffRow {
  readonly id: string;
  readonly conversation: string;
  readonly state: HandoffState;
  /** 0 is the most urgent; see `src/handoff/urgency.ts`. */
  readonly urgency: number;
  /** Code of the reason for the urgency, shown to operators in words. */
  readonly reason: string;
  /** Keyed hash of the network the person asked from, so that one address cannot fill the queue; null where unknown. */
  readonly source: string | null;
  /** What the person wants to be called, if they said. */
  readonly name: string | null;
  readonly requestedAt: number;
  /** A lease lapsed or an operator gave it back: it waits before all others of its urgency. */
  readonly returned: boolean;
  /** Only this operator may claim it, until `offeredUntil`; then anybody may. */
  readonly offeredTo: string | null;
  readonly offeredUntil: number | null;
  /** Who holds it, or who held it last. */
  readonly operator: string | null;
  /**
   * The fencing token of the last claim; 0 before the conversation's first. It rises with every claim and never falls,
   * also from one hand-off of the conversation to the next: a new one begins at the last one's, whatever is written.
   */
  readonly token: number;
  /** The lease stands before this instant, and has lapsed from it on; null while nobody holds it. */
  readonly leaseUntil: number | null;
  readonly firstClaimedAt: number | null;
  readonly closedAt: number | null;
  /** How it ended: an outcome code of `src/handoff/outcomes.ts`. */
  readonly outcome: string | null;
}

/** A change of a hand-off, committed with the turn that makes it or not at all. */
export interface HandoffWrite {
  /** The row as it shall stand; the lease is set by `leaseFor`. */
  readonly row: Omit<HandoffRow, 'leaseUntil'>;
  /**
   * How long its lease runs from now, in milliseconds; null when nobody holds it. Under the same token a lease only grows:
   * a renewal between the turn's computing and its commit is not undone.
   */
  readonly leaseFor: number | null;
  /** What must hold of the lease that stands when the turn is committed; else the commit is a conflict. */
  readonly requires?: 'alive' | 'lapsed';
  /** How many hand-offs of the row's source may be open with it when the turn is committed; else the commit is a conflict. */
  readonly mostOfSource?: number;
}

/** A number to ring somebody back on, kept apart from the chat and erased when it is done. */
export interface CallbackRow {
  readonly id: string;
  readonly conversation: string;
  /** Keyed hash of the network the person asked from, so that one address cannot fill the list; null where unknown. */
  readonly source: string | null;
  readonly number: string;
  /** When it is safe to ring, in the person's words. */
  readonly when: string;
  readonly name: string | null;
  readonly urgency: number;
  readonly requestedAt: number;
}

/** A call-back that is asked for; it takes the place of an earlier one of its conversation. */
export interface CallbackWrite {
  readonly row: CallbackRow;
  /** How many call-backs of the row's source may be open with it when the turn is committed; else the commit is a conflict. */
  readonly mostOfSource?: number;
}

/** What an operator wrote for operators only. */
export interface NoteRow {
  readonly id: string;
  readonly conversation: string;
  /** Id of the operator. */
  readonly operator: string;
  readonly text: string;
  readonly at: number;
}

/** A chat that a search found, with the place that matched. */
export interface FoundChat {
  readonly conversation: string;
  readonly seq: number;
  readonly at: number;
  /** The words around the match, redacted as they stand in the log. */
  readonly excerpt: string;
}

/** Reads and small writes of hand-offs. Changes of state are part of a turn's commit (`TurnCommit.handoff`). */
export interface HandoffStore {
  /** Every hand-off that is queued or held, in no order. */
  open(): Promise<readonly HandoffRow[]>;
  /** Hand-offs of one conversation, the newest first. */
  of(conversation: string): Promise<readonly HandoffRow[]>;
  /** Held hand-offs whose lease has run out, by the database's clock, the oldest first. */
  lapsed(limit: number): Promise<readonly HandoffRow[]>;
  /** Lengthens a lease that stands, without a turn and unheard by watchers. False when the token is not the holder's any more, or it lapsed. */
  renew(conversation: string, token: number, leaseFor: number): Promise<boolean>;
  /** Hand-offs closed since `since` (ms), the oldest first: what waits and service levels are measured from. */
  closedSince(since: number, limit: number): Promise<readonly HandoffRow[]>;
  /**
   * Adds a note. False when one with its id is there already, also when both come at once.
   * @throws AppError NOT_FOUND when there is no such conversation any more.
   */
  addNote(note: NoteRow): Promise<boolean>;
  /** Notes of one conversation, the oldest first. */
  notes(conversation: string): Promise<readonly NoteRow[]>;
  /** Call-backs not yet done, the most urgent first: 200 of them at most. */
  callbacks(): Promise<readonly CallbackRow[]>;
  /** The call-back that a conversation waits for, or null. */
  callbackOf(conversation: string): Promise<CallbackRow | null>;
  /** Call-backs not yet done that were asked for from this source, in no order. */
  callbacksFrom(source: string): Promise<readonly CallbackRow[]>;
  /** Erases a call-back. False when it was done already. */
  finishCallback(id: string): Promise<boolean>;
  /**
   * The newest message that holds all these words, in capitals or not, of each conversation whose hand-off is open or was
   * claimed, up to the end of its last; the newest first. No words find nothing. It reads the 300 chats with the latest turns at most, a few messages at a
   * time: for one person's question now and then, not for every key pressed.
   */
  search(words: readonly string[], limit: number): Promise<readonly FoundChat[]>;
}

/** What a turn may leave in a receipt for whoever repeats it. */
export type ReceiptResult = Readonly<Record<string, Json>>;
