import { AppError } from '../errors.ts';
import { decide } from '../handoff/decide.ts';
import { redact } from '../redaction/redact.ts';
import type { ConversationRow, TurnCommit } from '../store/store.ts';
import { carryOut, nameOfHolder } from './carry-out.ts';
import type { Computing } from './computing.ts';
import { cutForReading, cutForStoring } from './cut.ts';
import { TurnDraft } from './turn-draft.ts';
import type { HandoffCommand, Inbound } from './turn-types.ts';

/**
 * What an operator, a timer or an outside hub does to a conversation.
 * @throws AppError HANDOFF_TAKEN, LEASE_LOST, NOT_FOUND, BAD_REQUEST.
 */
export async function computeCommand(
  computing: Computing,
  inbound: Inbound,
  command: HandoffCommand,
  row: ConversationRow | null,
  at: number,
): Promise<TurnCommit> {
  if (row === null) throw new AppError('NOT_FOUND', 'There is no such chat.');
  const holder = await nameOfHolder(computing.store, row.handoff);
  const desk = command.do === 'desk-closed' ? await deskOf(computing, row, at) : undefined;
  const isStaffed = desk?.state === 'open';
  const standing = { now: at, loadedAt: row.loadedAt, holder, lastTurnAt: row.updatedAt, isStaffed };
  const decision = decide(row.handoff, clean(command), standing);
  const draft = new TurnDraft(inbound, row, at);
  const state = carryOut(computing, draft, { row, decision, desk, by: actor(command), at });
  return draft.commit(state, draft.seq, decision.result);
}

const deskOf = ({ desk }: Computing, { id, handoff }: ConversationRow, at: number) =>
  desk?.(id, at, handoff?.urgency ?? 0);

const actor = (command: HandoffCommand): string | null =>
  'operator' in command ? command.operator.id : null;

/**
 * The command with its words as they may be kept. What a person told in confidence is taken out of an operator's words as
 * it is out of their own.
 */
function clean(command: HandoffCommand): HandoffCommand {
  if (command.do === 'reply') {
    const text = cleanWords(command.text);
    if (text === '') throw new AppError('BAD_REQUEST', 'text: a reply needs words.');
    return { ...command, text };
  }
  return command.do === 'status' && command.message !== undefined
    ? { ...command, message: cleanWords(command.message) }
    : command;
}

/** Control characters other than line breaks and tabs. */
const CONTROL = /[^\P{Cc}\n\t]/gu;

function cleanWords(text: string): string {
  const words = text.replace(/\r\n?/gu, '\n').replace(CONTROL, '').trim();
  return cutForStoring(redact(cutForReading(words)).text, words).trim();
}
