import type { CommitResult, HandoffRow, HandoffWrite, Store } from '../../src/store/store.ts';
import { START, turn } from './turns.ts';
import type { TurnParts } from './turns.ts';

type Row = HandoffWrite['row'];

/** Conversation `a` waits for somebody. */
export const queued = (parts: Partial<Row> = {}): Row => ({
  id: 'first',
  conversation: 'a',
  state: 'queued',
  urgency: 2,
  reason: 'money',
  source: 'network',
  name: 'Zoë',
  requestedAt: START,
  returned: false,
  offeredTo: null,
  offeredUntil: null,
  operator: null,
  token: 0,
  firstClaimedAt: null,
  closedAt: null,
  outcome: null,
  ...parts,
});

export const held = (token: number, parts: Partial<Row> = {}): Row =>
  queued({ state: 'held', operator: 'op-ann', token, firstClaimedAt: START, ...parts });

export const closed = (token: number, parts: Partial<Row> = {}): Row =>
  held(token, { state: 'closed', closedAt: START, outcome: 'advised', ...parts });

/** Commits a turn of one entry that follows what is stored now, of conversation `a` unless another is named. */
export async function takeTurn(store: Store, parts: Partial<TurnParts> = {}): Promise<CommitResult> {
  const { conversation = 'a' } = parts;
  const loaded = await store.load(conversation);
  const { version, seq } = loaded.outcome === 'found' ? loaded.row : { version: 0, seq: 0 };
  return store.commit(
    turn({ expectedVersion: version, after: seq, texts: ['words'], ...parts, conversation }),
  );
}

/** Commits a turn that leaves the hand-off of its conversation so. A held one has a lease of `leaseFor` milliseconds. */
export function put(
  store: Store,
  row: Row,
  { leaseFor = 1000, requires }: { leaseFor?: number; requires?: 'alive' | 'lapsed' } = {},
): Promise<CommitResult> {
  const lease = row.state === 'held' ? leaseFor : null;
  const handoff = { row, leaseFor: lease, ...(requires !== undefined && { requires }) };
  return takeTurn(store, { conversation: row.conversation, handoff });
}

/** Lets these conversations ask at once. Which of them get what they ask for is the database's to say. */
export async function askAtOnce(
  conversations: readonly string[],
  ask: (conversation: string) => Promise<string>,
): Promise<{ readonly admitted: readonly string[]; readonly refused: readonly string[] }> {
  const asked = await Promise.all(
    conversations.map(async (conversation) => ({ conversation, outcome: await ask(conversation) })),
  );
  const thoseWith = (wanted: string): readonly string[] =>
    asked.filter(({ outcome }) => outcome === wanted).map(({ conversation }) => conversation);
  return { admitted: thoseWith('committed'), refused: thoseWith('conflict') };
}

export async function openHandoff(store: Store, conversation = 'a'): Promise<HandoffRow | null> {
  const loaded = await store.load(conversation);
  return loaded.outcome === 'found' ? loaded.row.handoff : null;
}
