import type { Deed } from '../deeds.ts';
import type { Badge } from './operator.ts';

/** What a client process is started with. */
export interface Begin {
  /** Of all servers. */
  readonly origins: readonly string[];
  /** Direct Line's, to open chats with. */
  readonly secret: string;
  /** The operators who are in this process. */
  readonly staff: readonly Badge[];
  readonly seed: number;
}

/** What the conductor of the races tells a client process. */
export type Order =
  /** A person opens a chat and asks for an operator; `address` is theirs. */
  | { readonly do: 'open'; readonly address: string }
  /** The person of a chat asks for an operator once more. */
  | { readonly do: 'ask-again'; readonly chat: string }
  /** The person of a chat leaves the queue; nothing more is ordered for the chat. */
  | { readonly do: 'leave'; readonly chat: string }
  /** Those of these eight operators who are here claim the chat at the instant `at` (ms). */
  | { readonly do: 'race'; readonly chat: string; readonly at: number; readonly eight: readonly string[] };

/** What comes of an order. */
export interface Outcome {
  readonly chat: string;
  readonly deeds: readonly Deed[];
  /** The chat was resolved: its person is with the bot again. */
  readonly resolved: boolean;
}

/** Orders are carried out side by side; the number says which outcome is whose. */
export interface Numbered {
  readonly number: number;
  readonly order: Order;
}

export type Done = { readonly number: number } & (
  { readonly outcome: Outcome } | { readonly failure: string }
);
