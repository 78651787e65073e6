import type { ConsoleEvent } from '../../console-protocol.ts';
import type { Store } from '../../store/store.ts';
import { chatLines } from './chat-lines.ts';

/** Entries of the log in one event. */
const AT_A_TIME = 100;

/** One console's way along the log of one chat. */
export interface ChatFeed {
  /** Sends what is new, once more what was rewritten, and that the rest may have changed. Rejects as the store does. */
  catchUp(rewritten: readonly number[]): Promise<void>;
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
  let place = after;
  const rewritten = new Set<number>();

  const sendAgain = async (): Promise<void> => {
    const seqs = [...rewritten].filter((seq) => seq <= place).sort((one, other) => one - other);
    // What lies ahead will be read in its new words.
    rewritten.clear();
    if (seqs.length === 0) return;
    const entries = await Promise.all(seqs.map((seq) => store.log(conversation, seq - 1, 1)));
    send({ kind: 'lines', conversation, lines: chatLines(entries.flat()), seq: place });
  };
  const sendNew = async (): Promise<void> => {
    for (;;) {
      const entries = await store.log(conversation, place, AT_A_TIME);
      const last = entries.at(-1);
      if (last === undefined) return;
      place = last.seq;
      send({ kind: 'lines', conversation, lines: chatLines(entries), seq: place });
    }
  };
  const drain = oneAtATime(async () => {
    if ((await store.load(conversation)).outcome === 'erased') {
      send({ kind: 'gone', conversation });
      return;
    }
    await sendAgain();
    await sendNew();
    send({ kind: 'changed', conversation });
  });

  return {
    catchUp: (seqs) => {
      seqs.forEach((seq) => rewritten.add(seq));
      return drain();
    },
  };
}

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
