import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Inbound } from '../../src/bot/turn-types.ts';
import { AppError } from '../../src/errors.ts';
import { LEASE_FOR } from '../../src/handoff/lease.ts';
import { endLapsedLeases, startLeases } from '../../src/jobs/leases.ts';
import { ANN, BEN, startDesk } from '../handoff/desk-bot.ts';
import type { DeskBot } from '../handoff/desk-bot.ts';
import { until } from '../support/until.ts';

describe('the job that ends lapsed leases', () => {
  let bot: DeskBot;
  let lines: string[];
  beforeEach(async () => {
    bot = await startDesk();
    lines = [];
    for (const chat of ['a', 'b']) await bot.enqueue(chat);
    await bot.claim('a', ANN);
    await bot.claim('b', BEN);
  });
  afterEach(() => bot.close());

  const log = pino(
    new Writable({
      write(line: Buffer, _encoding, done) {
        lines.push(line.toString());
        done();
      },
    }),
  );
  const options = () => ({ store: bot.store, takeTurn: bot.takeTurn, clock: bot.clock, log });
  const states = () => Promise.all(['a', 'b'].map(async (chat) => (await bot.handoff(chat))?.state));
  const toldOf = async (chat: string) =>
    (await bot.transcript(chat)).filter((line) => line.includes('lost the connection')).length;

  it('puts back each chat whose operator was not heard of for a minute, and no other', async () => {
    bot.clock.advance(LEASE_FOR - 1);
    await bot.store.handoffs.renew('b', 1, LEASE_FOR);
    await endLapsedLeases(options());
    assert.deepEqual(await states(), ['held', 'held']);
    bot.clock.advance(1);
    await endLapsedLeases(options());
    assert.deepEqual(await states(), ['queued', 'held']);
  });

  it('tells the person once, also when two servers notice', async () => {
    bot.clock.advance(LEASE_FOR);
    await Promise.all([endLapsedLeases(options()), endLapsedLeases(options())]);
    await endLapsedLeases(options());
    assert.deepEqual([await toldOf('a'), await toldOf('b')], [1, 1]);
    assert.deepEqual(lines, []);
  });

  it('goes on with the others where one fails, says so by ids alone, and tries again', async () => {
    bot.clock.advance(LEASE_FOR);
    const failing = (inbound: Inbound) =>
      inbound.conversation === 'a'
        ? Promise.reject(new AppError('STORE_FULL', 'planted'))
        : bot.takeTurn(inbound);
    await endLapsedLeases({ ...options(), takeTurn: failing });
    assert.deepEqual(await states(), ['held', 'queued']);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /STORE_FULL|planted/u);
    await endLapsedLeases(options());
    assert.deepEqual(await states(), ['queued', 'queued']);
  });

  it('is silent where the chat was resolved or erased in the meantime', async () => {
    bot.clock.advance(LEASE_FOR);
    const overtaken = async (inbound: Inbound) => {
      await bot.store.erase(inbound.conversation, 0, Number.MAX_SAFE_INTEGER);
      return bot.takeTurn(inbound);
    };
    await endLapsedLeases({ ...options(), takeTurn: overtaken });
    assert.deepEqual(lines, []);
  });

  it('looks at once when it is started, and nothing of it runs once it is stopped', async () => {
    bot.clock.advance(LEASE_FOR);
    let seen: readonly (string | undefined)[] = [];
    const stop = startLeases(options());
    await until(() => {
      void states().then((now) => (seen = now));
      return seen.every((state) => state === 'queued') && seen.length === 2;
    });
    await stop();
  });
});
