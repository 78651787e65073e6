import { AppError } from '../../errors.ts';
import type { CommitResult, TurnCommit } from '../store.ts';
import type { Tables } from './tables.ts';

const brokenTurn = (turn: TurnCommit, what: string): AppError =>
  new AppError('TURN_FAILED', what, {
    facts: { conversation: turn.conversation, expectedVersion: turn.expectedVersion },
  });

/** The log is read by position alone: a gap or a repeat would lose or double what a reconnecting client sees. */
function assertNoGap(turn: TurnCommit, lastSeq: number): void {
  const firstSeq = lastSeq - turn.entries.length + 1;
  if (turn.entries.some((entry, index) => entry.seq !== firstSeq + index)) {
    throw brokenTurn(turn, `the turn's entries do not continue the log at ${firstSeq}`);
  }
}

/** A turn touches one conversation. */
function assertOwn({ handoff, callback, ...turn }: TurnCommit): void {
  for (const { conversation } of [handoff?.row ?? turn, callback?.row ?? turn]) {
    if (conversation !== turn.conversation) {
      throw brokenTurn(turn, `the turn changes what belongs to ${conversation}`);
    }
  }
}

/**
 * Stores one turn, inside the transaction of its group. A turn that isn't `committed` has changed nothing; one that
 * throws must be rolled back by the caller.
 * @throws TURN_FAILED if the entries leave a gap, a rewritten entry isn't there, or another hand-off is open.
 */
export function commitTurn(tables: Tables, turn: TurnCommit): CommitResult {
  const { conversation } = turn;
  const receipt = tables.receipts.find(conversation, turn.receiptKeys);
  if (receipt) return { outcome: 'duplicate', receipt };

  assertOwn(turn);
  if (turn.handoff && !(tables.leases.allow(turn.handoff) && tables.handoffs.hasRoomFor(turn.handoff)))
    return { outcome: 'conflict' };
  if (turn.callback && !tables.callbacks.hasRoomFor(turn.callback)) return { outcome: 'conflict' };
  const lastSeq = tables.conversations.advance(turn);
  if (lastSeq === null) return { outcome: 'conflict' };
  assertNoGap(turn, lastSeq);

  for (const rewritten of turn.rewrites) {
    if (!tables.activities.rewrite(conversation, rewritten)) {
      throw brokenTurn(turn, `the turn rewrites entry ${rewritten.seq}, which is not in the log`);
    }
  }
  for (const entry of turn.entries) tables.activities.append(conversation, entry);
  tables.receipts.keep(conversation, turn.receiptKeys, turn.receipt);
  if (turn.resumeHash !== undefined) tables.links.keep('resume', turn.resumeHash, conversation, turn.at);
  if (turn.revokesSummaries === true) tables.links.revoke(conversation, 'summary');
  if (turn.summaryHash !== undefined) tables.links.keep('summary', turn.summaryHash, conversation, turn.at);
  if (turn.handoff) tables.handoffs.put(turn.handoff);
  if (turn.callback) tables.callbacks.put(turn.callback.row);
  if (turn.audit) tables.audit.add(turn.audit);
  return { outcome: 'committed' };
}
