import type { ConsoleEvent } from '../../console-protocol.ts';

const FIRST_MS = 500;
const LONGEST_MS = 15_000;
/** The server gives a sign of life every 15 s; after this long without one the connection counts as dead. */
const SILENCE_MS = 40_000;

/** How long to wait before try `attempt` (from 0), in ms: doubling up to 15 s, half of it random in [0, 1). */
export function backOff(attempt: number, random: number): number {
  const ceiling = Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS);
  return ceiling / 2 + (ceiling / 2) * random;
}

export interface EventStreamOptions {
  /** Where each followed chat stands, as `id:seq,id:seq`. */
  readonly positions: () => string;
  readonly onEvent: (event: ConsoleEvent) => void;
  /** Told at every change. */
  readonly onConnection: (connected: boolean) => void;
}

/**
 * Follows the server's events and comes back by itself, always from the newest positions. The browser's own
 * reconnecting is not used: it would ask for the old ones again.
 */
export class EventStream {
  readonly #options: EventStreamOptions;
  #source: EventSource | null = null;
  #attempt = 0;
  #retry = 0;
  #watch = 0;

  constructor(options: EventStreamOptions) {
    this.#options = options;
  }

  /** Connects now, with the positions of now, instead of whatever stands or waits. */
  open(): void {
    this.close();
    const source = new EventSource(`/console/api/events?chats=${this.#options.positions()}`);
    this.#source = source;
    source.onopen = () => {
      this.#attempt = 0;
      this.#options.onConnection(true);
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as ConsoleEvent;
      if (event.kind === 'alive') this.#expectNext();
      this.#options.onEvent(event);
    };
    source.onerror = () => this.#lost();
  }

  /** Tries now if it is waiting to try again. */
  hurry(): void {
    if (this.#source === null) this.open();
  }

  close(): void {
    window.clearTimeout(this.#retry);
    window.clearTimeout(this.#watch);
    this.#source?.close();
    this.#source = null;
  }

  /** A connection can die without a word from the browser: then no further sign of life comes. */
  #expectNext(): void {
    window.clearTimeout(this.#watch);
    this.#watch = window.setTimeout(() => this.#lost(), SILENCE_MS);
  }

  #lost(): void {
    this.close();
    this.#options.onConnection(false);
    this.#retry = window.setTimeout(() => this.open(), backOff(this.#attempt, Math.random()));
    this.#attempt += 1;
  }
}
