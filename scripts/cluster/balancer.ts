import { once } from 'node:events';
import { Agent, createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createProxyServer, proxyUpgrade } from 'httpxy';
import { listen } from '../../src/http/listen.ts';
import { watchTargets } from './targets.ts';
import type { Reached, Targets } from './targets.ts';

/**
 * A plain balancer, for trying several instances on one machine: each request goes to the next instance in turn, so
 * that any of them really gets any request of a conversation.
 */
export interface Balancer {
  /** Such as `http://localhost:3978`. */
  readonly url: string;
  /** Takes no more requests, and ends what is still open. */
  close(): Promise<void>;
}

/**
 * @param addresses of the instances, such as `http://127.0.0.1:20123`; they need not be there yet.
 * @param port 0 takes any free one.
 * @param lookEvery milliseconds between two looks whether an instance is ready.
 * @throws AppError PORT_IN_USE, CONFIG_INVALID.
 */
export async function startBalancer(
  addresses: readonly string[],
  port = 0,
  lookEvery = 250,
): Promise<Balancer> {
  const targets = watchTargets(addresses, lookEvery);
  const server = createServer((request, response) => void passOn(targets, request, response));
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (request, client, head) => {
    upgraded.add(client.on('close', () => upgraded.delete(client)));
    void passUpgradeOn(targets, request, client, head);
  });
  const taken = await listenOrClose(server, port, targets);
  return {
    url: `http://localhost:${taken}`,
    close: async () => {
      targets.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      for (const client of upgraded) client.destroy();
      await closed;
    },
  };
}

async function listenOrClose(server: Server, port: number, targets: Targets): Promise<number> {
  try {
    return await listen(server, '127.0.0.1', port);
  } catch (error) {
    targets.close();
    throw error;
  }
}

const proxy = createProxyServer();
// The first words of an event stream may be long in coming; that it is open is known at once.
proxy.on('proxyRes', (_answer, _request, response) => {
  setImmediate(() => {
    if (!response.headersSent && !response.destroyed) response.flushHeaders();
  });
});

/** Only a request of which nothing was sent is tried with another instance: whether the rest took effect is not known. */
async function passOn(targets: Targets, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reached = await targets.reachNext();
  if (reached === null) {
    refuse(response, 503, 'No instance can be reached. Please try again.');
    return;
  }
  if (response.destroyed) {
    reached.socket.destroy();
    return;
  }
  addAddress(request);
  try {
    await proxy.web(request, response, { target: reached.target, agent: agentOf(reached) });
  } catch {
    refuse(response, 502, 'The instance went away before it answered. Please try again.');
  }
}

async function passUpgradeOn(
  targets: Targets,
  request: IncomingMessage,
  client: Duplex,
  head: Buffer,
): Promise<void> {
  client.on('error', () => undefined);
  const reached = await targets.reachNext();
  if (reached === null) {
    client.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\n\r\n');
    return;
  }
  const upstream = reached.socket;
  // Neither side outlives the other: a client whose instance died notices at once.
  upstream.on('close', (failed) => (failed ? client.destroy() : client.end()));
  client.on('close', () => upstream.destroy());
  if (client.destroyed) {
    upstream.destroy();
    return;
  }
  addAddress(request);
  try {
    const agent = agentOf(reached);
    await proxyUpgrade(reached.target.href, request, client, head, { agent, xfwd: false });
  } catch {
    // The instance's own refusal is on its way to the client, or there is nobody left to tell.
  }
}

/** The one address to believe is that of whoever is connected here; it comes last. */
function addAddress(request: IncomingMessage): void {
  const before = request.headers['x-forwarded-for'];
  const address = request.socket.remoteAddress ?? '';
  request.headers['x-forwarded-for'] = before === undefined ? address : `${String(before)}, ${address}`;
}

/** Sends by the connection that there is already. */
function agentOf({ socket }: Reached): Agent {
  return Object.assign(new Agent(), { createConnection: (): Socket => socket });
}

function refuse(response: ServerResponse, status: 502 | 503, detail: string): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const headers = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'Retry-After': '1',
  };
  response.writeHead(status, headers);
  response.end(JSON.stringify({ status, title: 'Try again', detail, code: 'NOT_READY' }));
}
