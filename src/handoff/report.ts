import type { Report } from '../console-protocol.ts';
import type { HandoffRow } from '../store/store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How far back a report reads. Milliseconds. */
export const REPORTED = 7 * 24 * HOUR;

/** Minutes within which a chat of each urgency should be claimed. */
const GOALS: Readonly<Record<number, number>> = { 0: 1, 1: 2, 2: 5, 3: 10, 4: 15, 5: 20 };

export interface ReportMoment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How many operators take chats now. */
  readonly onDuty: number;
}

type Judged = Pick<HandoffRow, 'urgency' | 'requestedAt' | 'firstClaimedAt' | 'closedAt'>;

/**
 * How the hand-offs of the last days went. Pure.
 * @param rows those still open and those closed in the last days, in any order.
 */
export function reportOn(rows: readonly HandoffRow[], { now, onDuty }: ReportMoment): Report {
  const asked = rows.filter(({ requestedAt }) => requestedAt > now - REPORTED);
  const queued = rows.filter(({ state }) => state === 'queued');
  return {
    at: now,
    onDuty,
    waiting: queued.length,
    longestWait: Math.max(0, ...queued.map(({ requestedAt }) => now - requestedAt)),
    withinGoal: shareWithinGoal(asked, now),
    hours: byHour(asked, now),
    outcomes: outcomesOf(asked),
    byUrgency: Object.keys(GOALS).map((level) => {
      const urgency = Number(level);
      const rowsOfIt = asked.filter((row) => row.urgency === urgency);
      return {
        urgency,
        count: rowsOfIt.length,
        medianWait: median(rowsOfIt.flatMap(waitOf)),
        withinGoal: shareWithinGoal(rowsOfIt, now),
      };
    }),
  };
}

/** Milliseconds from the request to the first claim; nothing while nobody has claimed it. */
const waitOf = ({ requestedAt, firstClaimedAt }: Judged): readonly number[] =>
  firstClaimedAt === null ? [] : [firstClaimedAt - requestedAt];

/**
 * Whether the goal was met; null while that is open. Whoever left unclaimed before the goal was over counts neither way,
 * whoever waited longer counts as missed.
 */
function metGoal({ urgency, requestedAt, firstClaimedAt, closedAt }: Judged, now: number): boolean | null {
  const goal = (GOALS[urgency] ?? Infinity) * MINUTE;
  if ((firstClaimedAt ?? closedAt ?? now) - requestedAt > goal) return false;
  return firstClaimedAt === null ? null : true;
}

function shareWithinGoal(rows: readonly Judged[], now: number): number | null {
  const judged = rows.map((row) => metGoal(row, now)).filter((met) => met !== null);
  return judged.length === 0 ? null : judged.filter((met) => met).length / judged.length;
}

/** The lower of the two in the middle, so that it is always a wait that somebody had; null of none. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

const hourOf = (instant: number): number => Math.floor(instant / HOUR) * HOUR;

/** An hour's waits are those that ended in it with a claim. */
function byHour(rows: readonly HandoffRow[], now: number): Report['hours'] {
  const first = hourOf(now - REPORTED) + HOUR;
  const asked = inHours(rows, ({ requestedAt }) => requestedAt);
  const claimed = inHours(rows, ({ firstClaimedAt }) => firstClaimedAt);
  return Array.from({ length: REPORTED / HOUR }, (_, index) => {
    const hour = first + index * HOUR;
    const waits = (claimed.get(hour) ?? []).flatMap(waitOf);
    return {
      hour,
      asked: asked.get(hour)?.length ?? 0,
      claimed: waits.length,
      medianWait: median(waits),
      longestWait: waits.length === 0 ? null : Math.max(...waits),
    };
  });
}

function inHours(
  rows: readonly HandoffRow[],
  instantOf: (row: HandoffRow) => number | null,
): ReadonlyMap<number, readonly HandoffRow[]> {
  const hours = new Map<number, HandoffRow[]>();
  for (const row of rows) {
    const instant = instantOf(row);
    if (instant === null) continue;
    const known = hours.get(hourOf(instant)) ?? [];
    hours.set(hourOf(instant), known);
    known.push(row);
  }
  return hours;
}

/** The most frequent first. */
function outcomesOf(rows: readonly HandoffRow[]): Report['outcomes'] {
  const counts = new Map<string, number>();
  for (const { outcome } of rows) if (outcome !== null) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code));
}
