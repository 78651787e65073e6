import { AppError } from '../errors.ts';
import type { HandoffRow } from '../store/store.ts';
import { closed, NOTHING } from './decision.ts';
import type { Decision, Standing, Told } from './decision.ts';
import { statusEvent } from './events.ts';
import { IN_DANGER, IN_DISTRESS } from './urgency.ts';

const HOUR = 60 * 60 * 1000;

/** Whoever has sent nothing for so long does not wait any more; who was in danger or despair is waited for longer. */
const absentAfter = ({ urgency }: HandoffRow): number => (urgency === 0 ? 12 * HOUR : 2 * HOUR);

/** Whether a hand-off waits for somebody who has gone, given when the chat's last turn was taken (ms). */
export const isAbandoned = (row: HandoffRow, lastTurnAt: number, now: number): boolean =>
  row.state === 'queued' && now - Math.max(lastTurnAt, row.requestedAt) >= absentAfter(row);

const told = (phrase: string, more: Pick<Told, 'alert'> = {}): Told => ({ phrase, values: {}, ...more });

/**
 * Nobody is there: the person keeps their place, and is told what else they can do. What danger calls for comes first; in
 * despair the answer itself names Samaritans, and nothing stands before it.
 * @throws AppError HANDOFF_TAKEN when nobody waits, or somebody is there again.
 */
export function onDeskClosed(row: HandoffRow | null, { isStaffed }: Standing): Decision {
  if (row?.state !== 'queued' || isStaffed)
    throw new AppError('HANDOFF_TAKEN', 'There is nobody to tell that the desk is closed.');
  const inDespair = row.reason === IN_DISTRESS.reason;
  const urgent = row.reason === IN_DANGER.reason ? [told('emergency', { alert: true })] : [];
  return { ...NOTHING, tells: inDespair ? [] : [...urgent, told('desk-closed')], offersOthers: true };
}

/**
 * The person has gone. What they are told is true whenever they come back to read it.
 * @throws AppError HANDOFF_TAKEN when nobody waits, or they were heard again.
 */
export function onAbsence(row: HandoffRow | null, { now, lastTurnAt }: Standing): Decision {
  if (row === null || !isAbandoned(row, lastTurnAt, now))
    throw new AppError('HANDOFF_TAKEN', 'This chat does not wait for somebody who has gone.');
  const inDespair = row.reason === IN_DISTRESS.reason;
  return {
    ...NOTHING,
    write: closed(row, 'person-left', now),
    events: [statusEvent('completed', { outcome: 'person-left' })],
    tells: [told(inDespair ? 'queue-ended-in-distress' : 'queue-ended')],
  };
}
