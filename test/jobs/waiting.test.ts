import assert from 'node:assert/strict';
import { createLog } from '../../src/log.ts';
import type { Desk } from '../../src/conversation/desk.ts';
import { createWaitingRound } from '../../src/jobs/waiting.ts';
import { ANN, since, startDesk } from '../handoff/desk-bot.ts';
import type { DeskBot } from '../handoff/desk-bot.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the job that looks after who waits', () => {
  let bot: DeskBot;
  let round: () => Promise<void>;
  beforeEach(async () => {
    bot = await startDesk();
    await bot.enqueue('a');
    round = newRound();
  });
  afterEach(() => bot.close());

  const newRound = () =>
    createWaitingRound({
      ...{ store: bot.store, takeTurn: bot.takeTurn, clock: bot.clock, log: createLog('silent', false) },
      desk: { stateAt: () => Promise.resolve(bot.desk.state) },
    });
  const deskIs = (state: Desk['state'], opens: string | null = null) => {
    bot.desk = { state, opens, place: 1, minutes: null };
  };
  const lines = async (chat = 'a') => (await bot.transcript(chat)).length;

  it('says once that the desk has closed, with 101, Report Fraud and the call-back, and keeps the place', async () => {
    deskIs('closed', 'tomorrow at 8 am');
    const before = await lines();
    await Promise.all([round(), newRound()()]);
    const told = (await since(bot, 'a', before)).join('\n');
    assert.match(told, /no one could join you.*until tomorrow at 8 am.*\*\*101\*\*.*Report Fraud/su);
    assert.match(told, /Would you like to be rung back\?/u);
    const after = await lines();
    bot.clock.advance(MINUTE);
    await round();
    assert.equal(await lines(), after);
    assert.equal((await bot.handoff('a'))?.state, 'queued');
    await bot.say('a', 'no thanks');
    assert.match((await since(bot, 'a', after)).join('\n'), /What did they ask for/u);
  });

  it('waits ten minutes for somebody to come back to the desk', async () => {
    const before = await lines();
    deskIs('nobody');
    await round();
    bot.clock.advance(9 * MINUTE);
    deskIs('open');
    await round();
    deskIs('nobody');
    await round();
    bot.clock.advance(10 * MINUTE - 1);
    await round();
    assert.equal(await lines(), before);
    bot.clock.advance(1);
    await round();
    assert.match((await since(bot, 'a', before)).join('\n'), /\*\*101\*\*/u);
  });

  it('names 999 first to who is in danger, and Samaritans, not 101, to who is in despair', async () => {
    await bot.say('a', 'someone is at my door');
    await bot.enqueue('b');
    await bot.say('b', 'I want to kill myself');
    const [before, beforeB] = [await lines(), await lines('b')];
    deskIs('closed');
    await round();
    const [danger = ''] = await since(bot, 'a', before);
    assert.match(danger, /^Ring \*\*999\*\*/u);
    const [despair = '', ...more] = await since(bot, 'b', beforeB);
    assert.match(despair, /116 123/u);
    assert.doesNotMatch([despair, ...more].join('\n'), /\b101\b/u);
  });

  it('gives the place of who has gone for two hours to others, in words that stay true', async () => {
    bot.clock.advance(HOUR);
    await bot.say('a', 'hello?');
    bot.clock.advance(2 * HOUR - 1);
    await round();
    assert.equal((await bot.handoff('a'))?.state, 'queued');
    bot.clock.advance(1);
    const before = await lines();
    await round();
    await round();
    const [row] = await bot.store.handoffs.of('a');
    assert.deepEqual([row?.state, row?.outcome], ['closed', 'person-left']);
    const [told = '', ...more] = await since(bot, 'a', before);
    assert.match(told, /out of the queue.*say "a person".*101.*999/u);
    assert.deepEqual(more, []);
  });

  it('waits twelve hours for who was in danger, and takes nobody out of an operator’s hands', async () => {
    await bot.say('a', 'someone is at my door');
    await bot.enqueue('b');
    await bot.claim('b', ANN);
    bot.clock.advance(12 * HOUR - 1);
    await round();
    assert.equal((await bot.handoff('a'))?.state, 'queued');
    bot.clock.advance(1);
    await round();
    assert.equal(await bot.handoff('a'), null);
    assert.equal((await bot.handoff('b'))?.state, 'held');
  });

  it('leaves who is heard between its look and its turn where they are', async () => {
    bot.clock.advance(2 * HOUR);
    const overtaken = createWaitingRound({
      ...{ store: bot.store, clock: bot.clock, log: createLog('silent', false) },
      desk: { stateAt: () => Promise.resolve('open') },
      takeTurn: async (inbound) => {
        await bot.say('a', 'I am back');
        return bot.takeTurn(inbound);
      },
    });
    await overtaken();
    assert.equal((await bot.handoff('a'))?.state, 'queued');
  });
});
