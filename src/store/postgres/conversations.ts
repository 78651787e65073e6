import type { Json } from '../../case/answers.ts';
import type { ConversationRow, HandoffRow, LoadResult, TurnCommit } from '../store.ts';
import { HANDOFF_COLUMNS } from './handoffs.ts';
import type { Put } from './put.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

/** Milliseconds. */
const DAY = 24 * 60 * 60_000;

/** Where a conversation stands. */
type Position = Pick<ConversationRow, 'version' | 'seq'>;

export const BEFORE_THE_FIRST: Position = { version: 0, seq: 0 };

export interface Conversations {
  load(id: string): Promise<LoadResult>;
  position(id: string): Promise<Position | null>;
  idle(before: number, limit: number): Promise<readonly string[]>;
  /** Deletes a conversation that is there beside its tombstone; false if it isn't. */
  removeErased(id: string): Promise<boolean>;
  /** Deletes every conversation that is there beside a tombstone of the last day. */
  sweepErased(): Promise<void>;
}

type Columns = Omit<ConversationRow, 'state' | 'handoff'> & {
  readonly state: string;
  readonly handoff: HandoffRow | null;
  readonly erased: boolean;
};

/** What was asked for is a row, whether or not there is such a conversation. */
type Found = Columns | ({ readonly [Name in Exclude<keyof Columns, Beside>]: null } & Pick<Columns, Beside>);

/** What is known whether or not there is a conversation. */
type Beside = 'erased' | 'loadedAt';

const LOAD = `
  SELECT conversations.id, channel, version, seq, state, created_at AS "createdAt", updated_at AS "updatedAt",
    now_ms() AS "loadedAt",
    (SELECT row_to_json(open) FROM (
       SELECT ${HANDOFF_COLUMNS} FROM handoffs WHERE conversation = asked.id AND state <> 'closed'
     ) AS open) AS handoff,
    EXISTS (SELECT 1 FROM tombstones WHERE conversation = asked.id) AS erased
  FROM (SELECT $1::text AS id) AS asked LEFT JOIN conversations ON conversations.id = asked.id`;

/** A tombstone counts before all else: see `eraseConversation`. */
function toResult({ erased, ...columns }: Found): LoadResult {
  if (erased) return { outcome: 'erased' };
  if (columns.id === null) return { outcome: 'absent' };
  return { outcome: 'found', row: { ...columns, state: JSON.parse(columns.state) as Json } };
}

/** The log's last `seq` as the turn's entries take it to be; null where the turn says nothing and it doesn't matter. */
export function loadedSeq({ entries: [first], expectedVersion }: TurnCommit): number | null {
  if (expectedVersion === 0) return BEFORE_THE_FIRST.seq;
  return first ? first.seq - 1 : null;
}

const highestRewritten = ({ rewrites }: TurnCommit): number => Math.max(0, ...rewrites.map(({ seq }) => seq));

/** Whether the turn's entries go on from the log's last `seq` without a gap, and what it rewrites is there. */
export function continuesFrom(last: number | null, turn: TurnCommit): boolean {
  const { entries, rewrites } = turn;
  const begin = last ?? highestRewritten(turn);
  return (
    entries.every(({ seq }, index) => seq === begin + index + 1) &&
    rewrites.every(({ seq }) => seq >= 1 && seq <= begin)
  );
}

const begin = (turn: TurnCommit, conditions: readonly string[], put: Put): string => {
  const id = put(turn.conversation);
  const at = put(turn.at);
  return `
    INSERT INTO conversations (id, channel, version, seq, state, created_at, updated_at)
    SELECT ${id}, ${put(turn.channel)}, 1, ${put(turn.entries.length)}::integer, ${put(JSON.stringify(turn.state))},
      ${at}::bigint, ${at}::bigint
    WHERE ${[`NOT EXISTS (SELECT 1 FROM tombstones WHERE conversation = ${id})`, ...conditions].join(' AND ')}
    ON CONFLICT (id) DO NOTHING`;
};

const goOn = (turn: TurnCommit, conditions: readonly string[], put: Put): string => `
    UPDATE conversations SET version = version + 1, seq = seq + ${put(turn.entries.length)}::integer,
      state = ${put(JSON.stringify(turn.state))}, updated_at = ${put(turn.at)}, touched_at = now_ms()
    WHERE ${[
      `id = ${put(turn.conversation)}`,
      `version = ${put(turn.expectedVersion)}`,
      `seq = coalesce(${put(loadedSeq(turn))}::integer, seq)`,
      `seq >= ${put(highestRewritten(turn))}::integer`,
      ...conditions,
    ].join(' AND ')}`;

/**
 * Part of the turn's statement: `advanced`, the conversation's row one version on. It has no row, and the turn does
 * nothing, where the conversation isn't as it was loaded or a condition does not hold.
 */
export const advance = (turn: TurnCommit, conditions: readonly string[], put: Put): string => `
  advanced AS (
    ${(turn.expectedVersion === 0 ? begin : goOn)(turn, conditions, put)}
    RETURNING id, version, touched_at
  )`;

/** The rows of `conversations`: one each, with the chat's state and the version that guards it. */
export function conversations(database: Queryable): Conversations {
  const load = statement<Found>(database, LOAD);
  const position = statement<Position>(database, 'SELECT version, seq FROM conversations WHERE id = $1');
  const idle = statement<{ id: string }>(
    database,
    'SELECT id FROM conversations WHERE updated_at < $1 ORDER BY updated_at, id LIMIT $2',
  );
  const removeErased = statement(
    database,
    `DELETE FROM conversations
     WHERE id = $1 AND EXISTS (SELECT 1 FROM tombstones WHERE conversation = $1)`,
  );
  const sweepErased = statement(
    database,
    `DELETE FROM conversations WHERE id IN (
       SELECT conversation FROM tombstones WHERE stored_at > now_ms() - ${DAY} )`,
  );

  return {
    load: async (id) => {
      const found = await load.one(id);
      return found ? toResult(found) : { outcome: 'absent' };
    },
    position: (id) => position.one(id),
    idle: async (before, limit) => (await idle.all(before, limit)).map(({ id }) => id),
    removeErased: async (id) => (await removeErased.run(id)) > 0,
    sweepErased: async () => {
      await sweepErased.run();
    },
  };
}
