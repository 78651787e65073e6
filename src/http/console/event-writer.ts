import type { ServerResponse } from 'node:http';
import type { ConsoleEvent } from '../../console-protocol.ts';

/** A reader with this much unsent is too slow; it is cut off, and comes back with its positions. Bytes. */
const MOST_UNSENT = 1_000_000;

/** An event as server-sent events carry it, to be made once for all who get it. */
export const frameOf = (event: ConsoleEvent): string => `data: ${JSON.stringify(event)}\n\n`;

/** One console's stream of events. */
export interface EventWriter {
  send(frame: string): void;
  end(): void;
}

export function createEventWriter(response: ServerResponse): EventWriter {
  const send = (frame: string): void => {
    if (response.writableEnded || response.destroyed) return;
    response.write(frame);
    if (response.writableLength > MOST_UNSENT) response.destroy();
  };
  return { send, end: () => void response.end() };
}
