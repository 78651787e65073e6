import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { renderChatPage } from '../../src/http/pages/chat-page.ts';
import { renderDemoPage } from '../../src/http/pages/demo-page.ts';
import type { Press, Say } from '../../src/protocol.ts';

/** One activity as the fixture keeps and sends it. */
export interface FixtureActivity {
  readonly type: string;
  readonly id: string;
  readonly from: Sender;
  readonly text: string;
  readonly value?: Press;
  readonly channelData: Readonly<Record<string, unknown>>;
}

interface Sender {
  readonly id: string;
  readonly role: string;
  readonly name?: string;
}

const BOT: Sender = { id: 'ringback', role: 'bot', name: 'Ringback' };
const PERSON: Sender = { id: 'dl_person', role: 'user' };
const operator = (name: string): Sender => ({ id: `op_${name}`, role: 'bot', name });

/** Where the chat stands, as the server tells whoever is connected. */
export interface FixtureStanding {
  readonly state: 'queued' | 'held' | 'none';
  readonly place?: number;
  readonly minutes?: readonly [number, number];
  readonly name?: string;
}

/**
 * Stands in for the server where a test needs a state the real one reaches only by accident: it says what it is told
 * to, and fails when it is told to. It speaks the part of Direct Line that the widget uses, and no more.
 */
