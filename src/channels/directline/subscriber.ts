import type { WebSocket } from 'ws';
import type { Store } from '../../store/store.ts';
import { createLogFeed } from './log-feed.ts';

/** A socket with this much unsent is not sent passing activities. Bytes. */
const MOST_UNSENT = 65_536;

/**
 * One socket of a conversation, and how far in the log it is. A frame is sent when the one before has left this process,
 * so a slow client lags behind in the log and never fills our memory.
 */
export interface Subscriber {
  /**
   * Sends what the log has beyond the socket's place, and again what was rewritten before it. Rejects when the log cannot
   * be read.
   */
  catchUp(rewritten: readonly number[]): Promise<void>;
  /** Sends a frame that is in no log; dropped when the socket is behind. */
  show(frame: string): void;
}

const send = (socket: WebSocket, frame: string): Promise<void> =>
  // A failed send needs no answer: the socket closes, and the client comes back with its watermark.
  new Promise((resolve) => socket.send(frame, () => resolve()));

export function subscribe(store: Store, conversation: string, socket: WebSocket, after: number): Subscriber {
  const feed = createLogFeed(store, conversation, after);
  let running = false;
  let more = false;
  const isOpen = (): boolean => socket.readyState === socket.OPEN;

  const drain = async (): Promise<void> => {
    for (;;) {
      const set = await feed.next();
      if (set === null || !isOpen()) return;
      if (set.activities.length > 0) await send(socket, JSON.stringify(set));
    }
  };

  return {
    catchUp: async (rewritten) => {
      feed.reread(rewritten);
      more = true;
      if (running) return;
      running = true;
      try {
        while (more && isOpen()) {
          more = false;
          await drain();
        }
      } finally {
        running = false;
      }
    },
    show: (frame) => {
      if (isOpen() && socket.bufferedAmount < MOST_UNSENT) socket.send(frame);
    },
  };
}
