import type { Activity } from 'botbuilder';
import type { HandoffCommand } from '../handoff/command.ts';
import type { Receipt } from '../store/store.ts';

export type { HandoffCommand, OperatorRef } from '../handoff/command.ts';

/** What happens to a conversation: an activity that a channel has authenticated and validated, or a command. */
export interface Inbound {
  readonly conversation: string;
  readonly channel: 'directline' | 'teams';
  /** `type` and `from.id` are set; `id` may be the channel's own. Of a command, an event with nobody's words in it. */
  readonly activity: Partial<Activity>;
  /** Keys that name this delivery: the same key twice is the same activity. */
  readonly keys: readonly string[];
  /** SHA-256 of the resume handle that the page brought, stored with the conversation's first turn. */
  readonly resumeHash?: string;
  /** Keyed hash of the network it came from, where the channel knows it: bounds how many of one network may queue. */
  readonly source?: string;
  /** Set by the console, the jobs, a hub, and by a channel for *exit this page*; never read from a client's activity. */
  readonly command?: HandoffCommand;
}

/**
 * The one door by which anything happens to a conversation. Resolves after the commit. The same `keys` twice resolve to
 * the first receipt. Rejects with an `AppError`; then nothing of the turn was stored. A command rejects with
 * HANDOFF_TAKEN, LEASE_LOST or NOT_FOUND when it comes too late.
 */
export type TakeTurn = (inbound: Inbound) => Promise<Receipt>;
