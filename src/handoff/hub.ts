import type { Json } from '../case/answers.ts';
import type { LogEntry } from '../store/store.ts';

/** An outside hub stands in the place of an operator under this id. */
export const HUB_ID = 'hub';

/** What somebody is called who has given no name. */
export const SOMEBODY = 'A colleague';

/** One message of a transcript, as Bot Framework hubs read it; redacted as it stands in the log. */
export interface TranscriptActivity {
  readonly type: 'message';
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly from: { readonly id: string; readonly name: string; readonly role: 'user' | 'bot' };
  readonly text: string;
}

export interface HandedOffChat {
  /** Id of the hand-off. */
  readonly id: string;
  readonly conversation: string;
  /** The event's value: urgency, its reason, the name to use, and the case. */
  readonly context: Readonly<Record<string, Json>>;
  readonly transcript: { readonly activities: readonly TranscriptActivity[] };
}

/**
 * Where chats are handed to when an outside hub (Dynamics 365, Genesys, ServiceNow …) takes the place of the built-in
 * console; each is a mapping of these calls. Each is made after the turn was stored, in the order of the log, at least
 * once: the same id again is the same thing. A call that rejects is made again. What the hub says comes back as
 * commands: see `src/bot/from-hub.ts`.
 */
export interface HandoffHub {
  initiate(chat: HandedOffChat): Promise<void>;
  /** What the person wrote since. The same id with other words: a secret was taken out of them. */
  userMessage(conversation: string, message: TranscriptActivity): Promise<void>;
  /** The hand-off is over, whoever ended it. */
  close(conversation: string, id: string, outcome: string | null): Promise<void>;
}

/** A log entry as one message of a transcript; null when it is none. */
export function transcriptActivity({ id, at, direction, activity }: LogEntry): TranscriptActivity | null {
  const { type, text } = activity;
  if (type !== 'message' || typeof text !== 'string') return null;
  const from = activity['from'] as { readonly id?: string; readonly name?: string } | undefined;
  const role = direction === 'in' ? 'user' : 'bot';
  return {
    ...{ type, id, text, timestamp: new Date(at).toISOString() },
    from: { id: from?.id ?? role, name: from?.name ?? '', role },
  };
}
