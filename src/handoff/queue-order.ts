import type { HandoffRow } from '../store/store.ts';

/** After so long in the queue a hand-off counts as one level more urgent. Milliseconds. */
export const AGES_EVERY = 10 * 60 * 1000;

/** Nobody but those in danger, or in despair, is ever at this level. */
const DANGER = 0;

/** The level at which a hand-off stands: its urgency, raised by every ten minutes of waiting, but never to danger. */
export function levelOf({ urgency, requestedAt }: HandoffRow, now: number): number {
  if (urgency <= DANGER) return DANGER;
  const raised = Math.floor(Math.max(0, now - requestedAt) / AGES_EVERY);
  return Math.max(DANGER + 1, urgency - raised);
}

/**
 * The queue as it is answered, the next one first. Pure. By level (`levelOf`), then at the same level: first who was
 * returned to the queue through no fault of theirs; then one of each network before the others of that network, so that
 * somebody who opens many chats waits behind everybody who opened one; then who asked first.
 *
 * So nobody starves. Whoever has waited for ten minutes times their urgency is at the highest level below danger, and goes
 * before all who ask later but those in danger, the returned, and the first of their own network, who are few.
 */
export function queueOrder(rows: readonly HandoffRow[], now: number): readonly HandoffRow[] {
  const queued = rows.filter(({ state }) => state === 'queued');
  const firsts = firstOfEachSource(queued);
  const keyOf = (row: HandoffRow): readonly number[] => [
    levelOf(row, now),
    row.returned ? 0 : 1,
    row.source === null || firsts.get(row.source) === row.id ? 0 : 1,
    row.requestedAt,
  ];
  return queued
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((one, other) => compared(one.key, other.key) || (one.row.id < other.row.id ? -1 : 1))
    .map(({ row }) => row);
}

/** Of each network, the id of the hand-off that has waited longest. */
function firstOfEachSource(rows: readonly HandoffRow[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, HandoffRow>();
  for (const row of rows) {
    const first = row.source === null ? undefined : firsts.get(row.source);
    if (row.source !== null && (first === undefined || isBefore(row, first))) firsts.set(row.source, row);
  }
  return new Map([...firsts].map(([source, { id }]) => [source, id]));
}

const isBefore = (one: HandoffRow, other: HandoffRow): boolean =>
  one.requestedAt < other.requestedAt || (one.requestedAt === other.requestedAt && one.id < other.id);

/** Below zero when the first key comes first. */
function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
