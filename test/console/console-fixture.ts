import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ConsoleEvent, Me } from '../../src/console-protocol.ts';
import { loadAssets } from '../../src/http/assets.ts';
import type { Assets } from '../../src/http/assets.ts';
import { renderConsolePage } from '../../src/http/pages/console-page.ts';
import { pageHeaders } from '../../src/http/security-headers.ts';
import { actsOn, readings } from './console-answers.ts';
import { me } from './console-samples.ts';
import { DeskModel, Refused } from './desk-model.ts';

const built = join(import.meta.dirname, '../../dist/public');

/** The server's side of the console over real HTTP and real events, with a hand on what goes wrong. */
export class ConsoleFixture {
  readonly desk = new DeskModel();
  readonly me: Me;
  /** Paths (the last part) whose requests fail with this status; 0 cuts the connection. */
  readonly failing = new Map<string, number>();
  /** Positions that each stream of events asked for. */
  readonly streamsAsked: string[] = [];
  readonly #assets: Assets;
  readonly #streams = new Set<ServerResponse>();
  #server: Server | null = null;
  /** Whether the session stands. */
  isSignedIn = true;
  origin = '';

  constructor({ role = 'operator', assets = built }: { role?: Me['role']; assets?: string } = {}) {
    this.me = me(role);
    this.#assets = loadAssets(assets);
    this.desk.onEvent = (event) => this.send(event);
  }

  async start(port = 0): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    this.#server = server;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Cuts every connection and answers nobody, until it is started again on the same port. */
  async stop(): Promise<void> {
    const server = this.#server;
    await new Promise((resolve) => {
      server?.close(resolve);
      server?.closeAllConnections();
    });
  }

  get port(): number {
    return Number(new URL(this.origin).port);
  }

  send(event: ConsoleEvent): void {
    for (const stream of this.#streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const failure = this.failing.get(url.pathname.split('/').at(-1) ?? '');
    if (failure === 0) {
      request.socket.destroy();
      return;
    }
    try {
      if (failure !== undefined) throw new Refused(failure, 'STORE_UNAVAILABLE', 'the disk is full');
      if (this.#served(url.pathname, response)) return;
      if (!this.isSignedIn) throw new Refused(401, 'NOT_AUTHENTICATED', 'Sign in.');
      if (url.pathname.endsWith('/events')) {
        this.#stream(url, response);
        return;
      }
      const answer = await this.#json(request, url);
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, code, message: detail } = error;
      response.writeHead(status, { 'Content-Type': 'application/problem+json' });
      response.end(JSON.stringify({ status, code, detail }));
    }
  }

  /** Whether the path was that of a page or a file. */
  #served(path: string, response: ServerResponse): boolean {
    const asset = this.#assets.files.find((one) => one.path === path);
    if (asset) response.setHeader('Content-Type', asset.contentType).end(asset.plain);
    else if (path === '/console') this.#page(response);
    else if (path === '/console/sign-in') response.end('The sign-in page');
    else return false;
    return true;
  }

  #page(response: ServerResponse): void {
    const nonce = 'bm9uY2Utb2YtdGhlLXRlc3Rz';
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...pageHeaders({ nonce, frameAncestors: [], publicUrl: this.origin }),
    });
    response.end(renderConsolePage({ nonce, assets: this.#assets.addresses }));
  }

  #stream(url: URL, response: ServerResponse): void {
    const positions = url.searchParams.get('chats') ?? '';
    this.streamsAsked.push(positions);
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
    const send = (event: ConsoleEvent): void => void response.write(`data: ${JSON.stringify(event)}\n\n`);
    send({ kind: 'queue', ...this.desk.snapshot() });
    for (const [conversation = '', after] of positions.split(',').map((one) => one.split(':'))) {
      const missed = this.desk.chats.get(conversation)?.lines.filter(({ seq }) => seq > Number(after)) ?? [];
      const last = missed.at(-1);
      if (last) send({ kind: 'lines', conversation, lines: missed, seq: last.seq });
    }
  }

  async #json(request: IncomingMessage, url: URL): Promise<unknown> {
    if (request.method === 'GET') return readings(this.desk, this.me, url);
    if (request.headers['x-csrf-token'] !== this.me.csrf)
      throw new Refused(403, 'FORBIDDEN', 'no csrf token');
    const body = JSON.parse((await text(request)) || '{}') as Record<string, unknown>;
    return actsOn(this.desk, url, body);
  }
}
