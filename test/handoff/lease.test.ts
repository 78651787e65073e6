import assert from 'node:assert/strict';
import type { HandoffCommand } from '../../src/bot/turn-types.ts';
import { hasLapsed, LEASE_FOR, leaseLeft } from '../../src/handoff/lease.ts';
import { endLapsedLeases } from '../../src/jobs/leases.ts';
import { createLog } from '../../src/log.ts';
import { ANN, BEN, deskTurn, since, startDesk } from './desk-bot.ts';
import type { DeskBot } from './desk-bot.ts';

const LOST = { code: 'LEASE_LOST' };

describe('a lease', () => {
  let bot: DeskBot;
  let token: number;
  beforeEach(async () => {
    bot = await startDesk();
    await bot.enqueue('a');
    token = await bot.claim('a', ANN);
  });
  afterEach(() => bot.close());

  const reply = (text: string) => bot.act('a', { do: 'reply', operator: ANN, token, text });
  const lapse = () => bot.act('a', { do: 'lapse', token });

  it('ends at the instant it says', () => {
    assert.equal(hasLapsed({ leaseUntil: 1_000 }, 999), false);
    assert.equal(hasLapsed({ leaseUntil: 1_000 }, 1_000), true);
    assert.equal(leaseLeft({ leaseUntil: 1_000 }, 400), 600);
    assert.equal(leaseLeft({ leaseUntil: 1_000 }, 2_000), 0);
    assert.equal(leaseLeft({ leaseUntil: null }, 2_000), null);
  });

  it('lets its holder speak to its last millisecond, and not a millisecond longer', async () => {
    bot.clock.advance(LEASE_FOR - 1);
    await assert.rejects(lapse(), LOST);
    await reply('still here');
    bot.clock.advance(LEASE_FOR);
    const lines = (await bot.transcript('a')).length;
    await assert.rejects(reply('too late'), LOST);
    assert.deepEqual(await since(bot, 'a', lines), []);
  });

  it('that lapses puts the chat at the front, tells the person, and the late reply is refused', async () => {
    bot.clock.advance(LEASE_FOR);
    const lines = (await bot.transcript('a')).length;
    await lapse();
    const row = await bot.handoff('a');
    assert.deepEqual([row?.state, row?.returned, row?.token], ['queued', true, token]);
    const said = await since(bot, 'a', lines);
    assert.match(said[0] ?? '', /lost.*Ann/u);
    assert.match(said.at(-1) ?? '', /What did they ask for/u);
    await assert.rejects(reply('I am back'), LOST);
    const next = await bot.claim('a', BEN);
    assert.equal(next, token + 1);
    await assert.rejects(reply('I am back'), LOST);
  });

  it('that was renewed in the meantime does not lapse', async () => {
    bot.clock.advance(LEASE_FOR - 1);
    assert.equal(await bot.store.handoffs.renew('a', token, LEASE_FOR), true);
    bot.clock.advance(1);
    await assert.rejects(lapse(), LOST);
    await reply('still here');
  });

  it('is not lengthened by what the person writes, not even by a cry for help', async () => {
    bot.clock.advance(LEASE_FOR - 1);
    await bot.say('a', 'he is at my door');
    assert.equal((await bot.handoff('a'))?.urgency, 0);
    bot.clock.advance(1);
    await lapse();
  });

  it('lapses for one that is over, or of another claim, are refused', async () => {
    await bot.act('a', { do: 'release', operator: ANN, token });
    bot.clock.advance(LEASE_FOR);
    await assert.rejects(lapse(), LOST);
    await bot.claim('a', BEN);
    bot.clock.advance(LEASE_FOR);
    await assert.rejects(lapse(), LOST);
    assert.equal((await bot.handoff('a'))?.state, 'held');
  });
});

describe('a server whose clock is not the database’s', () => {
  const LONGER = LEASE_FOR + 1_000;

  for (const [how, skew] of [
    ['ahead of', LONGER],
    ['behind', -LONGER],
  ] as const)
    it(`and is ${how} it by more than a lease judges leases by the database’s`, async () => {
      const bot = await startDesk();
      await bot.enqueue('a');
      const clock = { now: () => bot.clock.now() + skew };
      const takeTurn = deskTurn(bot.store, clock);
      const act = (command: HandoffCommand) =>
        takeTurn({
          conversation: 'a',
          channel: 'directline',
          keys: [],
          activity: { type: 'event' },
          command,
        });
      const reply = (text: string, token: number) => act({ do: 'reply', operator: ANN, token, text });
      const look = () =>
        endLapsedLeases({ store: bot.store, takeTurn, clock, log: createLog('silent', false) });
      const { result } = await act({ do: 'claim', operator: ANN });
      const token = Number(result?.['token']);
      bot.clock.advance(LEASE_FOR - 1);
      await reply('still here', token);
      assert.equal((await bot.handoff('a'))?.leaseUntil, bot.clock.now() + LEASE_FOR);
      bot.clock.advance(LEASE_FOR - 1);
      await look();
      assert.equal((await bot.handoff('a'))?.state, 'held');
      bot.clock.advance(1);
      await assert.rejects(reply('too late', token), LOST);
      await look();
      assert.equal((await bot.handoff('a'))?.state, 'queued');
      await bot.close();
    });

  it('gives nobody more of a lease by what the person cries to it', async () => {
    const bot = await startDesk();
    await bot.enqueue('a');
    await bot.claim('a', ANN);
    const { leaseUntil } = (await bot.handoff('a')) ?? {};
    const behind = deskTurn(bot.store, { now: () => bot.clock.now() - LONGER });
    await behind({
      ...{ conversation: 'a', channel: 'directline', keys: [] },
      activity: { type: 'message', from: { id: 'dl_person', name: '' }, text: 'he is at my door' },
    });
    const row = await bot.handoff('a');
    assert.deepEqual([row?.urgency, row?.leaseUntil], [0, leaseUntil]);
    await bot.close();
  });
});
