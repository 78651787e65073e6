import type { Json } from '../case/answers.ts';

/**
 * The hidden events of a hand-off in a conversation's log: what an outside hub is told, and what operators read beside
 * the messages. Channels show none whose name begins with `handoff.`.
 */
export const HANDOFF_EVENTS = {
  /** Bot Framework: the chat is passed on. `value` is the context, the transcript an attachment. */
  initiate: 'handoff.initiate',
  /** Bot Framework: `value` is `{ state: 'accepted' | 'failed' | 'completed', message? }`. */
  status: 'handoff.status',
  /** Nobody has it any more and it waits again: `value` is `{ reason: 'lapsed' | 'released' | 'transferred' }`. */
  returned: 'handoff.returned',
  /** The person pressed *exit this page*. */
  leftInAHurry: 'handoff.left-in-a-hurry',
} as const;

export interface HandoffEvent {
  readonly name: (typeof HANDOFF_EVENTS)[keyof typeof HANDOFF_EVENTS];
  readonly value: Readonly<Record<string, Json>>;
}

export const statusEvent = (
  state: 'accepted' | 'failed' | 'completed',
  details: Readonly<Record<string, Json>> = {},
): HandoffEvent => ({ name: HANDOFF_EVENTS.status, value: { state, ...details } });

export const returnedEvent = (reason: 'lapsed' | 'released' | 'transferred'): HandoffEvent => ({
  name: HANDOFF_EVENTS.returned,
  value: { reason },
});
