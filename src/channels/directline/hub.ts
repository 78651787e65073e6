import type { WebSocket } from 'ws';
import type { Logger } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import { keepAlive } from './keep-alive.ts';
import { subscribe } from './subscriber.ts';
import type { Subscriber } from './subscriber.ts';

/**
 * A few tabs and a reconnect or two; the real service allows one, and two tabs then close each other for ever. Each
 * instance counts its own, for it is its own memory that they take.
 */
const MOST_SOCKETS = 8;

/** How long a closing handshake may take at the end. Milliseconds. */
const CLOSING = 2_000;

const CLOSE = { goingAway: 1001, fault: 1011, normal: 1000 } as const;

/** The sockets that this instance has of every conversation, woken by the store. */
export interface Hub {
  /** Sockets open now. */
  size(): number;
  /** Whether anybody looks at the conversation here. */
  has(conversation: string): boolean;
  hasRoom(conversation: string): boolean;
  /** Sends the socket what the log has after `after`, and everything that comes. */
  attach(conversation: string, socket: WebSocket, after: number): void;
  /** Shows the sockets of a conversation a passing activity, such as typing. */
  show(conversation: string, activity: object): void;
  /** Closes the sockets of a conversation that is no more. */
  drop(conversation: string): void;
  /** Tells every socket to come back later, and those that still come. */
  close(): void;
}

type Rooms = Map<string, Map<WebSocket, Subscriber>>;

const socketsOf = (rooms: Rooms, conversation: string): WebSocket[] => [
  ...(rooms.get(conversation)?.keys() ?? []),
];

const socketsIn = (rooms: Rooms): WebSocket[] => [...rooms.values()].flatMap((room) => [...room.keys()]);

function enter(rooms: Rooms, conversation: string, socket: WebSocket, subscriber: Subscriber): void {
  const room = rooms.get(conversation) ?? new Map<WebSocket, Subscriber>();
  rooms.set(conversation, room.set(socket, subscriber));
  socket.on('close', () => leave(rooms, conversation, socket));
}

function leave(rooms: Rooms, conversation: string, socket: WebSocket): void {
  const room = rooms.get(conversation);
  room?.delete(socket);
  if (room?.size === 0) rooms.delete(conversation);
}

function end(socket: WebSocket, code: number): void {
  socket.close(code);
  setTimeout(() => socket.terminate(), CLOSING).unref();
}

/** @param attached told of each conversation that somebody begins to look at, when the socket stands. */
export function createHub(store: Store, log: Logger, attached: (conversation: string) => void): Hub {
  const rooms: Rooms = new Map();
  let closed = false;

  const wake = (conversation: string, socket: WebSocket, rewritten: readonly number[] = []): void => {
    const subscriber = rooms.get(conversation)?.get(socket);
    subscriber?.catchUp(rewritten).catch((err: unknown) => {
      log.error({ conversation, err }, 'a socket could not be served and was closed; the client comes back');
      end(socket, CLOSE.fault);
    });
  };

  const unwatch = store.watch((conversation, rewritten) =>
    socketsOf(rooms, conversation).forEach((socket) => wake(conversation, socket, rewritten)),
  );

  return {
    size: () => socketsIn(rooms).length,
    has: (conversation) => rooms.has(conversation),
    hasRoom: (conversation) => (rooms.get(conversation)?.size ?? 0) < MOST_SOCKETS,
    attach: (conversation, socket, after) => {
      if (closed) {
        end(socket, CLOSE.goingAway);
        return;
      }
      enter(rooms, conversation, socket, subscribe(store, conversation, socket, after));
      keepAlive(socket);
      wake(conversation, socket);
      attached(conversation);
    },
    show: (conversation, activity) => {
      const frame = JSON.stringify({ activities: [activity] });
      rooms.get(conversation)?.forEach((subscriber) => subscriber.show(frame));
    },
    drop: (conversation) => socketsOf(rooms, conversation).forEach((each) => end(each, CLOSE.normal)),
    close: () => {
      closed = true;
      unwatch();
      socketsIn(rooms).forEach((each) => end(each, CLOSE.goingAway));
    },
  };
}
