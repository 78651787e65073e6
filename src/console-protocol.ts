import type { Card } from './protocol.ts';

/** What the server and the operators' console say to each other under `/console/api`. Types only; nothing here runs. */

export type Role = 'operator' | 'supervisor';
export type DutyStatus = 'available' | 'away';

/** Answer to `GET /console/api/me`. Every request that changes something sends `csrf` as the header `X-CSRF-Token`. */
export interface Me {
  readonly id: string;
  readonly firstName: string;
  readonly fullName: string;
  readonly role: Role;
  readonly status: DutyStatus;
  readonly csrf: string;
  readonly forceName: string;
  readonly cannedReplies: readonly CannedReply[];
  readonly outcomes: readonly Coded[];
  readonly collarCheckResults: readonly CollarCheckResult[];
  readonly reasons: readonly Coded[];
  readonly colleagues: readonly Colleague[];
  /** How long a lease runs without renewal; the console renews at a third of it. Milliseconds. */
  readonly leaseFor: number;
}

/** A code with its words. */
export interface Coded {
  readonly code: string;
  readonly label: string;
}

/** A reply ready to send; `{placeholders}` are filled by the console from `ChatView.placeholders`. */
export interface CannedReply {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What the collar-check desk may answer; `text` is exactly what the person is told, `{reference}` filled. */
export interface CollarCheckResult extends Coded {
  readonly text: string;
  readonly needsReference: boolean;
}

export interface Colleague {
  readonly id: string;
  readonly fullName: string;
  readonly status: DutyStatus;
  /** How many chats they hold. */
  readonly chats: number;
}

/** One chat in the queue or in somebody's hands. */
export interface QueueItem {
  readonly conversation: string;
  readonly state: 'queued' | 'held';
  readonly urgency: number;
  /** Code of the reason, see `Me.reasons`. */
  readonly reason: string;
  readonly name: string | null;
  readonly requestedAt: number;
  readonly returned: boolean;
  /** Only this operator may take it for now. */
  readonly offeredTo: string | null;
  /** Id of the operator who holds it. */
  readonly operator: string | null;
  /** Place in the queue, from 1; null once held. */
  readonly place: number | null;
  /** When the holder's lease runs out unless it is renewed; null while queued. */
  readonly leaseUntil: number | null;
}

/** The queue as it stands, the first to be taken first, then what is held. Sent whole at every change. */
export interface QueueSnapshot {
  /** The server's time, so that waits are counted by one clock. */
  readonly at: number;
  readonly items: readonly QueueItem[];
  readonly colleagues: readonly Colleague[];
}

/** One line of the transcript. */
export interface ChatLine {
  readonly seq: number;
  readonly id: string;
  readonly at: number;
  readonly from: 'person' | 'bot' | 'operator' | 'notice';
  /** First name of the operator who wrote it. */
  readonly by: string | null;
  /** Redacted; marks stand as `[NI number removed]`. */
  readonly text: string;
  readonly card: Card['kind'];
}

/** What the bot knows, so that nobody has to say it again. Every string is ready to be shown. */
export interface CaseCard {
  readonly sections: readonly {
    readonly heading: string;
    readonly facts: readonly { readonly label: string; readonly value: string }[];
  }[];
  /** The advice given, and what of it the person says is done. */
  readonly steps: readonly {
    readonly id: string;
    readonly action: string;
    readonly when: string;
    readonly done: boolean;
  }[];
  /** The officer the caller claimed to be, always as claimed. */
  readonly officer: {
    readonly name: string | null;
    readonly collarNumber: string | null;
    readonly force: string | null;
  } | null;
  /** Why it is urgent, in words. */
  readonly reason: string;
}

export interface Note {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly text: string;
}

/** Answer to `GET /console/api/chats/:id`. */
export interface ChatView {
  readonly conversation: string;
  readonly state: 'queued' | 'held' | 'closed' | 'bot';
  readonly name: string | null;
  readonly operator: string | null;
  readonly case: CaseCard;
  readonly lines: readonly ChatLine[];
  /** The highest `seq` read; `GET …/log?after=` goes on from here. */
  readonly seq: number;
  readonly notes: readonly Note[];
  readonly placeholders: Readonly<Record<string, string>>;
  /** The person pressed *exit this page* and may have had to hide the screen. */
  readonly leftInAHurry: boolean;
  readonly history: readonly {
    readonly requestedAt: number;
    readonly closedAt: number | null;
    readonly by: string | null;
    readonly outcome: string | null;
  }[];
}

/** Answer to `POST …/claim`: what every act on the chat has to show. */
export interface Claimed {
  readonly token: number;
  readonly leaseUntil: number;
}

/** Answer to `POST …/renew`. */
export interface Renewed {
  readonly leaseUntil: number;
}

/** Answer to every other act on a chat: the log's last `seq` after it. */
export interface Acted {
  readonly seq: number;
}

/**
 * What a console is sent by server-sent events at `GET /console/api/events?chats=id:seq,id:seq`: each as the JSON in the
 * `data` of an event without a name.
 */
export type ConsoleEvent =
  | ({ readonly kind: 'queue' } & QueueSnapshot)
  | {
      readonly kind: 'lines';
      readonly conversation: string;
      readonly lines: readonly ChatLine[];
      readonly seq: number;
    }
  /** Something else of the chat changed: its case, its owner, its notes. Load it again. */
  | { readonly kind: 'changed'; readonly conversation: string }
  /** The chat was erased. */
  | { readonly kind: 'gone'; readonly conversation: string }
  | { readonly kind: 'typing'; readonly conversation: string }
  /** Every 15 seconds, so that the console notices when the connection is dead. */
  | { readonly kind: 'alive'; readonly at: number }
  /** The session is over. */
  | { readonly kind: 'signed-out' };

/** A number to ring back. */
export interface Callback {
  readonly id: string;
  readonly conversation: string;
  readonly number: string;
  readonly when: string;
  readonly name: string | null;
  readonly urgency: number;
  readonly requestedAt: number;
}

export interface Found {
  readonly conversation: string;
  readonly at: number;
  readonly excerpt: string;
}

/** Answer to `GET /console/api/report` (supervisors): the last days, by hour. */
export interface Report {
  readonly at: number;
  readonly onDuty: number;
  readonly waiting: number;
  readonly longestWait: number;
  /** Share of the last 7 days' chats that were claimed within the goal of their urgency, 0 to 1; null without any. */
  readonly withinGoal: number | null;
  /** One row an hour, the oldest first. `waits` in milliseconds. */
  readonly hours: readonly {
    readonly hour: number;
    readonly asked: number;
    readonly claimed: number;
    readonly medianWait: number | null;
    readonly longestWait: number | null;
  }[];
  readonly outcomes: readonly { readonly code: string; readonly count: number }[];
  readonly byUrgency: readonly {
    readonly urgency: number;
    readonly count: number;
    readonly medianWait: number | null;
    readonly withinGoal: number | null;
  }[];
}

export interface AuditLine {
  readonly id: string;
  readonly at: number;
  readonly by: string | null;
  readonly action: string;
  readonly conversation: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}
