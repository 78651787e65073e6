import type { OperatorRow } from '../store/store.ts';

/**
 * A console that somebody sits at says so every 30 seconds; after this long without it they have gone, though nobody
 * signed out. Milliseconds.
 */
const SILENCE = 90_000;

/** Whether somebody sits at a console of theirs. */
const isPresent = ({ disabled, seenAt }: OperatorRow, now: number): boolean =>
  !disabled && seenAt !== null && now - seenAt <= SILENCE;

/** Whether somebody takes chats now. */
export const isOnDuty = (operator: OperatorRow, now: number): boolean =>
  operator.status === 'available' && isPresent(operator, now);
