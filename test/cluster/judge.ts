import { seqOfId } from '../../src/widget/direct-line/activity.ts';
import type { ClientLog, Heard, Note } from './clients/client-log.ts';

/** What must not be; each a count. */
export interface Faults {
  /** Never acknowledged in the end, however often it was sent. */
  readonly unacknowledged: number;
  /** Acknowledged, and not in the log in the end under the id of the receipt. */
  readonly lost: number;
  /** In the log once too often. */
  readonly doubled: number;
  /** In the log after something that was sent later. */
  readonly outOfOrder: number;
  /** In the log, and never come to the client. */
  readonly unheard: number;
  /** Come to the client, though it is not in the log, or in another order than it stands there. */
  readonly misheard: number;
  /** Times that a client was not back in time after something that was away had come again. */
  readonly late: number;
}

export const NO_FAULTS: Faults = {
  ...{ unacknowledged: 0, lost: 0, doubled: 0, outOfOrder: 0 },
  ...{ unheard: 0, misheard: 0, late: 0 },
};

export const addFaults = (one: Faults, other: Faults): Faults => ({
  unacknowledged: one.unacknowledged + other.unacknowledged,
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  outOfOrder: one.outOfOrder + other.outOfOrder,
  unheard: one.unheard + other.unheard,
  misheard: one.misheard + other.misheard,
  late: one.late + other.late,
});

/** Judges one client by its own log. Pure. */
export function judge(
  { notes }: ClientLog,
  shown: readonly Heard[],
  { recoveries, within }: Recoveries,
): Faults {
  const sent = notes.flatMap((note) => (note.do === 'sent' ? [note.message] : []));
  const receipts = ofKind(notes, 'acknowledged').map(({ message, activity }) => `${message} ${activity}`);
  const own = shown.flatMap(({ message }) => message ?? []);
  const ids = shown.map(({ activity }) => activity);
  const heard = ofKind(notes, 'heard').map(({ activity }) => activity);
  return {
    unacknowledged: sent.length - receipts.length,
    lost: missing(
      receipts,
      shown.map(({ message, activity }) => `${String(message)} ${activity}`),
    ),
    doubled: repeats(own) + repeats(ids),
    outOfOrder: misplaced(sent, own),
    unheard: missing(ids, heard),
    misheard: missing(heard, ids) + misplaced(ids, heard),
    late: recoveries.filter((at) => backAfter(notes, at) > within).length,
  };
}

export interface Recoveries {
  /** When what was away had come again, by the clients' clock. */
  readonly recoveries: readonly number[];
  /** How soon a client must be back, in milliseconds. */
  readonly within: number;
}

/**
 * How long it took until the client had had a message acknowledged and heard an answer to it, both after this moment.
 * Milliseconds; infinite when it never had.
 */
export function backAfter(notes: readonly Note[], at: number): number {
  const later = notes.slice(notes.findIndex((note) => note.at >= at));
  const receipt = ofKind(later, 'acknowledged').find((note) => note.at >= at);
  if (receipt === undefined) return Infinity;
  const asked = seqOfId(receipt.activity);
  const answer = ofKind(later, 'heard').find(({ fromBot, activity }) => fromBot && seqOfId(activity) > asked);
  return answer === undefined ? Infinity : Math.max(answer.at, receipt.at) - at;
}

type Of<Kind extends Note['do']> = Extract<Note, { readonly do: Kind }>;

const ofKind = <Kind extends Note['do']>(notes: readonly Note[], kind: Kind): readonly Of<Kind>[] =>
  notes.filter((note): note is Of<Kind> => note.do === kind);

const missing = (expected: readonly string[], there: readonly string[]): number => {
  const known = new Set(there);
  return [...new Set(expected)].filter((each) => !known.has(each)).length;
};

const repeats = (items: readonly string[]): number => items.length - new Set(items).size;

/** How many stand after something that comes later in the right order. What comes again counts where it came first. */
function misplaced(order: readonly string[], there: readonly string[]): number {
  const places = new Map(order.map((each, place) => [each, place]));
  let [latest, count] = [-1, 0];
  for (const each of new Set(there)) {
    const place = places.get(each) ?? latest;
    if (place < latest) count += 1;
    latest = Math.max(latest, place);
  }
  return count;
}
