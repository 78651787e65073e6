import type { Store } from '../../store/store.ts';
import { activitySet } from './wire-activity.ts';
import type { ActivitySet } from './wire-activity.ts';

/** Entries of the log in one frame. */
const FRAME_ENTRIES = 100;

/** One reader's way along a conversation's log. */
export interface LogFeed {
  /** These entries have new words since a commit: those behind the reader come once more, under their own ids. */
  reread(seqs: readonly number[]): void;
  /** The next set for the reader, or null when there is nothing new. Asked for again only when it has resolved. */
  next(): Promise<ActivitySet | null>;
}

/** @param after `seq` of the last entry that the reader has. */
export function createLogFeed(store: Store, conversation: string, after: number): LogFeed {
  let place = after;
  const rewritten = new Set<number>();

  const behind = async (): Promise<ActivitySet | null> => {
    const seqs = [...rewritten].filter((seq) => seq <= place).sort((one, other) => one - other);
    // What lies ahead of the reader will be read in its new words.
    rewritten.clear();
    if (seqs.length === 0) return null;
    const entries = await Promise.all(seqs.map((seq) => store.log(conversation, seq - 1, 1)));
    // A client keeps the watermark of each set it gets, so that this one must not go back to the entries' own place.
    return { ...activitySet(conversation, entries.flat(), place), watermark: String(place) };
  };

  const ahead = async (): Promise<ActivitySet | null> => {
    const entries = await store.log(conversation, place, FRAME_ENTRIES);
    if (entries.length === 0) return null;
    const set = activitySet(conversation, entries, place);
    place = Number(set.watermark);
    return set;
  };

  return {
    reread: (seqs) => seqs.forEach((seq) => rewritten.add(seq)),
    next: async () => (await behind()) ?? ahead(),
  };
}
