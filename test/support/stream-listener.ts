import { once } from 'node:events';
import { WebSocket } from 'ws';
import { call } from './direct-line-calls.ts';
import type { ActivitySetBody, ConversationBody, DirectLineServer } from './direct-line-calls.ts';

/** A client's socket, and everything that came over it. */
export interface Listener {
  readonly socket: WebSocket;
  readonly sets: ActivitySetBody[];
  readonly texts: () => (string | undefined)[];
}

/** A fresh address of a chat's stream. @param query such as `?watermark=2`. */
export async function streamOf(
  server: DirectLineServer,
  { conversationId, token }: Pick<ConversationBody, 'conversationId' | 'token'>,
  query: string,
): Promise<string> {
  const url = `${server.directLine}/conversations/${conversationId}${query}`;
  return (await call<ConversationBody>(url, { credential: token })).body.streamUrl ?? '';
}

/** Opens a stream. */
export async function listen(url: string): Promise<Listener> {
  const socket = new WebSocket(url);
  const sets: ActivitySetBody[] = [];
  socket.on('message', (data: Buffer) => {
    if (data.length > 0) sets.push(JSON.parse(data.toString()) as ActivitySetBody);
  });
  await once(socket, 'open');
  return { socket, sets, texts: () => sets.flatMap(({ activities }) => activities.map(({ text }) => text)) };
}
