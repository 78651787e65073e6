import assert from 'node:assert/strict';
import type { Json } from '../../src/case/answers.ts';
import { createRunDialogs } from '../../src/bot/run-dialogs.ts';
import type { RunDialogs } from '../../src/bot/run-dialogs.ts';
import { AppError } from '../../src/errors.ts';
import type { Store } from '../../src/store/store.ts';
import { understand } from '../../src/understanding/understand.ts';
import { proxied, questionsIn, startBot } from '../support/bot.ts';
import type { TestBot } from '../support/bot.ts';

const asked = async (bot: TestBot, conversation: string) =>
  questionsIn(await bot.log(conversation)).map(({ name }) => name);

describe('an error in the middle of a turn', () => {
  let bot: TestBot;
  let broken: (text: string) => boolean = () => false;
  beforeEach(async () => {
    broken = (text) => text.includes('boom');
    bot = await startBot({
      understand: (text) => {
        if (broken(text)) throw new TypeError('planted');
        return understand(text);
      },
    });
  });
  afterEach(() => bot.close());

  it('leaves nothing half done: the message, plain words with 101, the open question, and no answer filed', async () => {
    await bot.say('a', 'none of these');
    const before = (await bot.log('a')).length;
    const receipt = await bot.send('a', { text: 'the passport boom' }, ['a:7']);
    const added = (await bot.transcript('a')).slice(before);
    assert.equal(added.length, 3);
    assert.match(added[2] ?? '', /What did they ask for/u);
    assert.equal(added[0], '> the passport boom');
    assert.match(added[1] ?? '', /went wrong.*101.*999/u);
    assert.doesNotMatch(added.join(' '), /planted|TypeError|source code/u);
    assert.deepEqual(await bot.send('a', { text: 'the passport boom' }, ['a:7']), receipt);
  });

  it('does not spoil the next message, which answers the question that was open', async () => {
    await bot.say('a', 'none of these');
    await bot.say('a', 'boom');
    await bot.say('a', 'They asked for nothing');
    assert.deepEqual(await asked(bot, 'a'), ['rightNow', 'asked', 'asked', 'claimed']);
  });

  it('on the very first message still opens the chat before it', async () => {
    await bot.say('a', 'boom');
    const log = await bot.log('a');
    assert.deepEqual(
      log.map(({ direction }) => direction),
      ['out', 'out', 'out', 'in', 'out', 'out'],
    );
    await bot.say('a', 'none of these');
    assert.deepEqual(await asked(bot, 'a'), ['rightNow', 'rightNow', 'asked']);
  });

  it('holds no secret that the message held', async () => {
    await bot.say('a', 'boom my NI number is QQ123456C');
    assert.doesNotMatch(await bot.bytesAfterClosing(), /QQ\s?12\s?34\s?56/u);
    bot = await startBot();
  });

  it('still finds a secret that began in the message that failed, and one that ends in it', async () => {
    await bot.say('a', 'boom my ni number is QQ 12 34');
    await bot.say('a', '56 C');
    await bot.say('b', 'my ni number is QQ 12 34');
    broken = (text) => text.includes('56 C') || text.includes('removed');
    await bot.say('b', '56 C');
    for (const conversation of ['a', 'b']) {
      const stored = JSON.stringify([await bot.store.load(conversation), await bot.log(conversation)]);
      assert.doesNotMatch(stored, /QQ 12 34|56 C/u);
    }
  });

  it('sends nobody to 101 from a self-harm talk, nor for words of self-harm', async () => {
    await bot.say('a', 'I want to kill myself');
    await bot.say('a', 'boom');
    const transcript = await bot.transcript('a');
    const answer = transcript.slice(transcript.indexOf('> boom')).join('\n');
    assert.match(answer, /went wrong.*116 123.*999/u);
    assert.doesNotMatch(answer, /101/u);
  });
});

/** A store whose states are changed on the way out, once `spoil` is set. */
const spoiling =
  (spoil: () => ((state: Json) => Json) | null) =>
  (store: Store): Store => ({
    ...proxied(store),
    load: async (id) => {
      const loaded = await store.load(id);
      const change = spoil();
      if (loaded.outcome !== 'found' || change === null) return loaded;
      return { ...loaded, row: { ...loaded.row, state: change(loaded.row.state) } };
    },
  });

describe('a chat that fails every turn', () => {
  let spoilt = false;
  let bot: TestBot;
  const unreadable = (state: Json): Json =>
    JSON.parse(JSON.stringify(state).replace('"format":1', '"format":99')) as Json;
  const runDialogs = createRunDialogs();
  const stumbling: RunDialogs = (...turn) =>
    spoilt ? Promise.reject(new TypeError('planted')) : runDialogs(...turn);
  const starts = {
    'its stored state cannot be read': () =>
      startBot(
        {},
        spoiling(() => (spoilt ? unreadable : null)),
      ),
    'its state leads to a fault': () => startBot({ runDialogs: stumbling }),
  };
  afterEach(() => {
    spoilt = false;
    return bot.close();
  });

  for (const [why, start] of Object.entries(starts)) {
    for (const [how, again] of [
      ['typed', { text: 'start again' }],
      ['pressed', { text: 'Start again', value: { ringback: { seq: 5, command: 'start-again' } } }],
    ] as const) {
      it(`because ${why} goes on from a fresh one when *start again* is ${how}`, async () => {
        bot = await start();
        await bot.say('a', 'none of these');
        spoilt = true;
        await bot.say('a', 'nothing');
        assert.match((await bot.transcript('a')).join('\n'), /went wrong.*start again/u);
        await bot.send('a', again);
        spoilt = false;
        assert.ok((await bot.transcript('a')).some((line) => line.includes("We'll start again")));
        assert.equal((await asked(bot, 'a')).at(-1), 'rightNow');
        await bot.say('a', 'none of these');
        assert.equal((await asked(bot, 'a')).at(-1), 'asked');
      });
    }
  }

  it('sends nobody to 101 from a self-harm talk', async () => {
    bot = await starts['its stored state cannot be read']();
    await bot.say('a', 'I want to kill myself');
    spoilt = true;
    await bot.say('a', 'hello');
    assert.match((await bot.transcript('a')).at(-1) ?? '', /went wrong.*116 123/u);
    assert.doesNotMatch((await bot.transcript('a')).at(-1) ?? '', /101/u);
  });
});

