import assert from 'node:assert/strict';
import { proxied, questionsIn, startBot } from '../support/bot.ts';
import type { TestBot } from '../support/bot.ts';

const asked = async (bot: TestBot, conversation: string) =>
  questionsIn(await bot.log(conversation)).map(({ name }) => name);

describe('a turn', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.close());

  it('puts the opening before the first message, from seq 1 without gaps', async () => {
    const receipt = await bot.say('a', "it's over");
    const log = await bot.log('a');
    assert.deepEqual(
      log.map(({ seq }) => seq),
      log.map((_, index) => index + 1),
    );
    assert.deepEqual(
      log.slice(0, 4).map(({ direction }) => direction),
      ['out', 'out', 'out', 'in'],
    );
    const [first = ''] = await bot.transcript('a');
    for (const words of ['hang up', '999', '159']) assert.ok(first.includes(words), words);
    assert.equal(receipt.activityId, log[3]?.id);
    assert.equal(receipt.seq, log.length);
  });

  it('logs nothing of a conversationUpdate but the opening', async () => {
    await bot.send('a', { type: 'conversationUpdate', membersAdded: [{ id: 'ann', name: '' }] });
    await bot.send('a', { type: 'conversationUpdate', membersAdded: [{ id: 'ringback', name: '' }] });
    const log = await bot.log('a');
    assert.equal(log.length, 3);
    assert.ok(log.every(({ direction }) => direction === 'out'));
    await bot.say('a', 'none of these');
    assert.deepEqual(await asked(bot, 'a'), ['rightNow', 'asked']);
  });

  it('answers two quick messages in order, and the second does not answer a question its sender had not seen', async () => {
    await bot.say('a', 'none of these');
    const first = bot.say('a', 'nothing yet');
    const second = bot.say('a', 'no');
    await Promise.all([first, second]);
    const transcript = await bot.transcript('a');
    assert.ok(transcript.indexOf('> nothing yet') < transcript.indexOf('> no'));
    assert.ok(transcript.some((line) => line.includes('crossed')));
    assert.equal((await asked(bot, 'a')).at(-1), 'claimed');
  });

  it('takes an answer sent while a repeat of an earlier message is on its way', async () => {
    await bot.send('a', { text: 'none of these' }, ['k1']);
    const again = bot.send('a', { text: 'none of these' }, ['k1']);
    const answer = bot.say('a', 'nothing');
    await Promise.all([again, answer]);
    const transcript = await bot.transcript('a');
    assert.ok(!transcript.some((line) => line.includes('crossed')));
    assert.equal((await asked(bot, 'a')).at(-1), 'claimed');
  });

  it('counts the facts of a quick second message', async () => {
    await bot.say('a', 'none of these');
    await Promise.all([bot.say('a', 'they wanted my passport'), bot.say('a', 'it was the police')]);
    assert.equal((await asked(bot, 'a')).at(-1), 'given');
    await bot.say('a', 'no');
    assert.equal((await asked(bot, 'a')).at(-1), 'collar');
  });

  it('believes a client about what its person had seen', async () => {
    await bot.say('a', 'none of these');
    const { seq } = await bot.say('a', 'nothing', 5);
    await bot.say('a', 'the police', 5);
    const transcript = await bot.transcript('a');
    assert.ok(seq < transcript.length);
    assert.equal(transcript.filter((line) => line.includes('Who did they say')).length, 1);
  });

  for (const [what, keys] of [
    ['activity', ['a:1']],
    ['client activity id', ['c:ann:1']],
  ] as const) {
    it(`takes the same ${what} twice once, with one receipt`, async () => {
      const [first, second] = await Promise.all([
        bot.send('a', { text: 'none of these' }, keys),
        bot.send('a', { text: 'none of these' }, keys),
      ]);
      const later = await bot.send('a', { text: 'something else entirely' }, [...keys, 'a:9']);
      assert.deepEqual(second, first);
      assert.deepEqual(later, first);
      assert.equal((await bot.transcript('a')).filter((line) => line.startsWith('>')).length, 1);
      assert.deepEqual(await asked(bot, 'a'), ['rightNow', 'asked']);
    });
  }

  it('keeps conversations apart, also for the same key', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => bot.send(name, { text: 'none of these' }, ['a:1'])));
    for (const name of ['a', 'b', 'c']) assert.deepEqual(await asked(bot, name), ['rightNow', 'asked']);
  });

  it('cuts an oversized text and goes on', async () => {
    await bot.say('a', `they wanted my passport ${'x '.repeat(100_000)}`);
    await bot.say('a', 'none of these');
    assert.equal((await asked(bot, 'a')).at(-1), 'given');
  });

  it('keeps no more than 2,000 characters of a text, in the log and in the state', async () => {
    for (let count = 0; count < 3; count += 1) {
      await bot.send('a', { text: 'x '.repeat(100_000), value: { note: 'y '.repeat(100_000) } });
    }
    const own = (await bot.log('a')).filter(({ direction }) => direction === 'in');
    for (const { activity } of own) {
      assert.equal(activity['text'], 'x '.repeat(1_000));
      assert.deepEqual(activity['value'], { note: 'y '.repeat(1_000) });
    }
    const loaded = await bot.store.load('a');
    assert.ok(loaded.outcome === 'found' && JSON.stringify(loaded.row.state).length < 10_000);
  });

  it('keeps no value that is far larger than a press, however it is built', async () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
    for (const value of [deep, Array.from({ length: 60_000 }, () => 1), { ['k'.repeat(10_000)]: 1 }]) {
      await bot.send('a', { text: 'hello', value });
    }
    const own = (await bot.log('a')).filter(({ direction }) => direction === 'in');
    assert.deepEqual(
      own.map(({ activity }) => activity['value']),
      [undefined, undefined, undefined],
    );
  });

  it('stores and asks for receipts under hashes of what the client called its message', async () => {
    const keys: string[] = [];
    const hashing = await startBot({}, (store) => ({
      ...proxied(store),
      receipt: (id, names) => {
        keys.push(...names);
        return store.receipt(id, names);
      },
      commit: (turn) => {
        keys.push(...turn.receiptKeys);
        return store.commit(turn);
      },
    }));
    await hashing.send('a', { text: 'hello' }, ['c:ann:my password is hunter2']);
    assert.deepEqual(new Set(keys).size, 1);
    assert.match(keys[0] ?? '', /^[\w-]{43}$/u);
    await hashing.close();
  });

  it('takes a value of another shape for no press', async () => {
    for (const value of [
      null,
      7,
      'x',
      '{',
      [],
      { ringback: 1 },
      { ringback: { seq: -1 } },
      { ringback: { seq: '1' } },
    ]) {
      await bot.send('a', { text: 'hello', value });
    }
    assert.equal((await bot.transcript('a')).filter((line) => line.startsWith('>')).length, 8);
  });

  it('refuses a conversation that was erased', async () => {
    await bot.say('a', 'none of these');
    await bot.store.erase('a', 0, Number.MAX_SAFE_INTEGER);
    await assert.rejects(bot.say('a', 'hello'), { code: 'CONVERSATION_ERASED' });
  });
});
