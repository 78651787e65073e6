import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { loadAssets } from '../../src/http/assets.ts';
import type { Store } from '../../src/store/store.ts';
import { endConnections, migratedDatabase, openStore, tell } from '../store/postgres/databases.ts';
import { call, send, start } from '../support/direct-line-calls.ts';
import { echoTurn } from '../support/echo.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

describe('the pages', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer({ settings: { FRAME_ANCESTORS: 'https://www.force.example' } });
  });
  after(() => server.stop());

  const policyOf = (headers: Headers): string => headers.get('content-security-policy') ?? '';

  it('run only our own scripts, each time under a new nonce', async () => {
    const nonces = new Set<string>();
    for (const page of ['/', '/chat', '/chat']) {
      const { headers } = await fetch(`${server.url}${page}`);
      const policy = policyOf(headers);
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe|https:\/\/(?!www\.force\.example)|\*/);
      nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('set-cookie'), null);
    }
    assert.equal(nonces.size, 3);
  });

  it('let the chat be framed by ourselves and the sites in the configuration, and nothing else by anyone', async () => {
    const chat = policyOf((await fetch(`${server.url}/chat`)).headers);
    assert.match(chat, /frame-ancestors 'self' https:\/\/www\.force\.example$/);
    const demo = policyOf((await fetch(`${server.url}/`)).headers);
    assert.match(demo, /frame-ancestors 'self'$/);
    const api = policyOf((await fetch(`${server.url}/healthz`)).headers);
    assert.equal(api, "default-src 'none'; frame-ancestors 'none'");
  });

  it('bring a new chat each time, in the page itself', async () => {
    const sessions = [
      await (await fetch(`${server.url}/chat`)).text(),
      await (await fetch(`${server.url}/chat`)).text(),
    ];
    const ids = sessions.map((html) => /"conversationId":"([\w-]+)"/.exec(html)?.[1]);
    assert.ok(ids[0] !== undefined && ids[0] !== ids[1]);
    assert.match(sessions[0] ?? '', /Welcome/);
  });
});

