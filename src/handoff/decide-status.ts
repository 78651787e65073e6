import { AppError } from '../errors.ts';
import type { HandoffRow } from '../store/store.ts';
import type { OperatorRef } from './command.ts';
import { closed, NOTHING, taking, toldOf } from './decision.ts';
import type { Decision, Does, Moment } from './decision.ts';
import { statusEvent } from './events.ts';
import { HUB_ID, SOMEBODY } from './hub.ts';
import { HUB_LEASE_FOR } from './lease.ts';

/**
 * What the status of an outside hub does: it takes the chat, and gives it back, as an operator would.
 * @throws AppError HANDOFF_TAKEN when the chat is not the hub's to take or to end.
 */
export function decideStatus(row: HandoffRow | null, command: Does<'status'>, moment: Moment): Decision {
  if (row === null || (row.state === 'held' && row.operator !== HUB_ID))
    throw new AppError('HANDOFF_TAKEN', 'This chat is not the hub’s: an operator has it, or it is over.');
  return command.state === 'accepted' ? accepted(row, command, moment) : ended(row, command, moment);
}

const messageOf = ({ message }: Does<'status'>) => (message === undefined ? {} : { message });

function accepted(row: HandoffRow, command: Does<'status'>, { now }: Moment): Decision {
  if (row.state === 'held') return { ...NOTHING, result: { token: row.token } };
  const hub: OperatorRef = { id: HUB_ID, firstName: command.firstName ?? SOMEBODY };
  return {
    ...NOTHING,
    ...taking(row, hub, now, HUB_LEASE_FOR),
    events: [statusEvent('accepted', messageOf(command))],
  };
}

function ended(row: HandoffRow, command: Does<'status'>, { now, holder }: Moment): Decision {
  const { state } = command;
  const outcome = state === 'completed' ? 'back-to-bot' : 'no-answer';
  const left = row.state === 'held' ? [toldOf('operator-left', holder)] : [];
  return {
    ...NOTHING,
    write: closed(row, outcome, now),
    events: [statusEvent(state, { ...messageOf(command), outcome })],
    tells: [...left, { phrase: 'back-with-bot', values: {} }],
    resumes: true,
    audit: { action: 'chat.resolve', details: { handoff: row.id, outcome } },
  };
}
