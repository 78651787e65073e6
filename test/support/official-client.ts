import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import type { Activity, DirectLineOptions } from 'botframework-directlinejs';
import { DirectLine } from 'botframework-directlinejs';

/**
 * The official Direct Line client wants a browser. It gets jsdom's, on a page of another origin, so that preflights and
 * CORS are part of every test.
 */
const { window } = new JSDOM('', { url: 'https://www.host.example/' });
Object.assign(globalThis, { XMLHttpRequest: window.XMLHttpRequest, WebSocket: window.WebSocket });

/** Sockets that a client has opened, so that a test can cut them. */
export type Sockets = WebSocket[];

export interface OfficialClient {
  readonly line: DirectLine;
  /** Everything it was given, in order. */
  readonly received: Activity[];
  /** Connection statuses it went through, in order. */
  readonly statuses: number[];
  readonly sockets: Sockets;
  readonly token: () => string;
  send(text: string, more?: object): Promise<string>;
  /** Resolves once an activity fits. */
  until(fits: (activity: Activity) => boolean): Promise<Activity>;
  untilStatus(status: number): Promise<void>;
  end(): void;
}

/** Waits by looking again, since the client tells of nothing but through its streams. Gives up when a test would. */
export async function eventually<Found>(look: () => Found | undefined): Promise<Found> {
  for (let looks = 0; looks < 1_900; looks += 1) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return assert.fail('it never came');
}

const text = (activity: Activity): string => (activity.type === 'message' ? (activity.text ?? '') : '');

export const saying =
  (words: string) =>
  (activity: Activity): boolean =>
    text(activity) === words;

type Schedule = (work: unknown, delay?: number, state?: unknown) => unknown;

/** Lets the client's first refresh, which is a quarter of an hour away, come at once. Called before it is used. */
function hurryRefresh(line: DirectLine): void {
  const { services } = line as unknown as { services: { scheduler: { now(): number; schedule: Schedule } } };
  const { scheduler } = services;
  services.scheduler = {
    now: () => scheduler.now(),
    schedule: (work, delay = 0, state) => scheduler.schedule(work, delay > 600_000 ? 0 : delay, state),
  };
}

export type OfficialOptions = DirectLineOptions & { readonly userId?: string; readonly hurried?: boolean };

/** @param options `random` is set so that it comes back after 3 s, its shortest wait. */
export function officialClient(options: OfficialOptions): OfficialClient {
  const sockets: Sockets = [];
  class CountedSocket extends window.WebSocket {
    constructor(url: string) {
      super(url);
      sockets.push(this);
    }
  }
  const services = { WebSocket: CountedSocket, random: () => 0 };
  const line = new DirectLine({ ...options, ...services } as DirectLineOptions);
  if (options.hurried === true) hurryRefresh(line);
  const received: Activity[] = [];
  const statuses: number[] = [];
  line.connectionStatus$.subscribe((status) => void statuses.push(status));
  const listening = line.activity$.subscribe((activity) => void received.push(activity));
  return {
    line,
    received,
    statuses,
    sockets,
    token: () => (line as unknown as { token: string }).token,
    send: (words, more = {}) =>
      new Promise((resolve, reject) => {
        const activity = { type: 'message', text: words, from: { id: options.userId ?? 'ann' }, ...more };
        line.postActivity(activity as Activity).subscribe(resolve, reject);
      }),
    until: (fits) => eventually(() => received.find(fits)),
    untilStatus: async (status) => {
      await eventually(() => statuses.find((each) => each === status));
    },
    end: () => {
      listening.unsubscribe();
      line.end();
    },
  };
}
