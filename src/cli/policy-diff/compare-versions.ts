import { askVersion } from './ask-version.ts';
import type { AskedVersion } from './ask-version.ts';
import { comparePieces, compareVocabularies, unionOf } from './compare-pieces.ts';
import { comparePlans } from './compare-plans.ts';
import type { PlanComparison } from './compare-plans.ts';
import { cases } from './probe/cases.ts';
import type { CaseInput } from './probe/cases.ts';
import type { Request } from './probe/messages.ts';
import type { PolicyDiff } from './report.ts';
import type { Version } from './take-version.ts';

export interface Extent {
  /** How many facts a case may hold. */
  readonly facts: number;
  /** The London day, `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * Puts every case to both versions.
 * @throws AppError CONTENT_INVALID when one of them cannot be run.
 */
export async function compareVersions(before: Version, after: Version, extent: Extent): Promise<PolicyDiff> {
  const old = await askVersion(before);
  try {
    const now = await askVersion(after);
    try {
      return await compare(old, now, extent);
    } finally {
      now.stop();
    }
  } finally {
    old.stop();
  }
}

async function compare(before: AskedVersion, after: AskedVersion, extent: Extent): Promise<PolicyDiff> {
  const request: Request = { ...extent, vocabulary: unionOf(before.vocabulary, after.vocabulary) };
  const [old, now] = await Promise.all([before.answer(request), after.answer(request)]);
  const plans = comparePlans(old, now);
  return {
    ...extent,
    before: before.name,
    after: after.name,
    plans,
    pieces: comparePieces(old.pieces, now.pieces),
    vocabulary: compareVocabularies(before.vocabulary, after.vocabulary),
    examples: examplesOf(plans, request),
  };
}

/** Counts the cases once more, to keep only those that are shown. */
function examplesOf({ changes }: PlanComparison, { vocabulary, facts }: Request) {
  const wanted = new Set(changes.map(({ example }) => example.at));
  const examples = new Map<number, CaseInput>();
  let at = 0;
  for (const kase of cases(vocabulary, facts)) {
    if (examples.size === wanted.size) break;
    if (wanted.has(at)) examples.set(at, kase);
    at += 1;
  }
  return examples;
}
