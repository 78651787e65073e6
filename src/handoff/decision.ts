import type { Json } from '../case/answers.ts';
import type { HandoffRow, HandoffWrite, ReceiptResult } from '../store/store.ts';
import type { HandoffCommand, OperatorRef } from './command.ts';
import type { HandoffEvent } from './events.ts';
import { statusEvent } from './events.ts';

/** A message of the content, by name. */
export interface Told {
  readonly phrase: string;
  readonly values: Readonly<Record<string, string>>;
  /** It cannot wait, and is shown so. */
  readonly alert?: true;
}

/** What comes of a command. */
export interface Decision {
  /** The hand-off as it shall stand; null where it stays as it is. */
  readonly write: HandoffWrite | null;
  readonly events: readonly HandoffEvent[];
  /** What the bot tells the person, in order. */
  readonly tells: readonly Told[];
  /** Words ready to be shown, by the bot itself or in the operator's name. */
  readonly words?: { readonly by: OperatorRef | null; readonly text: string };
  /** The bot speaks again: it shows its open question, or the plan. */
  readonly resumes: boolean;
  /** The bot answers as if they had asked for a person again: who else can be rung, and whether to be rung back. */
  readonly offersOthers?: true;
  /** What whoever gave the command is answered. */
  readonly result?: ReceiptResult;
  /** The line of the audit; null for what nobody did. */
  readonly audit: { readonly action: string; readonly details: Readonly<Record<string, Json>> } | null;
}

export const NOTHING: Decision = { write: null, events: [], tells: [], resumes: false, audit: null };

export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The database's clock when the row was loaded, by which leases run; milliseconds since 1970. */
  readonly loadedAt: number;
  /** First name of whoever holds the chat. */
  readonly holder: string;
}

/** What a command is decided by beside its row. */
export interface Standing extends Moment {
  /** When the conversation's last turn was taken, whoever's it was; milliseconds since 1970. */
  readonly lastTurnAt: number;
  /** Somebody is there to take chats. */
  readonly isStaffed: boolean;
}

export type Does<Name extends HandoffCommand['do']> = Extract<HandoffCommand, { do: Name }>;

export const toldOf = (phrase: string, name: string): Told => ({ phrase, values: { name } });

/** Held by this operator under a new token. */
export function taking(
  row: HandoffRow,
  operator: OperatorRef,
  now: number,
  leaseFor: number,
): Omit<Decision, 'resumes'> {
  const token = row.token + 1;
  const held = { state: 'held' as const, operator: operator.id, token, returned: false };
  const firstClaimedAt = row.firstClaimedAt ?? now;
  return {
    write: { row: { ...row, ...held, offeredTo: null, offeredUntil: null, firstClaimedAt }, leaseFor },
    events: [statusEvent('accepted')],
    tells: [toldOf('operator-joined', operator.firstName)],
    // By this server's clock, as all that a console is told: it counts by that.
    result: { token, leaseUntil: now + leaseFor },
    audit: { action: 'chat.claim', details: { handoff: row.id, token } },
  };
}

/** Waits again, before the others of its urgency. */
export const queuedAgain = (row: HandoffRow): HandoffWrite => ({
  row: { ...row, state: 'queued', returned: true },
  leaseFor: null,
});

export const closed = (row: HandoffRow, outcome: string, now: number): HandoffWrite => ({
  row: { ...row, state: 'closed', closedAt: now, outcome, offeredTo: null, offeredUntil: null },
  leaseFor: null,
});
