import { listActivities, nothingNew } from './list-activities.ts';
import { postActivity, refuseUpload } from './post-activity.ts';
import { createHub } from './hub.ts';
import { passingActivity } from './passing-activity.ts';
import { createPageSessions } from './page-sessions.ts';
import type { PageSessions } from './page-sessions.ts';
import { reconnect } from './reconnect.ts';
import type { DirectLineAnswer, DirectLineRequest } from './request.ts';
import type { DirectLineOptions, DirectLineServices } from './services.ts';
import { createSocketSignals } from './socket-signals.ts';
import { startConversation } from './start-conversation.ts';
import { createStream } from './stream.ts';
import type { Upgrade } from './stream.ts';
import { generateToken, refreshToken } from './token-operations.ts';

type Operation = (request: DirectLineRequest) => Promise<DirectLineAnswer>;
type ConversationOperation = (request: DirectLineRequest, conversation: string) => Promise<DirectLineAnswer>;

/** Direct Line 3.0, whatever server carries it. Every operation rejects with an `AppError`; see `wireError`. */
export interface DirectLine {
  readonly generateToken: Operation;
  readonly refreshToken: Operation;
  readonly startConversation: Operation;
  readonly reconnect: ConversationOperation;
  readonly listActivities: ConversationOperation;
  /** The answer to a poll that is not looked into: a client that meets an error there never polls again. */
  readonly nothingNew: (request: DirectLineRequest) => DirectLineAnswer;
  readonly postActivity: ConversationOperation;
  readonly refuseUpload: ConversationOperation;
  /** Takes a WebSocket upgrade of `/conversations/{id}/stream`. */
  readonly stream: Upgrade;
  /** Chats that begin on our own page. */
  readonly pages: PageSessions;
  /** Shows whoever looks at a conversation here an activity that is in no log: its type, and what it says. */
  readonly show: (conversation: string, what: object) => void;
  /** Sockets open now. */
  readonly sockets: () => number;
  /** Tells every socket to come back later. */
  readonly close: () => void;
}

export function createDirectLine(options: DirectLineOptions): DirectLine {
  const hub = createHub(options.store, options.log, options.attached);
  const signals = createSocketSignals({ ...options, hub });
  const services: DirectLineServices = { ...options, hub, signals };
  const stream = createStream(services);
  return {
    generateToken: (request) => generateToken(services, request),
    refreshToken: (request) => refreshToken(services, request),
    startConversation: (request) => startConversation(services, request),
    reconnect: (request, conversation) => reconnect(services, request, conversation),
    listActivities: (request, conversation) => listActivities(services, request, conversation),
    nothingNew,
    postActivity: (request, conversation) => postActivity(services, request, conversation),
    refuseUpload: (request, conversation) => refuseUpload(services, request, conversation),
    stream,
    pages: createPageSessions(services),
    show: (conversation, what) =>
      hub.show(conversation, passingActivity(conversation, what, options.clock.now())),
    sockets: () => hub.size(),
    close: () => {
      signals.close();
      hub.close();
    },
  };
}
