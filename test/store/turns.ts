import type { Json } from '../../src/case/answers.ts';
import type { LogEntry, Store, TurnCommit } from '../../src/store/store.ts';

export const START = Date.parse('2026-03-02T09:00:00Z');

export const entry = (seq: number, text = `entry ${seq}`, at = START): LogEntry => ({
  seq,
  id: `activity-${seq}`,
  direction: seq % 2 === 1 ? 'in' : 'out',
  activity: { type: 'message', text },
  at,
});

export interface TurnParts extends Partial<Omit<TurnCommit, 'entries' | 'receipt'>> {
  readonly conversation: string;
  /** The log's last `seq` before the turn. */
  readonly after?: number;
  readonly texts?: readonly string[];
}

/** A turn of two entries, unless `texts` says otherwise, that continues the log after `after`. */
export function turn({ after = 0, texts = ['hello', 'hi'], ...parts }: TurnParts): TurnCommit {
  const at = parts.at ?? START;
  const entries = texts.map((text, index) => entry(after + index + 1, text, at));
  return {
    channel: 'directline',
    expectedVersion: 0,
    state: { turns: 1 },
    rewrites: [],
    receiptKeys: [],
    at,
    ...parts,
    entries,
    receipt: { activityId: entries[0]?.id ?? 'none', seq: after + entries.length },
  };
}

/** Commits `count` turns one after another from the conversation's beginning. */
export async function converse(store: Store, conversation: string, count: number): Promise<void> {
  for (let version = 0; version < count; version += 1) {
    await store.commit(turn({ conversation, expectedVersion: version, after: version * 2 }));
  }
}

export async function stateOf(store: Store, conversation: string): Promise<Json> {
  const loaded = await store.load(conversation);
  return loaded.outcome === 'found' ? loaded.row.state : loaded.outcome;
}

export const textsOf = async (store: Store, conversation: string): Promise<readonly Json[]> =>
  (await store.log(conversation, 0, 1000)).map(({ activity }) => activity['text'] ?? null);
