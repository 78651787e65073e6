import type { Pool } from 'pg';
import { AppError } from '../../errors.ts';
import type { CommitResult, TurnCommit } from '../store.ts';
import { appendEntries, rewriteEntries } from './activities.ts';
import { addAudit, auditParameter } from './audit.ts';
import { callbackHasRoom, callbackParameter, putCallback } from './callbacks.ts';
import { advance, BEFORE_THE_FIRST, continuesFrom, loadedSeq } from './conversations.ts';
import { isOvertaken } from './failure.ts';
import { handoffHasRoom, handoffParameter, putHandoff } from './handoffs.ts';
import { createInTurn } from './in-turn.ts';
import type { InTurn } from './in-turn.ts';
import { leaseAllows, lockedLease } from './leases.ts';
import { keepLink, revokeSummaries } from './links.ts';
import { collectValues } from './put.ts';
import type { Put } from './put.ts';
import { isNew, keepReceipt } from './receipts.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** How long a counted turn waits for those of other instances, in milliseconds: it has a connection meanwhile. */
const LONGEST_WAIT = 1_000;

/** How a conversation stood right after a turn. */
export interface Advanced {
  readonly version: number;
  /** By the database's clock, in milliseconds since 1970. */
  readonly touchedAt: number;
}

export type Committed =
  | { readonly outcome: 'committed'; readonly advanced: Advanced }
  | Exclude<CommitResult, { outcome: 'committed' }>;

const brokenTurn = (turn: TurnCommit, what: string): AppError =>
  new AppError('TURN_FAILED', what, {
    facts: { conversation: turn.conversation, expectedVersion: turn.expectedVersion },
  });

/** A turn touches one conversation. */
function assertOwn(turn: TurnCommit): void {
  for (const { conversation } of [turn.handoff?.row ?? turn, turn.callback?.row ?? turn]) {
    if (conversation !== turn.conversation) {
      throw brokenTurn(turn, `the turn changes what belongs to ${conversation}`);
    }
  }
}

interface Part {
  /** Read before `advanced`, which waits for them. */
  readonly before?: readonly string[];
  /** What must hold for the turn to go on. */
  readonly conditions?: readonly string[];
  /** Done if the turn goes on. */
  readonly after?: readonly string[];
}

function handoffPart({ handoff }: TurnCommit, put: Put): Part {
  if (!handoff) return {};
  const written = put(handoffParameter(handoff));
  return {
    before: [lockedLease(written)],
    conditions: [leaseAllows(written), handoffHasRoom(written)],
    after: [putHandoff(written)],
  };
}

function callbackPart({ callback }: TurnCommit, put: Put): Part {
  if (!callback) return {};
  const written = put(callbackParameter(callback));
  return { conditions: [callbackHasRoom(written)], after: [putCallback(written)] };
}

function logParts(turn: TurnCommit, put: Put): Part {
  const { entries, rewrites, receiptKeys, resumeHash, summaryHash, audit, at } = turn;
  return {
    conditions: receiptKeys.length > 0 ? [isNew(turn, put)] : [],
    after: [
      ...(entries.length > 0 ? [appendEntries(entries, put)] : []),
      ...(rewrites.length > 0 ? [rewriteEntries(rewrites, put)] : []),
      ...(receiptKeys.length > 0 ? [keepReceipt(turn, put)] : []),
      ...(resumeHash === undefined ? [] : [keepLink('resume', resumeHash, at, put)]),
      ...revokeSummaries(turn),
      ...(summaryHash === undefined ? [] : [keepLink('summary', summaryHash, at, put)]),
      ...(audit ? [addAudit(put(auditParameter(audit)))] : []),
    ],
  };
}

/** The whole turn as one statement. Turns that write to the same tables have the same text, so it is prepared once. */
async function store(database: Queryable, turn: TurnCommit): Promise<Advanced | null> {
  const { values, put } = collectValues();
  const parts = [handoffPart(turn, put), callbackPart(turn, put), logParts(turn, put)];
  const conditions = parts.flatMap((part) => part.conditions ?? []);
  const text = [
    ...parts.flatMap(({ before = [] }) => before),
    advance(turn, conditions, put),
    ...parts.flatMap(({ after = [] }) => after),
  ].join(',');
  return statement<Advanced>(
    database,
    `WITH ${text} SELECT version, touched_at AS "touchedAt" FROM advanced`,
  ).one(...values);
}

/** Sources of which no more than so many may be open with this turn. */
const countedSources = ({ handoff, callback }: TurnCommit): readonly string[] =>
  [handoff, callback]
    .map((write) => (write?.mostOfSource === undefined ? null : write.row.source))
    .filter((source) => source !== null);

/**
 * A statement sees what was committed before it began: two turns of one source would both count before the other is
 * there. They take turns by a lock, which is had before the statement that counts begins.
 */
const storeCounted = (pool: Pool, turn: TurnCommit, sources: readonly string[]): Promise<Advanced | null> =>
  inTransaction(pool, async (connection) => {
    await statement(connection, `SELECT set_config('lock_timeout', '${LONGEST_WAIT}', true)`).one();
    const lock = statement(connection, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))');
    for (const source of [...new Set(sources)].sort()) await lock.run(source);
    return store(connection, turn);
  });

/** Where turns are stored. */
interface Place {
  readonly pool: Pool;
  readonly tables: Tables;
  /** Of this process one counted turn of a source at a time has a connection, so that the others are left to everybody. */
  readonly inTurn: InTurn;
}

async function storeOnce({ pool, inTurn }: Place, turn: TurnCommit): Promise<Advanced | null> {
  const sources = countedSources(turn);
  const [source] = sources;
  try {
    if (source === undefined) return await store(pool, turn);
    return await inTurn(source, () => storeCounted(pool, turn, sources));
  } catch (error) {
    if (isOvertaken(error)) return null;
    throw error;
  }
}

/** Why a turn has changed nothing. */
async function refusal(tables: Tables, turn: TurnCommit): Promise<Committed> {
  const receipt = await tables.receipts.find(turn.conversation, turn.receiptKeys);
  if (receipt) return { outcome: 'duplicate', receipt };
  const position = (await tables.conversations.position(turn.conversation)) ?? BEFORE_THE_FIRST;
  if (position.version === turn.expectedVersion && !continuesFrom(position.seq, turn)) {
    throw brokenTurn(turn, "the turn's entries don't continue the log, or it rewrites one that is not in it");
  }
  return { outcome: 'conflict' };
}

async function commit(place: Place, turn: TurnCommit): Promise<Committed> {
  const { tables } = place;
  assertOwn(turn);
  const advanced = continuesFrom(loadedSeq(turn), turn) ? await storeOnce(place, turn) : null;
  if (!advanced) return refusal(tables, turn);
  // A first turn that waited for an erasure to end began before it, and has not seen its tombstone.
  if (turn.expectedVersion === 0 && (await tables.conversations.removeErased(turn.conversation))) {
    return { outcome: 'conflict' };
  }
  return { outcome: 'committed', advanced };
}

/**
 * Stores one turn. One that isn't `committed`, or is refused with TURN_FAILED, has changed nothing.
 * @throws TURN_FAILED if the entries leave a gap, a rewritten entry isn't there, or another hand-off is open.
 */
type CommitTurn = (turn: TurnCommit) => Promise<Committed>;

export function createCommit(pool: Pool, tables: Tables): CommitTurn {
  const place: Place = { pool, tables, inTurn: createInTurn() };
  return (turn) => commit(place, turn);
}