/** A store before which another server commits first, as often as it is told to. */
function contended(times: number): (store: Store) => Store {
  let left = times;
  return (store) => ({
    ...proxied(store),
    commit: async (turn) => {
      if (left > 0 && turn.expectedVersion > 0) {
        left -= 1;
        return { outcome: 'conflict' };
      }
      return store.commit(turn);
    },
  });
}

/** A bot, and what lets another server take one message of chat `a` while the bot is about to store the other. */
async function startOvertaken(): Promise<[TestBot, (first: string, second: string) => Promise<void>]> {
  let before = (): Promise<unknown> => Promise.resolve();
  const bot = await startBot({}, (store) => ({
    ...proxied(store),
    commit: async (turn) => {
      const overtake = before;
      before = () => Promise.resolve();
      await overtake();
      return store.commit(turn);
    },
  }));
  const meet = async (first: string, second: string): Promise<void> => {
    const other = await startBot({}, () => bot.store);
    before = () => other.say('a', first);
    await bot.say('a', second);
    await other.close();
  };
  return [bot, meet];
}

describe('a turn that another server comes before', () => {
  it('is computed again and has one effect', async () => {
    const bot = await startBot({}, contended(4));
    await bot.say('a', 'none of these');
    await bot.say('a', 'nothing');
    assert.deepEqual(await asked(bot, 'a'), ['rightNow', 'asked', 'claimed']);
    assert.equal((await bot.transcript('a')).filter((line) => line === '> nothing').length, 1);
    await bot.close();
  });

  it('is computed on what that one left, when both are real', async () => {
    const [bot, meet] = await startOvertaken();
    await bot.say('a', 'none of these');
    await meet('they wanted my passport', 'it was the police');
    const sent = (await bot.transcript('a')).filter((line) => line.startsWith('>'));
    assert.deepEqual(sent, ['> none of these', '> they wanted my passport', '> it was the police']);
    const seqs = (await bot.log('a')).map(({ seq }) => seq);
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => index + 1),
    );
    assert.equal((await asked(bot, 'a')).at(-1), 'given');
    await bot.close();
  });

  for (const words of ['1', 'no', 'nothing', 'yes', 'skip'])
    it(`answers no question that nobody had seen: "${words}" as if both had come to one server`, async () => {
      const alone = await startBot();
      const [bot, meet] = await startOvertaken();
      for (const each of [alone, bot]) await each.say('a', 'hello');
      await Promise.all([alone.say('a', 'none of these'), alone.say('a', words)]);
      await meet('none of these', words);
      assert.deepEqual(await bot.transcript('a'), await alone.transcript('a'));
      assert.equal((await asked(bot, 'a')).at(-1), 'asked');
      await Promise.all([alone.close(), bot.close()]);
    });

  it('gives up after five tries with TURN_CONFLICT, and nothing of it is stored', async () => {
    const bot = await startBot({}, contended(5));
    await bot.say('a', 'none of these');
    const before = await bot.transcript('a');
    await assert.rejects(bot.say('a', 'nothing'), { code: 'TURN_CONFLICT', status: 503 });
    assert.deepEqual(await bot.transcript('a'), before);
    await bot.say('a', 'nothing');
    assert.equal((await asked(bot, 'a')).at(-1), 'claimed');
    await bot.close();
  });
});

describe('a store that refuses a commit', () => {
  it('fails the turn and nothing is stored; the next message goes on', async () => {
    let full = false;
    const bot = await startBot({}, (store) => ({
      ...proxied(store),
      commit: (turn) => (full ? Promise.reject(new RangeError('planted')) : store.commit(turn)),
    }));
    await bot.say('a', 'none of these');
    const before = await bot.transcript('a');
    full = true;
    await assert.rejects(bot.say('a', 'nothing'));
    full = false;
    assert.deepEqual(await bot.transcript('a'), before);
    await bot.say('a', 'nothing');
    assert.equal((await asked(bot, 'a')).at(-1), 'claimed');
    await bot.close();
  });
});

describe('a flood in one conversation', () => {
  it('is bounded: what is over the limit is refused with TOO_BUSY, the rest is answered in order', async () => {
    const bot = await startBot();
    const sent = Array.from({ length: 30 }, (_, index) => bot.say('a', `message ${String(index)}`));
    const results = await Promise.allSettled(sent);
    const refused = results.filter((result) => result.status === 'rejected');
    assert.equal(refused.length, 10);
    for (const { reason } of refused) assert.ok(reason instanceof AppError && reason.code === 'TOO_BUSY');
    const taken = (await bot.transcript('a')).filter((line) => line.startsWith('>'));
    assert.deepEqual(
      taken,
      Array.from({ length: 20 }, (_, index) => `> message ${String(index)}`),
    );
    await bot.say('a', 'none of these');
    await bot.close();
  });

  it('holds up no other conversation', async () => {
    const bot = await startBot();
    const flood = Array.from({ length: 30 }, () => bot.say('a', 'hello'));
    await bot.say('b', 'none of these');
    assert.deepEqual(await asked(bot, 'b'), ['rightNow', 'asked']);
    await Promise.allSettled(flood);
    await bot.close();
  });
});
