import type { ConsoleEvent } from '../../console-protocol.ts';
import type { LoadResult, LogEntry, Store } from '../../store/store.ts';
import { chatLines } from './chat-lines.ts';
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
    if (!isNews && rewritten.size === 0) return;
    const seqs = [...rewritten].sort((one, other) => one - other);
    rewritten.clear();
    if (until !== null) {
      await lines.again(seqs, until);
      await lines.fresh(until);
    }
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
  /** Sends lines that were sent before, in their new words; what lies ahead will be read in them anyway. */
  readonly again: (seqs: readonly number[], until: number) => Promise<void>;
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
      if (sent.length === 0) return;
      const entries = (await Promise.all(sent.map((seq) => store.log(conversation, seq - 1, 1)))).flat();
      send({ kind: 'lines', conversation, lines: chatLines(upTo(until, entries)), seq: place });
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
  /** False for what the person goes on to say to the bot alone, of which not even this is told. A note is news. */
  readonly isNews: boolean;
}

/** Looks at how far a chat may be read now. */
function createLook(store: Store, conversation: string): () => Promise<Look> {
  let last: { until: number | null; version: number } = { until: null, version: -1 };
  return async () => {
    const [loaded, reading] = await Promise.all([store.load(conversation), readable(store, conversation)]);
    const now = { until: reading?.until ?? null, version: versionIn(loaded) };
    const isPrivate = now.until !== Infinity && now.until === last.until && now.version !== last.version;
    const isFirst = last.version === -1;
    last = now;
    return { until: now.until, isErased: loaded.outcome === 'erased', isNews: isFirst || !isPrivate };
  };
}

const upTo = (until: number, entries: readonly LogEntry[]): readonly LogEntry[] =>
  entries.filter(({ at }) => at <= until);

const versionIn = (loaded: LoadResult): number => (loaded.outcome === 'found' ? loaded.row.version : 0);

/** Asked for while it runs, it runs once more afterwards, however often it was asked for. */
function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running = false;
  let more = false;
  return async () => {
    more = true;
    if (running) return;
    running = true;
    try {
      while (more) {
        more = false;
        await run();
      }
    } finally {
      running = false;
    }
  };
}
