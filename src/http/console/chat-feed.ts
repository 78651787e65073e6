import type { ConsoleEvent } from '../../console-protocol.ts';
import type { LogEntry, Store } from '../../store/store.ts';
import { chatLines } from './chat-lines.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readable } from './readable.ts';

/** Entries of the log in one event. */
const AT_A_TIME = 100;

/** One console's way along the log of one chat. */
export interface ChatFeed {
  /** Sends what is new, once more what was rewritten, and that the rest may have changed. Rejects as the store does. */
  catchUp(rewritten: readonly number[]): Promise<void>;
  /** The person waits for an operator or has one: what they do now may be told. */
  readonly isOpen: boolean;
}

/**
 * @param after `seq` of the last entry that the console has.
 * @param send hears of everything in the order of the log.
 */
export function createChatFeed(
  store: Store,
  conversation: string,
  after: number,
  send: (event: ConsoleEvent) => void,
): ChatFeed {
  const rewritten = new Set<number>();
  const look = createLook(store, conversation);
  const lines = createLineSender(store, conversation, after, send);
  let isOpen = false;
  const drain = oneAtATime(async () => {
    const { until, isErased, isNews } = await look();
    isOpen = until === Infinity;
    if (isErased) {
      send({ kind: 'gone', conversation });
      return;
    }
    const seqs = [...rewritten].sort((one, other) => one - other);
    rewritten.clear();
    const isRewritten = until !== null && (await lines.again(seqs, until));
    if (!isNews && !isRewritten) return;
    if (until !== null) await lines.fresh(until);
    send({ kind: 'changed', conversation });
  });

  return {
    get isOpen() {
      return isOpen;
    },
    catchUp: (seqs) => {
      seqs.forEach((seq) => rewritten.add(seq));
      return drain();
    },
  };
}

interface LineSender {
  /**
   * Sends lines that were sent before, in their new words; what lies ahead will be read in them anyway. False if there
   * were none that may be read.
   */
  readonly again: (seqs: readonly number[], until: number) => Promise<boolean>;
  readonly fresh: (until: number) => Promise<void>;
}

function createLineSender(
  store: Store,
  conversation: string,
  after: number,
  send: (event: ConsoleEvent) => void,
): LineSender {
  let place = after;
  return {
    again: async (seqs, until) => {
      const sent = seqs.filter((seq) => seq <= place);
      const found = await Promise.all(sent.map((seq) => store.log(conversation, seq - 1, 1)));
      const entries = upTo(until, found.flat());
      if (entries.length === 0) return false;
      send({ kind: 'lines', conversation, lines: chatLines(entries), seq: place });
      return true;
    },
    fresh: async (until) => {
      for (;;) {
        const entries = upTo(until, await store.log(conversation, place, AT_A_TIME));
        const last = entries.at(-1);
        if (last === undefined) return;
        place = last.seq;
        send({ kind: 'lines', conversation, lines: chatLines(entries), seq: place });
      }
    },
  };
}

interface Look {
  /** Entries until then may be read (ms since 1970); null when none may. */
  readonly until: number | null;
  readonly isErased: boolean;
  /** False while all that may be seen is as it was: what the person goes on to say to the bot alone is not even told. */
  readonly isNews: boolean;
}

/** Looks at how far a chat may be read now, and at what stands beside it. */
function createLook(store: Store, conversation: string): () => Promise<Look> {
  let last: string | undefined;
  return async () => {
    const [loaded, reading, notes] = await Promise.all([
      store.load(conversation),
      readable(store, conversation),
      store.handoffs.notes(conversation),
    ]);
    const seen = JSON.stringify([reading?.handoffs, reading?.callback, notes.length]);
    const isNews = reading?.until === Infinity || seen !== last;
    last = seen;
    return { until: reading?.until ?? null, isErased: loaded.outcome === 'erased', isNews };
  };
}

const upTo = (until: number, entries: readonly LogEntry[]): readonly LogEntry[] =>
  entries.filter(({ at }) => at <= until);
