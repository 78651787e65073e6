import type { Say } from '../protocol.ts';
import type { ChatState } from './state.ts';

/** What a command or an answer leads to, before what comes next is said. */
export interface Step {
  readonly state: ChatState;
  /** Said first. */
  readonly lead: readonly Say[];
  /** The reply ends with the lead: no question follows it. */
  readonly closes?: true;
  /** The last thing told, or the last alert, is told again. */
  readonly retell?: 'last' | 'alert';
}
