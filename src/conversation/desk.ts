import type { Desk } from '../case/desk.ts';

export type { Desk } from '../case/desk.ts';

/** Whether a hand-off of this chat waits in the queue, is held by an operator, or neither. */
export type HandOffStanding = 'none' | 'queued' | 'held';

/** From so many minutes on, a wait is too long to be offered alone. */
const LONG = 30;

/** Whether the desk is open, and a person may wait for half an hour or more. */
export const isLongWait = ({ state, minutes }: Desk): boolean =>
  state === 'open' && minutes !== null && minutes[1] > LONG;
