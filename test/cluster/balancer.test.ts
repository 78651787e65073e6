import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { startBalancer } from '../../scripts/cluster/balancer.ts';
import type { Balancer } from '../../scripts/cluster/balancer.ts';
import { freePort } from '../../scripts/cluster/free-port.ts';
import { until } from '../support/until.ts';

/** Stands for an instance: says who it is, and counts what it gets. */
interface Standin {
  readonly url: string;
  readonly requests: string[];
  readonly looks: { count: number };
  ready: boolean;
  /** Answers a request in the place of saying who it is. */
  answer: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  /** Ends as a killed process does. */
  kill(): Promise<void>;
}

async function startStandin(name: string, port = 0): Promise<Standin> {
  const server = createServer((request, response) => {
    if (request.url === '/readyz') {
      standin.looks.count += 1;
      response.statusCode = standin.ready ? 200 : 503;
      response.end();
      return;
    }
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      standin.requests.push(`${request.method ?? ''} ${request.url ?? ''} ${body}`);
      if (standin.answer === undefined) response.end(`${name} ${String(request.headers['x-forwarded-for'])}`);
      else standin.answer(request, response);
    });
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    socket.send(`${name} ${String(request.headers['x-forwarded-for'])}`);
    socket.on('message', (data: Buffer) => {
      if (data.toString() === 'come back later') socket.close(1001);
      else socket.send(`${name} heard ${data.toString()}`);
    });
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const standin: Standin = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    looks: { count: 0 },
    ready: true,
    answer: undefined,
    kill: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      for (const socket of sockets.clients) socket.terminate();
      await once(server, 'close');
    },
  };
  return standin;
}

describe('the balancer', () => {
  let a: Standin;
  let b: Standin;
  let balancer: Balancer;
  beforeEach(async () => {
    [a, b] = await Promise.all([startStandin('a'), startStandin('b')]);
    balancer = await startBalancer([a.url, b.url], 0, 20);
    await Promise.all([looked(a), looked(b)]);
  });
  afterEach(async () => {
    await balancer.close();
    await Promise.all([a.kill(), b.kill()]);
  });

  /** Waits until the balancer has looked whether the instance is ready, and knows what it saw. */
  const looked = async ({ looks }: Standin): Promise<void> => {
    const before = looks.count;
    await until(() => looks.count >= before + 2);
  };
  const get = async (path = '/', headers: Record<string, string> = {}): Promise<string> =>
    (await fetch(new URL(path, balancer.url), { headers })).text();
  const whoAnswers = async (): Promise<string> => [(await get())[0], (await get())[0]].sort().join('');

  it('sends one request after another to each instance in turn', async () => {
    const answers = [await get(), await get(), await get(), await get()].map(([who]) => who);
    assert.ok(['abab', 'baba'].includes(answers.join('')), answers.join(''));
  });

  it('leaves an instance out while it is not ready', async () => {
    a.ready = false;
    await looked(a);
    assert.equal(await whoAnswers(), 'bb');
    a.ready = true;
    await looked(a);
    assert.equal(await whoAnswers(), 'ab');
  });

  it('asks instances that are not ready when no other is left, so that they say why', async () => {
    a.ready = false;
    await Promise.all([looked(a), b.kill()]);
    assert.equal((await get())[0], 'a');
  });

  it('sends a message that an instance could not be given to the next, whole', async () => {
    await b.kill();
    const body = 'word '.repeat(20_000);
    for (const path of ['/one', '/two']) {
      const answer = await fetch(new URL(path, balancer.url), { method: 'POST', body });
      assert.equal(answer.status, 200);
    }
    assert.deepEqual(a.requests, [`POST /one ${body}`, `POST /two ${body}`]);
  });

  it('does not send again what an instance had when it died: it may have been done', async () => {
    for (const standin of [a, b]) standin.answer = (request) => request.socket.destroy();
    const answer = await fetch(balancer.url, { method: 'POST', body: 'Hello' });
    assert.equal(answer.status, 502);
    assert.equal(answer.headers.get('retry-after'), '1');
    assert.equal(((await answer.json()) as { status: number }).status, 502);
    assert.equal(a.requests.length + b.requests.length, 1);
  });

  it('asks to try again when no instance can be reached', async () => {
    await Promise.all([a.kill(), b.kill()]);
    const answer = await fetch(balancer.url);
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('retry-after'), '1');
    assert.match(((await answer.json()) as { detail: string }).detail, /try again/);
  });

  it('takes an instance in again when it is back', async () => {
    const port = Number(new URL(a.url).port);
    await a.kill();
    assert.equal(await whoAnswers(), 'bb');
    a = await startStandin('a', port);
    await looked(a);
    assert.equal(await whoAnswers(), 'ab');
  });

  it('adds the address that it sees at the end, whatever the client wrote before it', async () => {
    assert.match(await get('/', { 'x-forwarded-for': '203.0.113.9' }), /^[ab] 203\.0\.113\.9, 127\.0\.0\.1$/);
    assert.match(await get(), /^[ab] 127\.0\.0\.1$/);
  });

  it('passes the beginning of an answer on before there is more of it', async () => {
    for (const standin of [a, b]) standin.answer = (_, response) => response.flushHeaders();
    const answer = await fetch(balancer.url);
    assert.equal(answer.status, 200);
    await answer.body?.cancel();
  });

  it('ends a request at the instance when the client goes away', async () => {
    const closed = new Promise<void>((resolve) => {
      for (const standin of [a, b])
        standin.answer = (_, response) => {
          response.flushHeaders();
          response.on('close', resolve);
        };
    });
    const going = new AbortController();
    await fetch(balancer.url, { signal: going.signal });
    going.abort();
    await closed;
  });

  it('carries WebSockets, with the code that they close with', async () => {
    const socket = new WebSocket(balancer.url.replace('http', 'ws'));
    const [greeting] = (await once(socket, 'message')) as [Buffer];
    assert.match(greeting.toString(), /^[ab] 127\.0\.0\.1$/);
    socket.send('a word');
    const [heard] = (await once(socket, 'message')) as [Buffer];
    assert.match(heard.toString(), /heard a word$/);
    socket.send('come back later');
    assert.deepEqual((await once(socket, 'close'))[0], 1001);
  });

  it('ends a WebSocket at once when its instance dies, and opens the next one elsewhere', async () => {
    const socket = new WebSocket(balancer.url.replace('http', 'ws'));
    const [greeting] = (await once(socket, 'message')) as [Buffer];
    const [dies, stays] = greeting.toString().startsWith('a') ? [a, 'b'] : [b, 'a'];
    const closed = once(socket, 'close');
    await dies.kill();
    await closed;
    const next = new WebSocket(balancer.url.replace('http', 'ws'));
    assert.ok(String((await once(next, 'message'))[0]).startsWith(stays));
    next.terminate();
  });

  it('says so when its port is used by another', async () => {
    await assert.rejects(startBalancer([a.url], Number(new URL(b.url).port)), { code: 'PORT_IN_USE' });
  });

  it('finds ports that outgoing connections never get', async () => {
    const port = await freePort();
    assert.ok(port >= 20_000 && port < 30_000, String(port));
  });
});
