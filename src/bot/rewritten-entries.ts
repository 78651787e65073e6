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
      ? [{ seq: entry.seq, activity: without(entry.activity, lost) }]
      : [];
  });
}

/** Only words to read out quote the person, by themselves or in a summary. */
const QUOTING: readonly unknown[] = ['read-out', 'summary'];

function isReadOut({ direction, activity }: LogEntry): boolean {
  const data = activity['channelData'] as { ringback?: { card?: { kind?: Json } } } | undefined;
  return direction === 'out' && QUOTING.includes(data?.ringback?.card?.kind);
}

/** The words that quote an answer, in the text and on the card; where a link leads to, ids and times stay as they are. */
function without(activity: LogEntry['activity'], lost: readonly Taken[]): LogEntry['activity'] {
  const cleaned = (text: string): string =>
    text
      .split(LINK_TARGET)
      .map((part) =>
        part.startsWith('](')
          ? part
          : lost.reduce((left, { text: own, mark }) => left.replaceAll(own, mark), part),
      )
      .join('');
  const { text } = activity;
  const data = activity['channelData'] as { ringback: { card: { words: string } } };
  const { ringback } = data;
  const card = { ...ringback.card, words: cleaned(ringback.card.words) };
  return {
    ...activity,
    ...(typeof text === 'string' && { text: cleaned(text) }),
    channelData: { ...data, ringback: { ...ringback, card } },
  };
}

const LINK_TARGET = /(\]\([^)\s]*\))/u;
