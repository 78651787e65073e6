import type { Json } from '../case/answers.ts';
import { AppError } from '../errors.ts';
import type { HandoffRow, HandoffWrite } from '../store/store.ts';
import { collarCheckText } from './collar-check.ts';
import { closed, NOTHING, queuedAgain, toldOf } from './decision.ts';
import type { Decision, Does, Moment } from './decision.ts';
import { returnedEvent, statusEvent } from './events.ts';
import { HUB_ID } from './hub.ts';
import { hasLapsed, HUB_LEASE_FOR, LEASE_FOR, OFFER_FOR } from './lease.ts';
import { isOutcome } from './outcomes.ts';

/** What only the holder of the chat may do. */
export type Act = Does<'reply' | 'release' | 'transfer' | 'resolve' | 'collar-check'>;

/**
 * What the holder's act does. Only who holds the lease, by the token of their last claim, may speak or pass on.
 * @throws AppError LEASE_LOST, BAD_REQUEST.
 */
export function decideAct(row: HandoffRow | null, command: Act, { now, loadedAt }: Moment): Decision {
  const { operator, token } = command;
  const holds =
    row?.state === 'held' && row.operator === operator.id && row.token === token && !hasLapsed(row, loadedAt);
  if (!holds) throw new AppError('LEASE_LOST', 'You no longer hold this chat. Nothing was sent.');
  const { details, ...decision } = done(row, command, now);
  const audit = { action: `chat.${command.do}`, details: { handoff: row.id, token, ...details } };
  return { ...NOTHING, ...decision, audit };
}

/** What an act does, and what the audit says of it. */
interface Done extends Partial<Omit<Decision, 'audit'>> {
  readonly details?: Readonly<Record<string, Json>>;
}

function done(row: HandoffRow, command: Act, now: number): Done {
  switch (command.do) {
    case 'reply':
      return { write: kept(row), words: { by: command.operator, text: command.text } };
    case 'collar-check':
      return collarChecked(row, command);
    case 'release':
      return passedOn(row, command, 'released');
    case 'transfer':
      return transferred(row, command, now);
    case 'resolve':
      return resolved(row, command, now);
  }
}

/** The same holder for another lease: whoever speaks is there. */
const kept = (row: HandoffRow): HandoffWrite => ({
  row,
  leaseFor: row.operator === HUB_ID ? HUB_LEASE_FOR : LEASE_FOR,
  requires: 'alive',
});

function collarChecked(row: HandoffRow, { result, reference }: Does<'collar-check'>): Done {
  const text = collarCheckText(result, reference);
  // The reference is the person's, and the audit outlives their chat.
  return { write: kept(row), words: { by: null, text }, details: { result } };
}

const passedOn = (row: HandoffRow, { operator }: Act, how: 'released' | 'transferred'): Done => ({
  write: { ...queuedAgain(row), requires: 'alive' },
  events: [returnedEvent(how)],
  tells: [toldOf(`operator-${how}`, operator.firstName)],
  resumes: true,
});

function transferred(row: HandoffRow, command: Does<'transfer'>, now: number): Done {
  const { to } = command;
  const offered = to === null ? row : { ...row, offeredTo: to.id, offeredUntil: now + OFFER_FOR };
  return { ...passedOn(offered, command, 'transferred'), details: { to: to?.id ?? null } };
}

function resolved(row: HandoffRow, { operator, outcome }: Does<'resolve'>, now: number): Done {
  if (!isOutcome(outcome)) throw new AppError('BAD_REQUEST', `outcome: there is no outcome "${outcome}".`);
  return {
    write: { ...closed(row, outcome, now), requires: 'alive' },
    events: [statusEvent('completed', { outcome })],
    tells: [toldOf('operator-left', operator.firstName), { phrase: 'back-with-bot', values: {} }],
    resumes: true,
    details: { outcome },
  };
}