describe('the built files', () => {
  let server: TestServer;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ringback-public-'));
    await mkdir(path.join(folder, 'assets'));
    await writeFile(path.join(folder, 'ringback.js'), 'launch()');
    await writeFile(path.join(folder, 'assets', 'chat-AB12CD34.js'), 'chat();'.repeat(100));
    await writeFile(path.join(folder, 'manifest.json'), '{"chat.js":"/assets/chat-AB12CD34.js"}');
    await writeFile(path.join(folder, '..', 'outside.js'), 'secret()');
    server = await startServer({ services: { assets: loadAssets(folder) } });
  });
  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
    await rm(path.join(folder, '..', 'outside.js'));
  });

  it('are kept for ever when their name says what is in them, and asked for again when not', async () => {
    const hashed = await fetch(`${server.url}/assets/chat-AB12CD34.js`);
    assert.equal(hashed.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    const launcher = await fetch(`${server.url}/ringback.js`);
    assert.equal(launcher.headers.get('cache-control'), 'public, max-age=300');
    assert.equal(launcher.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(launcher.headers.get('content-type'), 'text/javascript; charset=utf-8');
    const etag = launcher.headers.get('etag') ?? '';
    const again = await fetch(`${server.url}/ringback.js`, { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
  });

  it('come compressed to those who take it', async () => {
    for (const encoding of ['br', 'gzip']) {
      const { headers, ...rest } = await fetch(`${server.url}/assets/chat-AB12CD34.js`, {
        headers: { 'accept-encoding': encoding },
      }).then(async (response) => ({ headers: response.headers, text: await response.text() }));
      assert.equal(headers.get('content-encoding'), encoding);
      assert.ok(Number(headers.get('content-length')) < 100);
      assert.equal(rest.text, 'chat();'.repeat(100));
    }
    const plain = await fetch(`${server.url}/assets/chat-AB12CD34.js`, {
      headers: { 'accept-encoding': 'identity' },
    });
    assert.equal(plain.headers.get('content-encoding'), null);
  });

  it('are the only files that can be asked for', async () => {
    for (const address of [
      '/../outside.js',
      '/assets/%2e%2e/%2e%2e/outside.js',
      '/manifest.json',
      '/assets/',
    ])
      assert.equal((await fetch(`${server.url}${address}`)).status, 404);
  });
});

interface Problem {
  readonly code?: string;
}

describe('the state of the server', () => {
  it('is alive and ready while its store answers, and not ready when it does not', async () => {
    const server = await startServer();
    const both = async (url: string) => [
      (await call(`${url}/healthz`)).status,
      (await call(`${url}/readyz`)).status,
    ];
    assert.deepEqual(await both(server.url), [200, 200]);
    const broken: Partial<Store> = {
      close: () => Promise.resolve(),
      load: () => Promise.reject(new TypeError('broken')),
    };
    const faulty = await startServer({ services: { store: { ...server.store, ...broken } } });
    assert.deepEqual(await both(faulty.url), [200, 500]);
    await faulty.stop();
    await server.stop();
  });

  it('is not ready where nothing can be stored or the database is silent, and tells nobody why', async function () {
    this.timeout(10_000);
    const database = await migratedDatabase();
    const server = await startServer({ services: { store: await openStore(database.url) } });
    const readiness = async () => {
      const { status, body } = await call<Problem>(`${server.url}/readyz`);
      assert.doesNotMatch(JSON.stringify(body), /127\.0|only reads|lock/);
      return [status, body.code];
    };
    assert.deepEqual(await readiness(), [200, undefined]);

    const reader = new pg.Client({ connectionString: database.url });
    await reader.connect();
    await reader.query('BEGIN; LOCK TABLE conversations IN ACCESS EXCLUSIVE MODE');
    assert.deepEqual(await readiness(), [503, 'NOT_READY']);
    await reader.end();

    const { name, url } = database;
    await tell(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await endConnections(url);
    const codes = [await readiness(), await readiness()];
    assert.deepEqual(codes.at(-1), [503, 'NOT_READY']);
    await server.stop();
    await database.drop();
  });

  it('warns when chats travel to the database unencrypted', async () => {
    const warnings: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line) => void warnings.push(line) });
    for (const query of ['', '?sslmode=verify-full']) {
      const DATABASE_URL = `postgres://ann:hers@db.example/ringback${query}`;
      const SIGNING_KEYS = `a:${'x'.repeat(43)}`;
      const server = await startServer({ settings: { DATABASE_URL, SIGNING_KEYS }, services: { log } });
      await server.stop();
    }
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /DATABASE_URL has no sslmode/);
    assert.doesNotMatch(warnings[0] ?? '', /hers/);
  });

  it('is measured for this machine, and for others only with the token', async () => {
    const token = 'a-token-for-metrics-that-is-long-enough';
    const server = await startServer({ settings: { METRICS_TOKEN: token } });
    await start(server);
    const metrics = async (headers: Record<string, string> = {}) =>
      fetch(`${server.url}/metrics`, { headers });
    const text = await (await metrics()).text();
    assert.match(text, /ringback_turn_seconds_count\{channel="directline",outcome="committed"\} 1/);
    assert.match(
      text,
      /ringback_http_request_seconds_count\{method="POST",route="\/v3\/directline\/conversations",status="201"\} 1/,
    );
    const proxied = { 'x-forwarded-for': '192.0.2.1' };
    assert.equal((await metrics(proxied)).status, 401);
    assert.equal((await metrics({ ...proxied, authorization: 'Bearer wrong' })).status, 401);
    assert.equal((await metrics({ ...proxied, authorization: `Bearer ${token}` })).status, 200);
    await server.stop();
  });

  it('says in plain words that its port is taken', async () => {
    const first = await startServer();
    const { port } = new URL(first.url);
    await assert.rejects(startServer({ settings: { PORT: port } }), {
      code: 'PORT_IN_USE',
      message: `PORT: ${port} on 127.0.0.1 is used by another program.`,
    });
    await first.stop();
  });

  it('finishes the messages under way before it stops', async () => {
    let arrived = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const server = await startServer({
      takeTurn: (store, clock) => {
        const takeTurn = echoTurn(store, clock);
        return async (inbound) => {
          if (inbound.activity.type === 'message') {
            arrived();
            await gate;
          }
          return takeTurn(inbound);
        };
      },
    });
    const chat = await start(server);
    const sending = send(server, chat, { text: 'hello' });
    await arrival;
    const stopping = server.stop();
    release();
    assert.equal((await sending).status, 200);
    await stopping;
    await assert.rejects(fetch(`${server.url}/healthz`));
  });
});
