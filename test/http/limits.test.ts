import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { fixedClock } from '../../src/clock.ts';
import { AppError } from '../../src/errors.ts';
import { clientAddress, networkOf } from '../../src/http/client-address.ts';
import { createLimits } from '../../src/http/limits.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { createRateLimit } from '../../src/http/rate-limit.ts';
import { call, poll, send, start } from '../support/direct-line-calls.ts';
import type { ErrorBody } from '../support/direct-line-calls.ts';
import { startServer } from '../support/server.ts';

const MOMENT = '2026-11-22T10:00:00Z';

describe('too many requests', () => {
  it('in one conversation are refused in the way that each client understands, until time has passed', async () => {
    const clock = fixedClock(MOMENT);
    const server = await startServer({ clock, settings: { RATE_LIMIT_CONVERSATION: '2' } });
    const [chat, other] = [await start(server), await start(server)];
    for (const text of ['one', 'two']) assert.equal((await send(server, chat, { text })).status, 200);
    const official = await send<ErrorBody>(
      server,
      chat,
      { text: 'x' },
      { 'x-ms-bot-agent': 'DirectLine/3.0' },
    );
    assert.deepEqual([official.status, official.body.error.code], [400, 'RateLimited']);
    const plain = await send<ErrorBody>(server, chat, { text: 'x' });
    assert.deepEqual([plain.status, plain.headers.get('retry-after')], [429, '30']);
    assert.match(plain.body.error.message, /Wait 30 seconds/);
    assert.equal((await send(server, other, { text: 'hello' })).status, 200);
    clock.advance(30_000);
    assert.equal((await send(server, chat, { text: 'three' })).status, 200);
    await server.stop();
  });

  it('from one address are refused, polls excepted, which are told that nothing is new', async () => {
    const clock = fixedClock(MOMENT);
    const server = await startServer({ clock, settings: { RATE_LIMIT_ADDRESS: '3' } });
    const chat = await start(server);
    await send(server, chat, { text: 'one' });
    assert.equal((await poll(server, chat)).activities.length, 3);
    assert.deepEqual(await poll(server, chat, '1'), { activities: [], watermark: '1' });
    assert.equal((await send(server, chat, { text: 'two' })).status, 429);
    const page = await call<{ code: string }>(`${server.url}/chat`);
    assert.deepEqual([page.status, page.body.code], [429, 'RATE_LIMITED']);
    assert.equal((await call(`${server.url}/healthz`)).status, 200);
    await server.stop();
  });

  it('are counted for each person behind a trusted proxy, and for nobody who only claims to be behind one', async () => {
    const attempts = async (settings: Record<string, string>) => {
      const server = await startServer({
        clock: fixedClock(MOMENT),
        settings: { RATE_LIMIT_ADDRESS: '1', ...settings },
      });
      const from = async (address: string) =>
        (await fetch(`${server.url}/chat`, { headers: { 'x-forwarded-for': address } })).status;
      const statuses = [await from('192.0.2.1'), await from('192.0.2.2'), await from('9.9.9.9, 192.0.2.1')];
      await server.stop();
      return statuses;
    };
    assert.deepEqual(await attempts({ TRUST_PROXY: '1' }), [200, 200, 429]);
    assert.deepEqual(await attempts({}), [200, 429, 429]);
  });
});

describe('the rate limit', () => {
  it('refills evenly and says how long to wait', () => {
    const clock = fixedClock(MOMENT);
    const limit = createRateLimit(60, clock);
    for (let count = 0; count < 60; count += 1) assert.equal(limit.take('a'), 0);
    assert.equal(limit.take('a'), 1);
    clock.advance(1_000);
    assert.deepEqual([limit.take('a'), limit.take('a')], [0, 1]);
    clock.advance(3_600_000);
    for (let count = 0; count < 60; count += 1) assert.equal(limit.take('a'), 0);
    assert.equal(limit.take('a'), 1);
  });

  it('remembers no more callers than it may, and forgets first who was idle longest', () => {
    const limit = createRateLimit(1, fixedClock(MOMENT), 2);
    assert.deepEqual([limit.take('a'), limit.take('b')], [0, 0]);
    assert.ok(limit.take('a') > 0);
    assert.equal(limit.take('c'), 0);
    assert.ok(limit.take('a') > 0);
    assert.equal(limit.take('b'), 0);
  });

  it('lets everything pass when it is 0', () => {
    const limit = createRateLimit(0, fixedClock(MOMENT));
    assert.ok(Array.from({ length: 1_000 }, () => limit.take('a')).every((wait) => wait === 0));
  });
});

describe('the address of a caller', () => {
  const request = (forwarded: string | undefined, remoteAddress = '10.0.0.1') =>
    ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as never;

  it('is what the last trusted proxy saw, and never what a caller made up', () => {
    assert.equal(clientAddress(request('1.1.1.1, 2.2.2.2'), 0), '10.0.0.1');
    assert.equal(clientAddress(request('1.1.1.1, 2.2.2.2'), 1), '2.2.2.2');
    assert.equal(clientAddress(request('1.1.1.1, 2.2.2.2:5000'), 1), '2.2.2.2');
    assert.equal(clientAddress(request('1.1.1.1, 2.2.2.2'), 2), '1.1.1.1');
    assert.equal(clientAddress(request('made-up'), 1), '10.0.0.1');
    assert.equal(clientAddress(request(undefined), 1), '10.0.0.1');
  });

  it('counts an IPv6 network as one caller', () => {
    assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2');
    assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0');
    assert.equal(networkOf('::1'), '0:0:0:0');
    assert.equal(networkOf('::ffff:192.0.2.1'), '192.0.2.1');
    assert.equal(networkOf('192.0.2.1'), '192.0.2.1');
  });
});

describe('searches at the same moment', () => {
  const metrics = createMetrics({
    ...{ sockets: () => 0, expiredContent: () => 0, consoles: () => 0 },
    queue: () => ({ at: 0, items: [], colleagues: [] }),
  });
  const limits = createLimits(
    { address: 0, conversation: 0, trustedProxies: 0 },
    fixedClock(MOMENT),
    metrics,
  );
  const isRefused = (error: unknown): boolean => error instanceof AppError && error.code === 'RATE_LIMITED';

  it('are one of each operator and two of all; the next waits until one is done, well or not', async () => {
    const search = limits.search.bind(limits);
    const never = (): Promise<never> => assert.fail('was not refused');
    const door = new EventEmitter();
    const found = async (): Promise<unknown> => (await once(door, 'found'))[0];
    const ann = search('ann', found);
    await assert.rejects(search('ann', never), isRefused);
    const ben = search('ben', async () => once(door, 'found by Ben'));
    await assert.rejects(search('cat', never), isRefused);
    door.emit('found', 'her chat');
    assert.equal(await ann, 'her chat');
    assert.equal(await search('ann', () => Promise.resolve('again')), 'again');
    door.emit('error', new Error('the disk is full'));
    await assert.rejects(ben, /the disk is full/);
    assert.equal(await search('cat', () => Promise.resolve('at last')), 'at last');
  });
});
