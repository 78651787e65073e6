import type { Activity } from 'botbuilder';
import type { Receipt } from '../store/store.ts';

/** An activity that a channel has authenticated and validated, with what the channel alone knows. */
export interface Inbound {
  readonly conversation: string;
  readonly channel: 'directline' | 'teams';
  /** `type` and `from.id` are set; `id` may be the channel's own. */
  readonly activity: Partial<Activity>;
  /** Keys that name this delivery: the same key twice is the same activity. */
  readonly keys: readonly string[];
  /** SHA-256 of the resume handle that the page brought, stored with the conversation's first turn. */
  readonly resumeHash?: string;
}

/**
 * The one door by which anything happens to a conversation. Resolves after the commit. The same `keys` twice resolve to
 * the first receipt. Rejects with an `AppError`; then nothing of the turn was stored.
 */
export type TakeTurn = (inbound: Inbound) => Promise<Receipt>;
