import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { ANN, since, startDesk } from './desk-bot.ts';
import type { DeskBot } from './desk-bot.ts';

const NUMBER = /07700 ?900 ?123/u;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u;

describe('asking for a person', () => {
  let bot: DeskBot;
  let warnings: string[];
  beforeEach(async () => {
    warnings = [];
    const log = pino(
      { level: 'warn' },
      new Writable({
        write(line: Buffer, _encoding, done) {
          warnings.push(line.toString());
          done();
        },
      }),
    );
    bot = await startDesk({ log });
  });
  afterEach(() => bot.close());

  it('puts the chat into the queue with its urgency, the name to use and the network it came from', async () => {
    await bot.say('a', 'none of these', 'network-1');
    await bot.say('a', 'they wanted my bank details and I told them my sort code and account number');
    await bot.say('a', 'talk to a person', 'network-1');
    await bot.say('a', 'yes please', 'network-1');
    await bot.say('a', 'Mavis', 'network-1');
    const row = await bot.handoff('a');
    const { state, urgency, reason, source, name, requestedAt, token } = row ?? {};
    assert.deepEqual(
      { state, urgency, reason, source, name, requestedAt, token },
      {
        ...{ state: 'queued', urgency: 3, reason: 'bank-details', source: 'network-1', name: 'Mavis' },
        ...{ requestedAt: bot.clock.now(), token: 0 },
      },
    );
  });

  it('initiates the hand-off in the log: the case as context, the transcript by reference', async () => {
    await bot.enqueue('a');
    const log = await bot.log('a');
    const initiated = log.filter(({ activity }) => activity['name'] === 'handoff.initiate');
    const [entry, ...more] = initiated;
    assert.ok(entry);
    assert.deepEqual(more, []);
    const { seq, activity } = entry;
    const { id } = (await bot.handoff('a')) ?? {};
    assert.match(id ?? '', UUID);
    const { handoff, urgency, reason, name, case: kase } = activity['value'] as Record<string, unknown>;
    assert.deepEqual(
      { handoff, urgency, reason, name },
      { handoff: id, urgency: 5, reason: 'rest', name: null },
    );
    assert.deepEqual((kase as { rightNow: unknown }).rightNow, ['none']);
    const contentUrl = `urn:ringback:transcript:a:1-${String(seq - 1)}`;
    assert.deepEqual(activity['attachments'], [
      { name: 'Transcript', contentType: 'application/json', contentUrl },
    ]);
  });

  it('leaves the bot helping, and asking again opens nothing new', async () => {
    await bot.enqueue('a');
    const lines = (await bot.transcript('a')).length;
    await bot.say('a', 'they wanted my passport');
    assert.ok(
      (await since(bot, 'a', lines)).some((line) => line.includes('passport') && !line.startsWith('>')),
    );
    await bot.say('a', 'talk to a person');
    assert.equal((await bot.store.handoffs.of('a')).length, 1);
  });

  it('is made more urgent by what is told later, and never less', async () => {
    await bot.enqueue('a');
    await bot.say('a', 'I told them my pin');
    assert.deepEqual((await bot.handoff('a'))?.urgency, 2);
    await bot.say('a', 'someone is at my door');
    assert.deepEqual((await bot.handoff('a'))?.reason, 'danger');
    await bot.say('a', 'back');
    assert.deepEqual((await bot.handoff('a'))?.urgency, 0);
  });

  for (const words of ['leave the queue', 'stop', 'start again']) {
    it(`"${words}" leaves the queue, and a person can be asked for again`, async () => {
      await bot.enqueue('a');
      await bot.say('a', words);
      assert.equal(await bot.handoff('a'), null);
      assert.deepEqual(
        (await bot.store.handoffs.of('a')).map(({ state, outcome }) => [state, outcome]),
        [['closed', 'person-left']],
      );
      bot.clock.advance(1_000);
      await bot.enqueue('a');
      assert.equal((await bot.handoff('a'))?.state, 'queued');
    });
  }

  it('is at its most urgent once the person presses "I\'m in danger"', async () => {
    await bot.enqueue('a');
    await bot.press('a', { command: 'emergency' });
    const { urgency, reason } = (await bot.handoff('a')) ?? {};
    assert.deepEqual({ urgency, reason }, { urgency: 0, reason: 'danger' });
    assert.match((await since(bot, 'a', 1)).join('\n'), /999/u);
  });

  it('is given up by "stop" and "start again" in so many words, and an old card gives up nothing', async () => {
    await bot.enqueue('a');
    for (const command of ['stop', 'start-again']) {
      const lines = (await bot.transcript('a')).length;
      await bot.send('a', { text: 'a button', value: { ringback: { seq: 1, command } } });
      assert.equal((await bot.handoff('a'))?.state, 'queued');
      assert.match((await since(bot, 'a', lines))[1] ?? '', /earlier question/u);
    }
    await bot.press('a', { command: 'start-again' });
    assert.equal(await bot.handoff('a'), null);
    assert.match((await bot.transcript('a')).slice(-3).join('\n'), /out of the queue/u);
  });

  it('again where the desk has closed is answered with who else can be rung, and the place is kept', async () => {
    await bot.enqueue('a');
    bot.desk = { state: 'closed', opens: 'tomorrow at 8 am', place: 1, minutes: null };
    const lines = (await bot.transcript('a')).length;
    await bot.say('a', 'talk to a person');
    const said = (await since(bot, 'a', lines)).join('\n');
    assert.match(said, /until tomorrow at 8 am.*\*\*101\*\*.*rung back\?/su);
    assert.equal((await bot.handoff('a'))?.state, 'queued');
  });

  it('is refused to nobody in danger or despair, however many of their network wait', async () => {
    for (const chat of ['1', '2', '3', '4', '5']) await bot.enqueue(chat, 'flood');
    await bot.say('6', 'someone is at my door', 'flood');
    await bot.say('6', 'talk to a person', 'flood');
    await bot.press('6', { question: 'passOn', answer: 'pass-on' }, 'flood');
    await bot.press('6', { command: 'skip' }, 'flood');
    assert.deepEqual((await bot.handoff('6'))?.reason, 'danger');
  });

  it('a second time gets a token that goes on from the first, so that no old console can hold it', async () => {
    await bot.enqueue('a');
    const token = await bot.claim('a', ANN);
    await bot.act('a', { do: 'resolve', operator: ANN, token, outcome: 'back-to-bot' });
    bot.clock.advance(1_000);
    await bot.enqueue('a');
    await assert.rejects(bot.act('a', { do: 'reply', operator: ANN, token, text: 'me again' }), {
      code: 'LEASE_LOST',
    });
    assert.ok((await bot.claim('a', ANN)) > token);
    assert.equal(await bot.store.handoffs.renew('a', token, 60_000), false);
  });

  it('is refused to a sixth chat of one network, in words, while others are let in', async () => {
    for (const chat of ['1', '2', '3', '4', '5']) await bot.enqueue(chat, 'flood');
    await bot.enqueue('6', 'flood');
    await bot.enqueue('mavis', 'elsewhere');
    assert.equal(await bot.handoff('6'), null);
    assert.equal((await bot.handoff('mavis'))?.state, 'queued');
    const said = await bot.transcript('6');
    const refusal = said.findIndex((line) => line.includes('Many chats from your network'));
    assert.ok(refusal > 0, said.join('\n'));
    assert.ok(!said.some((line) => line.includes('Keep this page open')), 'it was not said that they wait');
    assert.ok(said.slice(refusal).some((line) => line.includes('What did they ask for')));
    assert.equal((await bot.events('6')).length, 0);
    assert.equal(
      warnings.filter((line) => line.includes('"RATE_LIMITED"') && line.includes('flood')).length,
      1,
    );
    await bot.say('1', 'leave the queue', 'flood');
    await bot.say('6', 'talk to a person', 'flood');
    await bot.press('6', { question: 'passOn', answer: 'pass-on' }, 'flood');
    await bot.press('6', { command: 'skip' }, 'flood');
    assert.equal((await bot.handoff('6'))?.state, 'queued');
  });
});

