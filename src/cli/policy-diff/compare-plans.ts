import { CHANGE_KINDS, planChanges } from './plan-changes.ts';
import type { PlanChange, ShownPlan } from './plan-changes.ts';
import type { Answer } from './probe/messages.ts';

/** One change, with every case in which it happens. */
export interface ChangeFound {
  readonly change: PlanChange;
  readonly cases: number;
  /** The smallest case in which it happens, by its position, with both its plans. */
  readonly example: { readonly at: number; readonly before: ShownPlan; readonly after: ShownPlan };
}

export interface PlanComparison {
  /** Cases that both versions have words for. */
  readonly compared: number;
  readonly different: number;
  /** Cases that only one of the versions has words for. */
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** By kind; within it, what happens most often first. */
  readonly changes: readonly ChangeFound[];
}

/** Two plans that stand against each other, and in which cases. */
interface Pair {
  readonly before: number;
  readonly after: number;
  readonly first: number;
  cases: number;
}

export function comparePlans(before: Answer, after: Answer): PlanComparison {
  const { pairs, ...counts } = pairsOf(before, after);
  const changes = new Map<string, ChangeFound>();
  let different = 0;
  for (const { before: old, after: now, first, cases } of pairs) {
    const plans = { before: planAt(before, old), after: planAt(after, now) };
    const found = planChanges(plans.before, plans.after);
    if (found.length > 0) different += cases;
    for (const change of found) {
      const key = [change.kind, change.what, change.how].join('\n');
      const known = changes.get(key) ?? { change, cases: 0, example: { at: first, ...plans } };
      const example = first < known.example.at ? { at: first, ...plans } : known.example;
      changes.set(key, { change, cases: known.cases + cases, example });
    }
  }
  return { ...counts, different, changes: [...changes.values()].sort(byKindAndCases) };
}

const byKindAndCases = (one: ChangeFound, other: ChangeFound): number =>
  CHANGE_KINDS.indexOf(one.change.kind) - CHANGE_KINDS.indexOf(other.change.kind) || other.cases - one.cases;

/** Far fewer pairs of plans than cases: each is looked at once. */
function pairsOf(before: Answer, after: Answer) {
  const pairs = new Map<number, Pair>();
  const counts = { compared: 0, onlyBefore: 0, onlyAfter: 0 };
  for (const [at, old] of before.planOf.entries()) {
    const now = after.planOf[at] ?? 0;
    if (old === 0 && now === 0) continue;
    if (old === 0) counts.onlyAfter += 1;
    else if (now === 0) counts.onlyBefore += 1;
    else {
      counts.compared += 1;
      const key = old * (after.plans.length + 1) + now;
      const known = pairs.get(key);
      if (known === undefined) pairs.set(key, { before: old, after: now, first: at, cases: 1 });
      else known.cases += 1;
    }
  }
  return { ...counts, pairs: pairs.values() };
}

function planAt({ plans, ends, steps }: Answer, number: number): ShownPlan {
  const [end, ...codes] = Array.from(plans[number - 1] ?? '', (code) => code.charCodeAt(0));
  return {
    collarCheck: false,
    referral: '',
    ...ends[end ?? 0],
    steps: codes.flatMap((code) => steps[code] ?? []),
  };
}
