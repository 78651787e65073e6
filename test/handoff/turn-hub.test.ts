import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFromHub } from '../../src/bot/from-hub.ts';
import type { FromHub } from '../../src/bot/from-hub.ts';
import { fixedClock } from '../../src/clock.ts';
import { loadConfig } from '../../src/config.ts';
import { AppError } from '../../src/errors.ts';
import { followForHub } from '../../src/handoff/follow-for-hub.ts';
import { keepDuty } from '../../src/jobs/duty.ts';
import { createLog } from '../../src/log.ts';
import { startServices } from '../../src/services.ts';
import type { HandoffRow } from '../../src/store/store.ts';
import { until } from '../support/until.ts';
import { ANN, since, startDesk } from './desk-bot.ts';
import type { DeskBot } from './desk-bot.ts';
import { TestHub } from './test-hub.ts';

const log = createLog('silent', false);

describe('an outside hub in the place of the console', () => {
  let bot: DeskBot;
  let hub: TestHub;
  let from: FromHub;
  let stop: () => Promise<void>;
  const follow = (): (() => Promise<void>) =>
    followForHub({ store: bot.store, hub, clock: bot.clock, log, firstPause: 5 });

  beforeEach(async () => {
    bot = await startDesk();
    hub = new TestHub();
    from = createFromHub(bot.store, bot.takeTurn);
    stop = follow();
  });
  afterEach(async () => {
    await stop();
    await bot.close();
  });

  it('is handed the chat with its context and transcript, talks with the person, and gives it back', async () => {
    await bot.say('a', 'they wanted my bank details and I told them my sort code and account number');
    await bot.enqueue('a');
    await until(() => hub.chats.size === 1);
    const [chat] = hub.chats.values();
    assert.equal(chat?.conversation, 'a');
    assert.deepEqual([chat.context['urgency'], chat.context['reason']], [3, 'bank-details']);
    assert.deepEqual((chat.context['case'] as { items: object }).items, {
      'bank-details': { asked: true, given: 'yes' },
    });
    const texts = chat.transcript.activities.map(({ from: { role }, text }) => `${role}: ${text}`);
    assert.match(texts[0] ?? '', /^bot: If they are still on the phone/u);
    assert.ok(texts.some((text) => text.startsWith('user: they wanted my bank details')));

    const lines = (await bot.transcript('a')).length;
    await from.status('a', 's1', { state: 'accepted', firstName: 'Dee' });
    await from.agentMessage('a', 'm1', 'Dee', 'Hello, this is Dee.');
    await bot.say('a', 'hello Dee, my card is 4111 1111');
    await bot.say('a', '1111 1111');
    await until(() => hub.messages.size === 2);
    await until(() => hub.words.every((text) => !/1111/u.test(text)));
    assert.match(hub.words[0] ?? '', /^hello Dee, my card is \[/u);
    await from.status('a', 's2', { state: 'completed', message: 'done' });
    await until(() => hub.closed.length === 1);
    assert.deepEqual(hub.closed, [{ id: chat.id, outcome: 'back-to-bot' }]);

    const said = await since(bot, 'a', lines);
    assert.match(said[0] ?? '', /Dee has joined/u);
    assert.equal(said[1], 'Dee: Hello, this is Dee.');
    assert.ok(said.some((line) => line.includes("You're back with me")));
    const states = (await bot.events('a')).flatMap(({ name, value }) =>
      name === 'handoff.status' ? [(value as { state: string }).state] : [],
    );
    assert.deepEqual(states, ['accepted', 'completed']);
  });

  it('says each thing once, however often it sends it, and nothing without the chat', async () => {
    await bot.enqueue('a');
    await assert.rejects(from.agentMessage('a', 'm0', 'Dee', 'hello'), { code: 'LEASE_LOST' });
    await from.status('a', 's1', { state: 'accepted' });
    const [first, second] = await Promise.all([
      from.agentMessage('a', 'm1', 'Dee', 'hello'),
      from.agentMessage('a', 'm1', 'Dee', 'hello'),
    ]);
    assert.deepEqual(second, first);
    await from.status('a', 's2', { state: 'accepted' });
    assert.equal((await bot.transcript('a')).filter((line) => line === 'Dee: hello').length, 1);
    assert.equal((await bot.transcript('a')).filter((line) => line.includes('has joined')).length, 1);
    await assert.rejects(from.agentMessage('nowhere', 'm2', 'Dee', 'hello'), { code: 'NOT_FOUND' });
  });

  it('that cannot take the chat gives the person back to the bot at once', async () => {
    await bot.enqueue('a');
    const lines = (await bot.transcript('a')).length;
    await from.status('a', 's1', { state: 'failed', message: 'no agents' });
    assert.match((await since(bot, 'a', lines))[0] ?? '', /back with me/u);
    const [row] = await bot.store.handoffs.of('a');
    assert.deepEqual([row?.state, row?.outcome], ['closed', 'no-answer']);
    await assert.rejects(from.status('a', 's2', { state: 'accepted' }), { code: 'HANDOFF_TAKEN' });
  });

  it('can neither take nor end a chat that an operator holds', async () => {
    await bot.enqueue('a');
    await bot.claim('a', ANN);
    for (const state of ['accepted', 'failed', 'completed'] as const)
      await assert.rejects(from.status('a', `s-${state}`, { state }), { code: 'HANDOFF_TAKEN' });
  });

  it('hears of everything, in order, though its calls get lost', async () => {
    hub.failures = 4;
    await bot.enqueue('a');
    for (const text of ['one', 'two', 'three']) await bot.say('a', text);
    await until(() => hub.messages.size === 3);
    assert.deepEqual(hub.words, ['one', 'two', 'three']);
    assert.equal(hub.chats.size, 1);
  });

  it('hears after a restart of what is still open, under the same ids, and of what it missed', async () => {
    await bot.enqueue('a');
    await bot.say('a', 'before');
    await until(() => hub.messages.size === 1);
    await stop();
    await bot.say('a', 'meanwhile');
    stop = follow();
    await until(() => hub.messages.size === 2);
    assert.deepEqual(hub.words, ['before', 'meanwhile']);
    assert.equal(hub.chats.size, 1);
  });

  it('hears of what was asked for, said and ended while nobody followed, in its order', async () => {
    await bot.enqueue('a');
    await until(() => hub.chats.size === 1);
    await stop();
    await bot.say('a', 'the first goes on');
    await bot.say('a', 'stop');
    for (const text of ['the second', 'stop']) {
      bot.clock.advance(1_000);
      if (text !== 'stop') await bot.enqueue('a');
      await bot.say('a', text);
    }
    bot.clock.advance(1_000);
    await bot.enqueue('a');
    await bot.say('a', 'the third');
    stop = follow();
    await until(() => hub.words.includes('the third'));
    const ids = (await bot.store.handoffs.of('a')).map(({ id }) => id).reverse();
    assert.deepEqual([...hub.chats.keys()], ids);
    assert.deepEqual(
      hub.closed.map(({ id }) => id),
      ids.slice(0, 2),
    );
    assert.deepEqual(
      hub.words.filter((text) => text.startsWith('the ')),
      ['the first goes on', 'the second', 'the third'],
    );
  });

  it('hears of each chat from one instance at a time, and from the next when that one ends', async () => {
    await stop();
    const hubs = [new TestHub(), new TestHub()] as const;
    const [endFirst, endSecond] = hubs.map((each, index) =>
      keepDuty({ instances: bot.store.instances, duty: 'hub', holder: `${index}`, log, every: 5 }, () =>
        followForHub({ store: bot.store, hub: each, clock: bot.clock, log }),
      ),
    );
    const [first, second] = hubs;
    await bot.enqueue('a');
    await bot.say('a', 'to the first');
    await until(() => first.words.includes('to the first'));
    assert.equal(second.chats.size, 0);
    await endFirst?.();
    await bot.say('a', 'to the second');
    await until(() => second.words.includes('to the second'));
    assert.deepEqual([first.words, second.words], [['to the first'], ['to the first', 'to the second']]);
    await endSecond?.();
  });

  it('hears of it all although the hand-offs cannot be read at first', async () => {
    await stop();
    await bot.enqueue('a');
    let failures = 2;
    const open = (): Promise<readonly HandoffRow[]> => {
      if (failures === 0) return bot.store.handoffs.open();
      failures -= 1;
      return Promise.reject(new AppError('STORE_UNAVAILABLE', 'the database is away'));
    };
    const store = { ...bot.store, handoffs: { ...bot.store.handoffs, open } };
    stop = followForHub({ store, hub, clock: bot.clock, log, firstPause: 5 });
    await until(() => hub.chats.size === 1);
  });

  for (const [what, lost] of [
    ['its calls get lost', 1],
    ['the hand-offs cannot be read at first', 0],
  ] as const)
    it(`hears to its end of what ended while nobody followed, before what is open, although ${what}`, async () => {
      await bot.enqueue('a');
      await until(() => hub.chats.size === 1);
      await stop();
      hub = new TestHub();
      await bot.say('a', 'stop');
      bot.clock.advance(1_000);
      await bot.enqueue('a');
      hub.failures = lost;
      let failing = lost === 0;
      const closedSince = async (since: number, limit: number): Promise<readonly HandoffRow[]> => {
        if (!failing) return bot.store.handoffs.closedSince(since, limit);
        failing = false;
        await bot.say('a', 'meanwhile');
        throw new AppError('STORE_UNAVAILABLE', 'the database is away');
      };
      const store = { ...bot.store, handoffs: { ...bot.store.handoffs, closedSince } };
      stop = followForHub({ store, hub, clock: bot.clock, log, firstPause: 5 });
      await until(() => hub.chats.size === 2);
      await bot.say('a', 'now');
      await until(() => hub.words.includes('now'));
      const [second, first] = (await bot.store.handoffs.of('a')).map(({ id }) => id);
      assert.deepEqual([...hub.chats.keys()], [first, second]);
      assert.deepEqual(hub.closed, [{ id: first, outcome: 'person-left' }]);
    });

  it('ends at once though it is away, and tells it nothing more', async () => {
    hub.failures = Infinity;
    await bot.enqueue('a');
    await until(() => hub.failed > 0);
    await stop();
    const { failed } = hub;
    await bot.say('a', 'are you there?');
    assert.deepEqual([hub.failed, hub.chats.size], [failed, 0]);
  });

  it('hears of a second hand-off though it was away while the first ended', async () => {
    await bot.enqueue('a');
    await until(() => hub.chats.size === 1);
    hub.failures = 3;
    await bot.say('a', 'stop');
    bot.clock.advance(1_000);
    await bot.enqueue('a');
    await until(() => hub.chats.size === 2);
    assert.deepEqual(
      hub.closed.map(({ outcome }) => outcome),
      ['person-left'],
    );
    assert.deepEqual([...hub.chats.keys()].at(-1), (await bot.handoff('a'))?.id);
  });

  it('is told when the person leaves, and when they delete the chat', async () => {
    await bot.enqueue('a');
    await bot.enqueue('b');
    await until(() => hub.chats.size === 2);
    await bot.say('a', 'stop');
    await bot.store.erase('b', bot.clock.now(), bot.clock.now() + 1);
    await until(() => hub.closed.length === 2);
    assert.deepEqual(hub.closed.map(({ outcome }) => outcome).sort(), ['person-left', null].sort());
  });
});

describe('a server that is given an outside hub', () => {
  it('hands chats to it in the hours of the desk, though no operator is there, and hears what it says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringback-hub-'));
    const hub = new TestHub();
    let from: FromHub | undefined;
    const clock = fixedClock('2026-11-23T12:00:00Z');
    const config = loadConfig({ DATA_DIR: folder, DIRECT_LINE_SECRET: 'a-secret-of-the-tests-long-enough' });
    const { services, stop } = await startServices(config, {
      ...{ clock, log },
      connectHub: (speaking) => {
        from = speaking;
        return hub;
      },
    });
    const say = (text: string) =>
      services.takeTurn({
        ...{ conversation: 'a', channel: 'directline', keys: [] },
        activity: { type: 'message', from: { id: 'dl_person', name: '' }, text },
      });
    for (const text of ['none of these', 'talk to a person', 'yes', 'Mavis']) await say(text);
    await until(() => hub.chats.size === 1);
    await from?.status('a', 's1', { state: 'accepted', firstName: 'Dee' });
    assert.deepEqual((await services.store.handoffs.of('a'))[0]?.operator, 'hub');
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
});
