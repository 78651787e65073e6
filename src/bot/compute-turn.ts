import type { ConversationRow, TurnCommit } from '../store/store.ts';
import { computeAnswer } from './compute-answer.ts';
import { computeCommand } from './compute-command.ts';
import { computeHeld } from './compute-held.ts';
import type { Computing } from './computing.ts';
import type { Inbound } from './turn-types.ts';

/**
 * Everything one inbound activity or command leads to, as one commit. Who acts and who has the chat decide what it is: a
 * command goes to the hand-off, the person's words to the operator who holds the chat, or to the bot.
 * @param seenBefore the `seq` the sender can have seen at most, when another turn was under way; else null.
 * @throws AppError HANDOFF_TAKEN, LEASE_LOST, NOT_FOUND, BAD_REQUEST for a command.
 */
export async function computeTurn(
  computing: Computing,
  inbound: Inbound,
  row: ConversationRow | null,
  seenBefore: number | null,
  at: number,
): Promise<TurnCommit> {
  const { command } = inbound;
  if (command !== undefined) return computeCommand(computing, inbound, command, row, at);
  if (row?.handoff?.state === 'held')
    return computeHeld(computing, inbound, { ...row, handoff: row.handoff }, at);
  return computeAnswer(computing, inbound, row, seenBefore, at);
}
