import { readActivitySet } from './activity.ts';
import type { ActivitySet } from './activity.ts';
import type { Api, Failure } from './api.ts';
import { backOff } from './back-off.ts';
import { parseJson } from './json.ts';
import { Pause } from './pause.ts';
import type { Renew } from './renewal.ts';

/** `polling`: activities arrive, by asking again and again. */
export type ConnectionState = 'idle' | 'connecting' | 'streaming' | 'polling' | 'reconnecting' | 'ended';

export interface ConnectionOptions {
  readonly api: Api;
  readonly userId: () => string;
  readonly openSocket: (url: string) => WebSocket;
  readonly onActivities: (set: ActivitySet) => void;
  readonly onState: (state: ConnectionState) => void;
  readonly renew: Renew;
  readonly random?: () => number;
}

/** The server sends something at least every 30 s; silence for this long means a dead line that nobody closed. */
const SILENCE_MS = 75_000;
/** A socket that does not open by then is given up; some proxies swallow the upgrade. */
const OPENING_MS = 10_000;
const POLL_MS = 3_000;
/** Polls between two tries of the socket. */
const POLLS_PER_TRY = 10;

/**
 * Follows a conversation's log: over a socket where that works, else by polling. Comes back from wherever it stopped,
 * by watermark. Hands over every activity at least once and in order; whoever listens drops doubles by id.
 */
export class Connection {
  #watermark = '';
  #state: ConnectionState = 'idle';
  #socket: WebSocket | undefined;
  #attempt = 0;
  readonly #pause = new Pause();
  readonly #options: ConnectionOptions;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Starts following, once; does nothing when already started. */
  start(): void {
    if (this.#state !== 'idle') return;
    this.#enter('connecting');
    void this.#follow();
  }

  /** Stops for good. */
  end(): void {
    this.#enter('ended');
    this.#socket?.close();
    this.#pause.cut();
  }

  /** Tries again now rather than after the wait: the network is back, or the page is looked at again. */
  hurry(): void {
    this.#attempt = 0;
    this.#pause.cut();
  }

  /** Asks once for all that is new. */
  async catchUp(): Promise<boolean> {
    const outcome = await this.#options.api.activitiesAfter(this.#watermark);
    if (!outcome.ok) return this.#survives(outcome.failure);
    this.#receive(outcome.value);
    return true;
  }

  async #follow(): Promise<void> {
    while (!this.#isEnded()) {
      const streamed = await this.#stream();
      if (this.#isEnded()) return;
      if (!streamed) await this.#pollForAWhile();
      if (this.#state !== 'polling') this.#enter('reconnecting');
      await this.#pause.wait(backOff(this.#attempt, (this.#options.random ?? Math.random)()));
      this.#attempt += 1;
    }
  }

  /** Follows one socket to its end. True when it had opened. */
  async #stream(): Promise<boolean> {
    const opened = await this.#options.api.openStream(this.#watermark);
    if (this.#isEnded()) return false;
    if (!opened.ok) {
      await this.#survives(opened.failure);
      return false;
    }
    try {
      const socket = this.#options.openSocket(opened.value);
      return await new Promise((resolve) => {
        this.#listen(socket, resolve);
      });
    } catch {
      // A page's policy or a strange address can forbid the socket itself; polling still works.
      return false;
    }
  }

  #listen(socket: WebSocket, ended: (streamed: boolean) => void): void {
    this.#socket = socket;
    let streamed = false;
    const giveUp = (): void => {
      socket.close();
      ended(streamed);
    };
    let timer = setTimeout(giveUp, OPENING_MS);
    const heard = (): void => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, SILENCE_MS);
    };
    socket.onopen = () => {
      streamed = true;
      this.#enter('streaming');
      heard();
    };
    socket.onmessage = ({ data }: { data: unknown }) => {
      heard();
      this.#attempt = 0;
      if (typeof data === 'string' && data !== '') {
        this.#receive(readActivitySet(parseJson(data), this.#options.userId()));
      }
    };
    socket.onclose = () => {
      clearTimeout(timer);
      ended(streamed);
    };
  }

  async #pollForAWhile(): Promise<void> {
    for (let polls = 0; polls < POLLS_PER_TRY; polls += 1) {
      if (this.#isEnded() || !(await this.catchUp())) return;
      if (this.#isEnded()) return;
      this.#enter('polling');
      await this.#pause.wait(POLL_MS);
    }
  }

  /** A dead token is renewed; without a new one the connection ends. False: this try is lost. */
  async #survives(failure: Failure): Promise<boolean> {
    if (failure === 'unauthorised' && (await this.#options.renew()) === 'dead') this.end();
    else if (this.#state === 'polling') this.#enter('reconnecting');
    return false;
  }

  #receive(set: ActivitySet): void {
    if (this.#isEnded()) return;
    this.#watermark = set.watermark ?? this.#watermark;
    if (set.activities.length + set.signals.length > 0) this.#options.onActivities(set);
  }

  #isEnded(): boolean {
    return this.#state === 'ended';
  }

  #enter(state: ConnectionState): void {
    if (this.#state === state || this.#state === 'ended') return;
    this.#state = state;
    this.#options.onState(state);
  }
}
