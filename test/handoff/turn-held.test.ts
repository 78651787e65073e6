import assert from 'node:assert/strict';
import { understand } from '../../src/understanding/understand.ts';
import { ANN, BEN, mustBeHeldBy, since, startDesk } from './desk-bot.ts';
import type { DeskBot } from './desk-bot.ts';

describe('while an operator has the chat', () => {
  let bot: DeskBot;
  let token: number;
  let lines: number;
  beforeEach(async () => {
    bot = await startDesk();
    await bot.enqueue('a');
    token = await bot.claim('a', ANN);
    lines = (await bot.transcript('a')).length;
  });
  afterEach(() => bot.close());

  const stateOf = async () => {
    const loaded = await bot.store.load('a');
    return loaded.outcome === 'found' ? (loaded.row.state as { state: { journal: unknown } }).state : null;
  };

  it('the person’s words go to them and to no question, by hand or by an old button', async () => {
    const before = await stateOf();
    for (const text of [
      'they wanted my passport',
      'the police',
      'help',
      'back',
      'talk to a person',
      'change',
    ])
      await bot.say('a', text);
    await bot.press('a', { question: 'asked', answer: ['passport'] });
    const said = await since(bot, 'a', lines);
    assert.equal(said.length, 7);
    assert.ok(said.every((line) => line.startsWith('> ')));
    assert.deepEqual(await stateOf(), before);
  });

  it('danger is answered with 999 each time it is told, and makes the hand-off the most urgent', async () => {
    for (const text of ['he is at my door now', '999', 'he is at my door now']) await bot.say('a', text);
    const said = await since(bot, 'a', lines);
    assert.equal(said.length, 6);
    for (const answer of [said[1], said[3], said[5]]) assert.match(answer ?? '', /999/u);
    const row = await bot.handoff('a');
    assert.deepEqual([row?.urgency, row?.reason], [0, 'danger']);
    await mustBeHeldBy(bot, 'a', ANN);
  });

  it('despair is answered with Samaritans and 999, and nobody is sent to 101 when the bot is back', async () => {
    await bot.say('a', 'I want to kill myself');
    const [, answer = '', ...more] = await since(bot, 'a', lines);
    assert.match(answer, /999.*116 123/u);
    assert.deepEqual(more, []);
    assert.deepEqual((await bot.handoff('a'))?.reason, 'distress');
    await bot.act('a', { do: 'resolve', operator: ANN, token, outcome: 'advised' });
    await bot.say('a', 'stop');
    const last = (await bot.transcript('a')).at(-1) ?? '';
    assert.match(last, /116 123/u);
    assert.doesNotMatch(last, /101/u);
  });

  it('a secret is removed and the person told, also one that is split over messages', async () => {
    await bot.say('a', 'my NI number is QQ123456C');
    await bot.say('a', 'my card is 4111 1111');
    await bot.say('a', '1111 1111');
    const said = await since(bot, 'a', lines);
    assert.match(said[1] ?? '', /removed what looked like your NI number/u);
    const stored = JSON.stringify([await bot.store.load('a'), await bot.log('a')]);
    assert.doesNotMatch(stored, /QQ ?12 ?34|4111|1111 1111/u);
  });

  it('a secret that began before they joined is removed as well', async () => {
    await bot.act('a', { do: 'resolve', operator: ANN, token, outcome: 'advised' });
    await bot.enqueue('b');
    await bot.say('b', 'my card is 4111 1111');
    await bot.claim('b', ANN);
    await bot.say('b', '1111 1111');
    assert.doesNotMatch(JSON.stringify([await bot.store.load('b'), await bot.log('b')]), /4111|1111 1111/u);
  });

  it('how to delete the chat is told, and nothing is asked with it', async () => {
    await bot.say('a', 'delete my chat');
    const [, answer = '', ...more] = await since(bot, 'a', lines);
    assert.match(answer, /Delete my chat/u);
    assert.deepEqual(more, []);
    await mustBeHeldBy(bot, 'a', ANN);
  });

  for (const words of ['stop', 'Leave the chat', 'end the chat.', 'a press of the button']) {
    it(`${words} ends the hand-off, and says who was told and how to come back`, async () => {
      if (words.includes('press')) await bot.press('a', { command: 'stop' });
      else await bot.say('a', words);
      const said = (await since(bot, 'a', lines)).join('\n');
      assert.match(said, /I've stopped.*Ann has been told that you left.*say "a person"/su);
      const [row] = await bot.store.handoffs.of('a');
      assert.deepEqual([row?.state, row?.outcome], ['closed', 'person-left']);
      await assert.rejects(bot.act('a', { do: 'reply', operator: ANN, token, text: 'hello?' }), {
        code: 'LEASE_LOST',
      });
    });
  }

  it('no other words send the operator away, whatever they would do to the bot', async () => {
    const words = ['goodbye', 'bye', 'leave me alone', 'end', 'quit', 'start again', 'never mind', 'reset'];
    for (const text of words) await bot.say('a', text);
    await bot.press('a', { command: 'start-again' });
    await bot.press('a', { command: 'leave-queue' });
    const said = await since(bot, 'a', lines);
    assert.equal(said.length, words.length + 2);
    assert.ok(said.every((line) => line.startsWith('> ')));
    await mustBeHeldBy(bot, 'a', ANN);
  });

  it('leaving in a hurry is a line for the operator alone, once however often it is told', async () => {
    const left = () => bot.act('a', { do: 'left-in-a-hurry' }, 'left:1');
    assert.deepEqual(await left(), await left());
    assert.deepEqual(await since(bot, 'a', lines), []);
    const names = (await bot.events('a')).map((event) => event['name']);
    assert.equal(names.filter((name) => name === 'handoff.left-in-a-hurry').length, 1);
    await mustBeHeldBy(bot, 'a', ANN);
  });

  it('a client that joins anew is told nothing', async () => {
    await bot.send('a', { type: 'conversationUpdate', membersAdded: [{ id: 'dl_person', name: '' }] });
    assert.deepEqual(await since(bot, 'a', lines), []);
  });
});

describe('a fault while an operator has the chat', () => {
  const failing = (text: string) => {
    if (text.includes('boom')) throw new TypeError('planted');
    return understand(text);
  };

  it('keeps the person’s words, says so with the numbers to ring, asks nothing, and leaves the hand-off', async () => {
    const bot = await startDesk({ understand: failing });
    await bot.enqueue('a');
    const token = await bot.claim('a', ANN);
    const lines = (await bot.transcript('a')).length;
    await bot.say('a', 'boom');
    const [words, answer = '', ...more] = await since(bot, 'a', lines);
    assert.equal(words, '> boom');
    assert.match(answer, /went wrong.*101.*999/u);
    assert.deepEqual(more, []);
    await bot.act('a', { do: 'reply', operator: ANN, token, text: 'I read you' });
    await bot.close();
  });

  it('in the state itself holds no chat in an operator’s hands, and whoever stops leaves them', async () => {
    const bot = await startDesk();
    for (const chat of ['a', 'b']) {
      await bot.enqueue(chat);
      await bot.claim(chat, ANN);
      await breakState(bot, chat);
    }
    await bot.act('a', { do: 'release', operator: ANN, token: 1 });
    assert.equal((await bot.handoff('a'))?.state, 'queued');
    await bot.claim('a', BEN);
    await bot.say('b', 'start again');
    await mustBeHeldBy(bot, 'b', ANN);
    await bot.say('b', 'stop');
    assert.equal(await bot.handoff('b'), null);
    assert.match((await bot.transcript('b')).join('\n'), /Ann has been told/u);
    await bot.say('b', 'start again');
    assert.match((await bot.transcript('b')).at(-1) ?? '', /happening now|right now/iu);
    await bot.close();
  });

  async function breakState(bot: DeskBot, conversation: string): Promise<void> {
    const loaded = await bot.store.load(conversation);
    assert.ok(loaded.outcome === 'found');
    const { version, seq } = loaded.row;
    await bot.store.commit({
      ...{ conversation, channel: 'directline', expectedVersion: version, state: { broken: true } },
      ...{
        entries: [],
        rewrites: [],
        receiptKeys: [],
        receipt: { activityId: '', seq },
        at: bot.clock.now(),
      },
    });
  }
});
