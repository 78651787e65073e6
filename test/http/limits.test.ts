import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { fixedClock } from '../../src/clock.ts';
import { AppError } from '../../src/errors.ts';
import { clientAddress, networkOf } from '../../src/http/client-address.ts';
import { createLimits } from '../../src/http/limits.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { createRateLimits } from '../../src/http/rate-limit.ts';
import type { Instances, Store } from '../../src/store/store.ts';
import { proxied } from '../support/bot.ts';
import { call, poll, send, start } from '../support/direct-line-calls.ts';
import type { ErrorBody } from '../support/direct-line-calls.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

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

  it('are not counted while the store is away: a poll hears that nothing is new, a message is to be sent again', async () => {
    let isAway = false;
    const through = (store: Store): Store => {
      const takeRate: Instances['takeRate'] = (...asked) =>
        isAway
          ? Promise.reject(new AppError('STORE_UNAVAILABLE', 'the database is away'))
          : store.instances.takeRate(...asked);
      return { ...proxied(store), instances: { ...store.instances, takeRate } };
    };
    const server = await startServer({ through });
    const chat = await start(server);
    isAway = true;
    assert.deepEqual(await poll(server, chat, '1'), { activities: [], watermark: '1' });
    const sent = await send(server, chat, { text: 'one' });
    assert.deepEqual([sent.status, sent.headers.has('retry-after')], [503, true]);
    isAway = false;
    assert.equal((await send(server, chat, { text: 'one' })).status, 200);
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

describe('too many requests, spread over two servers of one store,', () => {
  const clock = fixedClock(MOMENT);
  let one: TestServer;
  let two: TestServer;
  before(async () => {
    const settings = { RATE_LIMIT_ADDRESS: '4', RATE_LIMIT_CONVERSATION: '2' };
    one = await startServer({ clock, settings });
    two = await startServer({ clock, settings, services: { store: one.store } });
  });
  beforeEach(() => clock.advance(60_000));
  after(async () => {
    await two.stop();
    await one.stop();
  });

  it('from one address are refused at both', async () => {
    const page = async ({ url }: TestServer) => (await fetch(`${url}/chat`)).status;
    const statuses = [];
    for (const server of [one, two, one, two, one, two]) statuses.push(await page(server));
    assert.deepEqual(statuses, [200, 200, 200, 200, 429, 429]);
  });

  it('in one conversation are refused at both', async () => {
    const chat = await start(one);
    assert.equal((await send(one, chat, { text: 'one' })).status, 200);
    assert.equal((await send(two, chat, { text: 'two' })).status, 200);
    assert.equal((await send(two, chat, { text: 'three' })).status, 429);
  });
});

describe('a rate limit', () => {
  /** What the store is asked to count, as it is asked. */
  const asked = () => {
    const keys: string[] = [];
    const takeRate = (key: string): Promise<number> => {
      keys.push(key);
      return Promise.resolve(0);
    };
    return { keys, instances: { takeRate } };
  };

  it('writes down nobody whom it counts: only who has the key knows whom a line stands for', async () => {
    const { keys, instances } = asked();
    const who = ['192.0.2.1', 'ann.smith', 'x'.repeat(100_000)];
    for (const secret of ['one secret', 'another secret'])
      for (const scope of ['address', 'sign-in'])
        for (const each of who) await createRateLimits(secret, instances)(scope, 5).take(each);
    assert.equal(new Set(keys).size, 12);
    for (const key of keys) assert.match(key, /^(address|sign-in):[\w-]{22}$/);
  });

  it('counts the same caller alike at every server that has the key', async () => {
    const { keys, instances } = asked();
    const atOneServer = (): Promise<number> =>
      createRateLimits('a secret', instances)('address', 5).take('192.0.2.1');
    await atOneServer();
    await atOneServer();
    assert.equal(new Set(keys).size, 1);
  });

  it('of 0 lets everything pass, and counts nothing', async () => {
    const { keys, instances } = asked();
    assert.equal(await createRateLimits('a secret', instances)('address', 0).take('192.0.2.1'), 0);
    assert.deepEqual(keys, []);
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
  const rateLimit = createRateLimits('a secret', { takeRate: () => Promise.resolve(0) });
  const limits = createLimits({ address: 0, conversation: 0, trustedProxies: 0 }, rateLimit, metrics);
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
