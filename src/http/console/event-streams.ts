import type { ServerResponse } from 'node:http';
import type { ConsoleEvent, QueueSnapshot } from '../../console-protocol.ts';
import type { Board } from '../../handoff/board.ts';
import { createChatFeed } from './chat-feed.ts';
import type { ChatFeed } from './chat-feed.ts';
import { createEventWriter, frameOf } from './event-writer.ts';
import type { EventWriter } from './event-writer.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { ConsoleServices } from './services.ts';
import type { SignedIn } from './session.ts';

/** A console that hears nothing for longer takes its connection for dead. Milliseconds. */
const HEARTBEAT = 15_000;

/**
 * Streams of one operator at one instance. One more closes the oldest: connections that died unseen must not shut anybody
 * out of the queue.
 */
const MOST_STREAMS = 8;

/** The streams of all consoles that are connected to this instance. */
export interface EventStreams {
  readonly size: number;
  /** Speaks to a console until it goes. @param positions the chats it follows, and the last `seq` it has of each. */
  open(signedIn: SignedIn, positions: ReadonlyMap<string, number>, response: ServerResponse): void;
  /** Ends all of them, and those that still come; the consoles come back. */
  close(): void;
}

interface Stream extends SignedIn {
  readonly writer: EventWriter;
  readonly chats: ReadonlyMap<string, ChatFeed>;
  readonly leave: () => void;
  /** The queue as this console has it. */
  shown: string;
}

type StreamServices = Pick<ConsoleServices, 'store' | 'clock' | 'log'> & {
  readonly guard: Pick<ConsoleServices['guard'], 'stands'>;
  readonly board: Pick<Board, 'last' | 'watch'>;
};

/** @param every milliseconds between heartbeats. */
export function createEventStreams(services: StreamServices, every = HEARTBEAT): EventStreams {
  const { clock, log } = services;
  const streams = new Set<Stream>();
  let closed = false;
  const recheckAll = oneAtATime(async () => {
    await Promise.all([...streams].map((stream) => endIfOver(services, stream)));
  });
  const recheck = (): void => {
    recheckAll().catch((err: unknown) =>
      log.error({ err }, 'the sessions of consoles could not be looked at; it is tried again soon'),
    );
  };
  const unwatch = watchAll(services, streams);
  const unhear = services.store.instances.onSignal((signal) => {
    if (signal.kind === 'sessions') recheck();
    if (signal.kind === 'person-typing') showTyping(streams, signal.conversation);
  });
  const beat = setInterval(() => {
    const frame = frameOf({ kind: 'alive', at: clock.now() });
    for (const { writer } of streams) writer.send(frame);
    recheck();
  }, every).unref();

  return {
    get size() {
      return streams.size;
    },
    open: (signedIn, positions, response) => {
      if (closed) response.end();
      else welcome(services, streams, { ...signedIn, positions, response });
    },
    close: () => {
      closed = true;
      clearInterval(beat);
      unwatch();
      unhear();
      for (const { leave } of streams) leave();
    },
  };
}

function watchAll(services: StreamServices, streams: ReadonlySet<Stream>): () => void {
  const unwatchStore = services.store.watch((conversation, rewritten) => {
    for (const stream of streams) follow(services, stream, conversation, rewritten);
  });
  const unwatchBoard = services.board.watch(({ snapshot }) => {
    const shown = contentOf(snapshot);
    const frame = frameOf({ kind: 'queue', ...snapshot });
    for (const stream of streams) if (stream.shown !== shown) showQueue(stream, shown, frame);
    return undefined;
  });
  return () => {
    unwatchStore();
    unwatchBoard();
  };
}

/** What a console sees of the queue: the time alone is no news. */
const contentOf = ({ items, colleagues }: QueueSnapshot): string => JSON.stringify([items, colleagues]);

function showQueue(stream: Stream, shown: string, frame: string): void {
  stream.shown = shown;
  stream.writer.send(frame);
}

function showTyping(streams: ReadonlySet<Stream>, conversation: string): void {
  const frame = frameOf({ kind: 'typing', conversation });
  for (const { chats, writer } of streams) if (chats.get(conversation)?.isOpen === true) writer.send(frame);
}

function follow(
  { log }: StreamServices,
  { chats, leave }: Stream,
  conversation: string,
  rewritten: readonly number[],
): void {
  const feed = chats.get(conversation);
  feed?.catchUp(rewritten).catch((err: unknown) => {
    log.error({ conversation, err }, 'a console could not be served and was cut off; it comes back');
    leave();
  });
}

/** A new stream begins with how things stand. */
function welcome(services: StreamServices, streams: Set<Stream>, joining: Joining): void {
  const stream = join(services, streams, joining);
  const { snapshot } = services.board.last;
  showQueue(stream, contentOf(snapshot), frameOf({ kind: 'queue', ...snapshot }));
  for (const conversation of joining.positions.keys()) follow(services, stream, conversation, []);
}

interface Joining extends SignedIn {
  readonly positions: ReadonlyMap<string, number>;
  readonly response: ServerResponse;
}

function join({ store }: StreamServices, streams: Set<Stream>, joining: Joining): Stream {
  const { operator, session, positions, response } = joining;
  const writer = createEventWriter(response);
  const send = (event: ConsoleEvent): void => writer.send(frameOf(event));
  const chats = new Map(
    [...positions].map(([chat, after]) => [chat, createChatFeed(store, chat, after, send)] as const),
  );
  const leave = (): void => {
    streams.delete(stream);
    writer.end();
  };
  const stream: Stream = { operator, session, writer, chats, leave, shown: '' };
  const own = [...streams].filter((each) => each.operator.id === operator.id);
  for (const oldest of own.slice(0, Math.max(0, own.length - MOST_STREAMS + 1))) oldest.leave();
  streams.add(stream);
  response.on('close', leave);
  return stream;
}

async function endIfOver({ guard }: StreamServices, { session, writer, leave }: Stream): Promise<void> {
  if (await guard.stands(session)) return;
  writer.send(frameOf({ kind: 'signed-out' }));
  leave();
}
