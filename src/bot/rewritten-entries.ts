import type { Json } from '../case/answers.ts';
import type { LogEntry, TurnCommit } from '../store/store.ts';
import type { Rewrite, Taken } from './redact-activity.ts';

/**
 * Earlier entries of the log without the secrets found now: the messages they were typed in, and the words to read out
 * that quote an answer made of them.
 * @param entriesAfter the entries above a `seq`.
 * @param lost the answers' own strings that went.
 */
export async function rewrittenEntries(
  entriesAfter: (seq: number) => Promise<readonly LogEntry[]>,
  rewrites: readonly Rewrite[],
  lost: readonly Taken[],
): Promise<TurnCommit['rewrites']> {
  if (rewrites.length === 0) return [];
  const first = Math.min(...rewrites.map(({ seq }) => seq));
  const entries = await entriesAfter(first - 1);
  return entries.flatMap((entry) => {
    const rewrite = rewrites.find(({ seq }) => seq === entry.seq);
    if (rewrite !== undefined)
      return [{ seq: entry.seq, activity: { ...entry.activity, text: rewrite.text } }];
    return lost.length > 0 && isReadOut(entry)
      ? [{ seq: entry.seq, activity: without(entry.activity, lost) as LogEntry['activity'] }]
      : [];
  });
}

/** Only words to read out quote the person, by themselves or in a summary. */
const QUOTING: readonly unknown[] = ['read-out', 'summary'];

function isReadOut({ direction, activity }: LogEntry): boolean {
  const data = activity['channelData'] as { ringback?: { card?: { kind?: Json } } } | undefined;
  return direction === 'out' && QUOTING.includes(data?.ringback?.card?.kind);
}

function without(value: Json, lost: readonly Taken[]): Json {
  if (typeof value === 'string')
    return lost.reduce((left, { text, mark }) => left.replaceAll(text, mark), value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner: Json) => without(inner, lost));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, Json]) => [key, without(inner, lost)]),
  );
}
