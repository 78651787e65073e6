import { randomUUID } from 'node:crypto';
import type { Clock } from '../../src/clock.ts';
import type { Claimed, ConsoleEvent } from '../../src/console-protocol.ts';
import { createSessions } from '../../src/handoff/operators/sessions.ts';
import type { OperatorRow, Store } from '../../src/store/store.ts';
import { operatorRow } from './desk-rows.ts';

export interface ConsoleAnswer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** An operator at a console of theirs, over HTTP as their browser speaks it. */
export interface ConsoleClient {
  readonly operator: OperatorRow;
  get<Body>(path: string): Promise<ConsoleAnswer<Body>>;
  post<Body = { code?: string }>(path: string, body?: object): Promise<ConsoleAnswer<Body>>;
  /** A path of one chat, such as `claim`. */
  act<Body = { code?: string; seq: number }>(
    chat: string,
    name: string,
    body?: object,
  ): Promise<ConsoleAnswer<Body>>;
  /** Claims a chat and returns its fencing token. */
  claim(chat: string): Promise<number>;
  /** @param chats `id:seq` of each, with commas. */
  events(chats?: string): Promise<EventReader>;
  /** The cookie and the token by which the server knows them. */
  readonly headers: Readonly<Record<string, string>>;
}

interface Server {
  readonly origin: string;
  readonly store: Store;
  readonly clock: Clock;
}

const DAY = 86_400_000;

/** Adds an operator who has a console open, and signs them in. */
export async function openConsole(
  { origin, store, clock }: Server,
  changes: Partial<OperatorRow> & { readonly id: string },
): Promise<ConsoleClient> {
  const operator = operatorRow({ seenAt: clock.now(), ...changes });
  await store.operators.add(operator);
  const sessions = createSessions(store.operators, clock, { longest: DAY, idle: DAY });
  const secret = await sessions.open(operator);
  const csrf = (await sessions.find(secret))?.session.csrf ?? '';
  const headers = { cookie: `ringback=${secret}`, 'x-csrf-token': csrf };
  const call = async <Body>(path: string, init: RequestInit): Promise<ConsoleAnswer<Body>> => {
    const response = await fetch(`${origin}/console/api/${path}`, { redirect: 'manual', ...init });
    const text = await response.text();
    const body = (text === '' ? {} : JSON.parse(text)) as Body;
    return { status: response.status, headers: response.headers, body };
  };
  const client: ConsoleClient = {
    ...{ operator, headers },
    get: (path) => call(path, { headers }),
    post: (path, body = {}) =>
      call(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    act: (chat, name, body = {}) => client.post(`chats/${chat}/${name}`, { id: randomUUID(), ...body }),
    claim: async (chat) => (await client.act<Claimed>(chat, 'claim')).body.token,
    events: (chats = '') => readEvents(`${origin}/console/api/events?chats=${chats}`, headers),
  };
  return client;
}

/** A stream of events as a browser reads it. */
export interface EventReader {
  readonly status: number;
  /** All that came so far. */
  readonly events: readonly ConsoleEvent[];
  /** Whether the server ended it. */
  readonly ended: boolean;
  close(): void;
}

async function readEvents(url: string, headers: Readonly<Record<string, string>>): Promise<EventReader> {
  const cut = new AbortController();
  const response = await fetch(url, { headers, signal: cut.signal });
  const events: ConsoleEvent[] = [];
  const reader = { status: response.status, events, ended: false, close: () => cut.abort() };
  const read = async (): Promise<void> => {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const frames = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = frames.pop() ?? '';
      for (const frame of frames)
        if (frame.startsWith('data: ')) events.push(JSON.parse(frame.slice(6)) as ConsoleEvent);
    }
  };
  void read()
    .catch(() => undefined)
    .finally(() => (reader.ended = true));
  return reader;
}
