import type { Signal } from '../store.ts';
import type { Advanced } from './commit.ts';
import { sqlState } from './failure.ts';
import { CHANNEL } from './line.ts';
import type { Line } from './line.ts';
import { statement } from './statement.ts';

/** What is told of a conversation. */
export interface News {
  readonly conversation: string;
  /** Entries that were rewritten. */
  readonly rewritten: readonly number[];
  /** How it stands after a turn; null when something beside its log was written, or it was erased. */
  readonly advanced: Advanced | null;
}

/** What one instance tells the others. */
export type Notice = { readonly news: News } | { readonly signal: Signal };

/** Bytes of a payload, and how many of an entry's position. */
const LARGEST = 7_999;
const REWRITTEN_AT_ONCE = 500;
/** Notices that wait for a line at most; the poll makes up for news that are lost. */
const MOST_WAITING = 10_000;

const SEND = `SELECT pg_notify('${CHANNEL}', payload) FROM unnest($1::text[]) AS payload`;

export interface Notices {
  send(notice: Notice): void;
  /** Sends what waits. It never rejects. */
  flush(): Promise<void>;
}

/** A notice for every 500 entries, since a payload is short. */
function parted(notice: Notice): readonly Notice[] {
  if (!('news' in notice) || notice.news.rewritten.length <= REWRITTEN_AT_ONCE) return [notice];
  const { rewritten } = notice.news;
  const parts = Math.ceil(rewritten.length / REWRITTEN_AT_ONCE);
  return Array.from({ length: parts }, (_, part) => ({
    news: {
      ...notice.news,
      rewritten: rewritten.slice(part * REWRITTEN_AT_ONCE, (part + 1) * REWRITTEN_AT_ONCE),
    },
  }));
}

/** A notice as it is sent. */
interface Waiting {
  readonly payload: string;
  /** It is worth nothing later. */
  readonly isPassing: boolean;
}

const isPassing = (notice: Notice): boolean =>
  'signal' in notice && (notice.signal.kind === 'person-typing' || notice.signal.kind === 'operator-typing');

/**
 * Tells other instances, after the commit and with ids only: told within it, one commit would wait for the other. What
 * gathers while some is on its way goes together. A notice may be lost; `createMissed` makes up for news.
 */
export function createNotices(line: Line, instance: string): Notices {
  let waiting: readonly Waiting[] = [];
  let sending: Promise<void> | undefined;

  /** The line has said that it does not stand. What is still true then is sent when it does. */
  const keep = (unsent: readonly Waiting[]): void => {
    waiting = [...unsent, ...waiting].filter((each) => !each.isPassing).slice(-MOST_WAITING);
  };

  const sendAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const payloads = batch.map(({ payload }) => payload);
      try {
        await line.use((connection) => statement(connection, SEND).run(payloads));
      } catch (error) {
        // What the server itself has refused it would refuse again, and everything behind it would wait.
        keep(sqlState(error) === null ? batch : []);
        return;
      }
    }
  };

  const flush = (): Promise<void> => {
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  };

  return {
    send: (notice) => {
      const passing = isPassing(notice);
      const payloads = parted(notice).map((part) => JSON.stringify([instance, part]));
      const short = payloads.filter((payload) => Buffer.byteLength(payload) <= LARGEST);
      waiting = [...waiting, ...short.map((payload) => ({ payload, isPassing: passing }))].slice(
        -MOST_WAITING,
      );
      void flush();
    },
    flush,
  };
}
