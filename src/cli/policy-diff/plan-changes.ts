import type { PlanEnd, ShownStep } from './probe/messages.ts';

export interface ShownPlan extends PlanEnd {
  readonly steps: readonly ShownStep[];
}

export const CHANGE_KINDS = ['added', 'removed', 'time', 'order', 'words', 'end'] as const;

/** One difference between two plans for the same case. */
export interface PlanChange {
  readonly kind: (typeof CHANGE_KINDS)[number];
  /** The step's id; for the end of a plan, which part of it. */
  readonly what: string;
  /** What became of it. The same for all cases in which the same thing happened. */
  readonly how: string;
  /** For when the steps are that it concerns: `now`, `today`, `keep-in-mind`. */
  readonly times: readonly string[];
}

/** All that is different, in the order of `CHANGE_KINDS`. */
export function planChanges(before: ShownPlan, after: ShownPlan): readonly PlanChange[] {
  const was = new Map(before.steps.map((step) => [step.id, step]));
  const is = new Map(after.steps.map((step) => [step.id, step]));
  const kept = [...was.values()].flatMap((step) => {
    const now = is.get(step.id);
    return now === undefined ? [] : [[step, now] as const];
  });
  return [
    ...[...is.values()].filter(({ id }) => !was.has(id)).map((step) => there('added', step)),
    ...[...was.values()].filter(({ id }) => !is.has(id)).map((step) => there('removed', step)),
    ...kept.flatMap(([old, now]): readonly PlanChange[] =>
      old.when === now.when
        ? []
        : [
            {
              ...{ kind: 'time', what: now.id, times: [old.when, now.when] },
              how: `from ${named(old.when)} to ${named(now.when)}`,
            },
          ],
    ),
    ...orderChanges(kept, after),
    ...kept.flatMap(([old, now]) => wordChanges(old, now)),
    ...endChanges(before, after),
  ];
}

/** "keep-in-mind" as a reader knows it. */
export const named = (when: string): string => when.replaceAll('-', ' ');

const there = (kind: 'added' | 'removed', { id, when }: ShownStep): PlanChange => ({
  kind,
  what: id,
  how: named(when),
  times: [when],
});

/** Steps that changed places among those that stayed for the same time: as few as explain the new order. */
function orderChanges(
  kept: readonly (readonly [ShownStep, ShownStep])[],
  after: ShownPlan,
): readonly PlanChange[] {
  const places = new Map(after.steps.map(({ id }, place) => [id, place]));
  return [...new Set(kept.map(([{ when }]) => when))].flatMap((when) => {
    const ids = kept.filter(([old, now]) => old.when === when && now.when === when).map(([{ id }]) => id);
    const inPlace = longestRising(ids.map((id) => places.get(id) ?? 0));
    const sorted = ids.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
    return ids
      .filter((_, index) => !inPlace.has(index))
      .map((id): PlanChange => {
        const way = sorted.indexOf(id) < ids.indexOf(id) ? 'earlier' : 'later';
        return { kind: 'order', what: id, how: `${way} within ${named(when)}`, times: [when] };
      });
  });
}

/** Positions of a longest run of numbers that rise. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const runs: (readonly number[])[] = [];
  for (const [index, number] of numbers.entries()) {
    const before = runs.filter((run) => (numbers[run.at(-1) ?? 0] ?? 0) < number);
    runs.push([...before.reduce((best, run) => (run.length > best.length ? run : best), []), index]);
  }
  return new Set(runs.reduce((best, run) => (run.length > best.length ? run : best), []));
}

function wordChanges(old: ShownStep, now: ShownStep): readonly PlanChange[] {
  const contacts = [old, now].map((step) => step.contacts.join(', ') || 'none');
  const how = [
    ...(['action', 'why'] as const).filter((field) => old[field] !== now[field]),
    ...(contacts[0] === contacts[1] ? [] : [`contacts: ${contacts.join(' → ')}`]),
  ];
  return how.length === 0 ? [] : [{ kind: 'words', what: now.id, how: how.join('; '), times: [] }];
}

function endChanges(before: PlanEnd, after: PlanEnd): readonly PlanChange[] {
  const end = (what: string, how: string): PlanChange => ({ kind: 'end', what, how, times: [] });
  const check = after.collarCheck ? 'now offered' : 'no longer offered';
  return [
    ...(before.collarCheck === after.collarCheck ? [] : [end('collar check', check)]),
    ...(before.referral === after.referral
      ? []
      : [end('referral', `${before.referral} → ${after.referral}`)]),
  ];
}
