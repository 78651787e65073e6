import { AppError } from '../errors.ts';
import type { HandoffRow } from '../store/store.ts';
import type { HandoffCommand, OperatorRef } from './command.ts';
import { decideAct } from './decide-act.ts';
import { decideStatus } from './decide-status.ts';
import { closed, NOTHING, queuedAgain, taking, toldOf } from './decision.ts';
import type { Decision, Moment, Standing } from './decision.ts';
import { onAbsence, onDeskClosed } from './decide-waiting.ts';
import { HANDOFF_EVENTS, returnedEvent, statusEvent } from './events.ts';
import { hasLapsed, LEASE_FOR } from './lease.ts';

/**
 * What a command does to the hand-off that is queued or held; null where none is. Pure.
 * @throws AppError HANDOFF_TAKEN, LEASE_LOST, BAD_REQUEST.
 */
export function decide(row: HandoffRow | null, command: HandoffCommand, moment: Standing): Decision {
  switch (command.do) {
    case 'claim':
      return claimed(row, command.operator, moment.now);
    case 'lapse':
      return lapsed(row, command.token, moment);
    case 'desk-closed':
      return onDeskClosed(row, moment);
    case 'absent':
      return onAbsence(row, moment);
    case 'left-in-a-hurry':
      return { ...NOTHING, events: [{ name: HANDOFF_EVENTS.leftInAHurry, value: {} }] };
    case 'status':
      return decideStatus(row, command, moment);
    case 'reply':
    case 'release':
    case 'transfer':
    case 'resolve':
    case 'collar-check':
      return decideAct(row, command, moment);
  }
}

/** The person left the queue or the operator; there is nothing more to do. */
export const leftByPerson = (row: HandoffRow, { now, holder }: Omit<Moment, 'loadedAt'>): Decision => ({
  ...NOTHING,
  write: closed(row, 'person-left', now),
  events: [statusEvent('completed', { outcome: 'person-left' })],
  // Of the queue the conversation itself has said so.
  tells: row.state === 'held' ? [toldOf('operator-told', holder)] : [],
});

function claimed(row: HandoffRow | null, operator: OperatorRef, now: number): Decision {
  if (row === null) throw taken('it is over');
  // Claimed once more by its holder, as after a lost browser: the older claim can do nothing from now on.
  const again = row.state === 'held' && row.operator === operator.id;
  if (row.state === 'held' && !again) throw taken('somebody else has it');
  if (isOfferedElsewhere(row, operator, now)) throw taken('it is offered to a colleague');
  const decision = { ...NOTHING, ...taking(row, operator, now, LEASE_FOR) };
  return again ? { ...decision, events: [], tells: [] } : decision;
}

const isOfferedElsewhere = (
  { offeredTo, offeredUntil }: HandoffRow,
  { id }: OperatorRef,
  now: number,
): boolean => offeredTo !== null && offeredTo !== id && offeredUntil !== null && now < offeredUntil;

const taken = (why: string): AppError => new AppError('HANDOFF_TAKEN', `This chat cannot be taken: ${why}.`);

function lapsed(row: HandoffRow | null, token: number, { loadedAt, holder }: Moment): Decision {
  if (row?.state !== 'held' || row.token !== token || !hasLapsed(row, loadedAt))
    throw new AppError('LEASE_LOST', 'That lease has not lapsed, or is over.');
  return {
    ...NOTHING,
    write: { ...queuedAgain(row), requires: 'lapsed' },
    events: [returnedEvent('lapsed')],
    tells: [toldOf('operator-lost', holder)],
    resumes: true,
    audit: { action: 'chat.lapse', details: { handoff: row.id, token, held: row.operator } },
  };
}