export class ChatFixture {
  readonly log: FixtureActivity[] = [];
  readonly posted: FixtureActivity[] = [];
  /** How often the person was seen to be writing. */
  typed = 0;
  /** What the bot answers to each message. */
  replies: readonly (readonly Say[])[] = [];
  /** Statuses for the requests whose path or method matches; taken off one by one, the last one stays. */
  readonly failures = new Map<RegExp, number[]>();
  /** Takes a message but loses its receipt. */
  losesReceipts = false;
  /** Milliseconds until a message is answered. */
  delay = 0;
  refusesSockets = false;
  #standing: FixtureStanding | undefined;
  readonly #opening: readonly Say[];
  readonly #server = createServer((request, response) => {
    this.#answer(request).then(
      (reply) => {
        write(response, reply);
      },
      (error: unknown) => {
        write(response, { status: 500, type: 'text/plain', body: String(error) });
      },
    );
  });
  readonly #sockets = new WebSocketServer({ noServer: true });

  constructor(opening: readonly Say[]) {
    this.#opening = opening;
    this.#server.on('upgrade', (request, socket, head) => {
      if (this.refusesSockets) {
        socket.destroy();
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (client) => {
        client.send(JSON.stringify(this.#after(watermarkOf(request))));
        if (this.#standing !== undefined) this.#signal(standingSignal(this.#standing));
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return this.origin;
  }

  get origin(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  get socketCount(): number {
    return this.#sockets.clients.size;
  }

  dropSockets(): void {
    for (const client of this.#sockets.clients) client.terminate();
  }

  /** Says something of its own accord. `name` makes it an operator's. */
  say(say: Say, name?: string): void {
    this.#add(name === undefined ? BOT : operator(name), say.text, say);
    this.#push();
  }

  /** Tells whoever is connected where the chat stands, and whoever connects from now on. */
  stand(standing: FixtureStanding): void {
    this.#standing = standing;
    this.#signal(standingSignal(standing));
  }

  /** Forgets where the chat stands, as a server that has nothing to say of it. */
  standNowhere(): void {
    this.#standing = undefined;
  }

  /** An operator, or with no name the person in another tab, is writing. */
  typing(name?: string): void {
    this.#signal({ type: 'typing', from: name === undefined ? PERSON : operator(name) });
  }

  async stop(): Promise<void> {
    this.dropSockets();
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  async #answer(request: IncomingMessage): Promise<Reply> {
    const { pathname, search } = new URL(request.url ?? '/', this.origin);
    const failure = this.#failureFor(`${request.method ?? ''} ${pathname}`);
    if (failure !== undefined) return json(failure, { error: { code: 'Fixture', message: 'as told' } });
    if (pathname === '/chat') return page(this.#chatPage());
    if (pathname === '/') return page(renderDemoPage({ nonce: 'nonce', assets: assetAddresses() }));
    if (pathname === '/api/resume') return json(200, { conversationId: 'fixture', token: 'resumed' });
    if (pathname.startsWith('/api/')) return json(204);
    if (pathname.endsWith('/refresh')) return json(200, { token: 'refreshed' });
    if (request.method === 'POST') return this.#take(request);
    if (pathname.endsWith('/activities')) return json(200, this.#after(watermarkOf(request)));
    if (!pathname.startsWith('/v3/')) return asset(pathname);
    const streamUrl = `${this.origin.replace('http', 'ws')}/stream${search}`;
    return json(200, { conversationId: 'fixture', token: 'token', streamUrl });
  }

  async #take(request: IncomingMessage): Promise<Reply> {
    const activity = JSON.parse(await bodyOf(request)) as FixtureActivity;
    if (activity.type === 'typing') {
      this.typed += 1;
      this.typing();
      return json(200, { id: 'fixture|typing' });
    }
    this.posted.push(activity);
    const again = this.log.find((one) => clientId(one) !== undefined && clientId(one) === clientId(activity));
    if (again !== undefined) return json(200, { id: again.id });
    if (this.log.length === 0) for (const say of this.#opening) this.#add(BOT, say.text, say);
    const taken = this.#add(PERSON, activity.text, undefined, activity.channelData);
    const said = this.replies[this.log.filter(({ from }) => from.role === 'user').length - 1] ?? [];
    await new Promise((resolve) => setTimeout(resolve, this.delay));
    for (const say of said) this.#add(BOT, say.text, say);
    this.#push();
    return this.losesReceipts ? NO_ANSWER : json(200, { id: taken.id });
  }

  #after(watermark: number): { activities: readonly FixtureActivity[]; watermark: string } {
    return { activities: this.log.slice(watermark), watermark: String(this.log.length) };
  }

  #add(
    from: Sender,
    text: string,
    say?: Say,
    channelData: Readonly<Record<string, unknown>> = {},
  ): FixtureActivity {
    const seq = this.log.length + 1;
    const activity = {
      type: 'message',
      id: `fixture|${String(seq).padStart(7, '0')}`,
      from,
      text,
      channelData: { ...channelData, ...(say !== undefined && { ringback: { seq, card: say.card } }) },
    };
    this.log.push(activity);
    return activity;
  }

  #signal(activity: object): void {
    for (const client of this.#sockets.clients) client.send(JSON.stringify({ activities: [activity] }));
  }

  /** The whole log every time: a client drops what it has. */
  #push(): void {
    for (const client of this.#sockets.clients) client.send(JSON.stringify(this.#after(0)));
  }

  #failureFor(request: string): number | undefined {
    const [, statuses] = [...this.failures].find(([pattern]) => pattern.test(request)) ?? [];
    return statuses !== undefined && statuses.length > 1 ? statuses.shift() : statuses?.[0];
  }

  #chatPage(): string {
    return renderChatPage({
      says: this.#opening,
      session: { conversationId: 'fixture', token: 'token', resumeHandle: 'handle', userId: 'dl_person' },
      nonce: 'nonce',
      forceName: 'Northamptonshire Police',
      assets: assetAddresses(),
    });
  }
}

const publicFolder = join(import.meta.dirname, '../../dist/public');
const assetAddresses = (): Record<string, string> =>
  JSON.parse(readFileSync(join(publicFolder, 'manifest.json'), 'utf8')) as Record<string, string>;

const standingSignal = ({ state, place, minutes, name }: FixtureStanding): object => ({
  type: 'event',
  name: 'ringback.queue',
  value: { state, place: place ?? null, minutes: minutes ?? null, name: name ?? null },
});

const clientId = ({ channelData }: FixtureActivity): unknown => channelData['clientActivityID'];
const watermarkOf = (request: IncomingMessage): number =>
  Number(new URL(request.url ?? '/', 'http://fixture').searchParams.get('watermark') ?? 0);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

/** The line is cut instead of answered. */
const NO_ANSWER: Reply = { status: 0, type: '', body: '' };

const page = (body: string): Reply => ({ status: 200, type: 'text/html; charset=utf-8', body });

const json = (status: number, body?: unknown): Reply =>
  status === 0
    ? NO_ANSWER
    : { status, type: 'application/json', body: status === 204 ? '' : JSON.stringify(body) };

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

function asset(path: string): Reply {
  const file = join(publicFolder, path);
  if (!existsSync(file)) return json(404, {});
  return { status: 200, type: TYPES[path.split('.').pop() ?? ''] ?? 'text/plain', body: readFileSync(file) };
}

function write(response: ServerResponse, { status, type, body }: Reply): void {
  if (status === 0) {
    response.destroy();
    return;
  }
  // Not in one chain: where restify is loaded too, its own writeHead has taken the place of Node's and returns nothing.
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}