describe('asking to be rung back', () => {
  const askForIt = async (bot: DeskBot, chat = 'a'): Promise<void> => {
    bot.desk = { state: 'nobody', opens: null, place: 1, minutes: null };
    await bot.say(chat, 'none of these');
    await bot.say(chat, 'talk to a person');
    await bot.press(chat, { question: 'ringBack', answer: 'ring-me' });
    await bot.say(chat, 'in the evening');
    await bot.say(chat, 'Mavis');
  };

  it('keeps the number with the call-backs and nowhere else, and it is gone when that is done', async () => {
    const bot = await startDesk();
    await askForIt(bot);
    await bot.say('a', 'ring me on 07700 900123 please');
    const [callback, ...more] = await bot.store.handoffs.callbacks();
    assert.ok(callback);
    assert.deepEqual(more, []);
    assert.deepEqual([callback.number, callback.name, callback.urgency], ['07700 900123', 'Mavis', 5]);
    assert.match(callback.when, /evening/u);
    assert.equal(callback.conversation, 'a');
    assert.ok((await bot.transcript('a')).includes('> ring me on [number kept apart] please'));
    assert.doesNotMatch(JSON.stringify([await bot.store.load('a'), await bot.log('a')]), NUMBER);
    assert.equal(await bot.handoff('a'), null);
    await bot.store.handoffs.finishCallback(callback.id);
    assert.doesNotMatch(await bot.bytesAfterClosing(), NUMBER);
  });

  it('again takes the place of the number that was given before', async () => {
    const bot = await startDesk();
    await askForIt(bot);
    await bot.say('a', '07700 900123');
    await askForIt(bot);
    await bot.say('a', '01632 960123');
    const numbers = (await bot.store.handoffs.callbacks()).map(({ number }) => number);
    assert.deepEqual(numbers, ['01632 960123']);
    assert.doesNotMatch(await bot.bytesAfterClosing(), NUMBER);
  });

  it('is refused to a sixth chat of one network, in words, and its number is kept nowhere', async () => {
    const bot = await startDesk();
    for (const chat of ['1', '2', '3', '4', '5']) {
      await askForIt(bot, chat);
      await bot.say(chat, '01632 960123', 'flood');
    }
    await askForIt(bot, '6');
    await bot.say('6', '07700 900123', 'flood');
    assert.equal((await bot.store.handoffs.callbacks()).length, 5);
    const said = (await bot.transcript('6')).join('\n');
    assert.match(said, /Many chats from your network/u);
    assert.doesNotMatch(said, /Someone will ring you/u);
    await askForIt(bot, 'mavis');
    await bot.say('mavis', '01632 960123', 'elsewhere');
    await askForIt(bot, '1');
    await bot.say('1', '01632 960999', 'flood');
    const numbers = (await bot.store.handoffs.callbacks()).map(({ number }) => number);
    assert.equal(numbers.filter((number) => number === '01632 960999').length, 1);
    assert.equal(numbers.length, 6);
    assert.doesNotMatch(await bot.bytesAfterClosing(), NUMBER);
  });

  it('logs no number in a turn that fails either', async () => {
    const bot = await startDesk();
    await askForIt(bot);
    bot.desk = null as never;
    await bot.say('a', '07700 900123');
    const said = await bot.transcript('a');
    assert.ok(said.includes('> [number kept apart]'), said.join('\n'));
    assert.doesNotMatch(await bot.bytesAfterClosing(), NUMBER);
  });
});
