import { STATUS_CODES } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { AppError } from '../../errors.ts';
import type { DirectLineServices } from './services.ts';
import { readWatermark } from './watermark.ts';
import { wireError } from './wire-error.ts';

/** Clients have nothing to say on the stream but empty frames. Bytes. */
const MOST_INBOUND = 4_096;

/** Takes over a request that asks for a WebSocket, and answers it whatever happens. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

const PATH = /^\/v3\/directline\/conversations\/([\w-]{1,128})\/stream$/;

interface Admitted {
  readonly conversation: string;
  readonly after: number;
}

async function admit(
  services: DirectLineServices,
  { url = '', headers }: IncomingMessage,
): Promise<Admitted> {
  const [path = '', search = ''] = url.split('?', 2);
  const query = new URLSearchParams(search);
  const conversation = PATH.exec(path)?.[1];
  if (conversation === undefined) throw new AppError('NOT_FOUND', 'There is no stream at this address.');
  const token = query.get('t');
  if (token === null) throw new AppError('NOT_AUTHENTICATED', 'The address lacks its stream token, t.');
  const claims = await services.tokens.verifyStream(token);
  if (claims.conversation !== conversation)
    throw new AppError('FORBIDDEN', 'The token is for another conversation.');
  services.origins.mustAllow(headers.origin, claims.trustedOrigins);
  const loaded = await services.store.load(conversation);
  if (loaded.outcome === 'erased')
    throw new AppError('CONVERSATION_ERASED', 'This conversation was deleted.');
  if (!services.hub.hasRoom(conversation))
    throw new AppError('RATE_LIMITED', 'Too many connections to this conversation; close one.');
  const now = loaded.outcome === 'found' ? loaded.row.seq : 0;
  return { conversation, after: readWatermark(query) ?? now };
}

function refuse(socket: Duplex, error: unknown): void {
  const { status, body } = wireError(error);
  const text = JSON.stringify(body);
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${text}`);
}

export function createStream(services: DirectLineServices): Upgrade {
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    clientTracking: false,
    maxPayload: MOST_INBOUND,
  });
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    admit(services, request)
      .then(({ conversation, after }) => {
        server.handleUpgrade(request, socket, head, (client) => {
          client.on('error', () => client.terminate());
          services.hub.attach(conversation, client, after);
        });
      })
      .catch((error: unknown) => {
        if (!(error instanceof AppError)) services.log.error({ err: error }, 'a stream could not be opened');
        refuse(socket, error);
      });
  };
}
