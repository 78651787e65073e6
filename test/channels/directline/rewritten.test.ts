import assert from 'node:assert/strict';
import { ringback } from '../../../dialogs/index.ts';
import { summarise } from '../../../dialogs/summary/summary.ts';
import { createBot } from '../../../src/bot/create-bot.ts';
import { createLog } from '../../../src/log.ts';
import type { Store } from '../../../src/store/store.ts';
import { NOTHING_RECOGNIZED } from '../../../src/understanding/facts.ts';
import { understand } from '../../../src/understanding/understand.ts';
import { send, start } from '../../support/direct-line-calls.ts';
import type { ConversationBody } from '../../support/direct-line-calls.ts';
import { startServer } from '../../support/server.ts';
import type { TestServer } from '../../support/server.ts';
import { listen, streamOf } from '../../support/stream-listener.ts';
import type { Listener } from '../../support/stream-listener.ts';
import { until } from '../../support/until.ts';
import { content } from '../../support/world.ts';

const marksOf = ({ sets }: Listener): number[] => sets.map(({ watermark }) => Number(watermark));
const rising = (marks: readonly number[]): readonly number[] => [...marks].sort((one, other) => one - other);

/** A turn that says nothing new and takes the words out of earlier entries. */
async function takeOut(store: Store, conversation: string, seqs: readonly number[]): Promise<void> {
  const loaded = await store.load(conversation);
  assert.ok(loaded.outcome === 'found');
  const { version, seq, channel } = loaded.row;
  const result = await store.commit({
    ...{ conversation, channel, expectedVersion: version, state: null, entries: [], receiptKeys: [] },
    rewrites: seqs.map((each) => ({ seq: each, activity: { type: 'message', text: '[removed]' } })),
    receipt: { activityId: 'none', seq },
    at: 0,
  });
  assert.equal(result.outcome, 'committed');
}

describe('an entry of the log that is rewritten', () => {
  let server: TestServer;
  let chat: ConversationBody;
  let listeners: Listener[];

  beforeEach(() => {
    listeners = [];
  });
  afterEach(async () => {
    listeners.forEach(({ socket }) => socket.terminate());
    await server.stop();
  });
  const follow = async (query: string): Promise<Listener> => {
    const listener = await listen(await streamOf(server, chat, query));
    listeners.push(listener);
    return listener;
  };

  it('is sent again under its id, to every socket that is past it, with a watermark that stays', async () => {
    server = await startServer();
    chat = await start(server);
    await send(server, chat, { text: 'QQ 12 34' });
    await send(server, chat, { text: '56 C' });
    const both = [await follow('?watermark='), await follow('?watermark=')];
    await until(() => both.every(({ texts }) => texts().length === 5));
    await takeOut(server.store, chat.conversationId, [4, 2]);
    await until(() => both.every(({ texts }) => texts().length === 7));
    for (const { sets } of both) {
      const ids = sets[0]?.activities.map(({ id }) => id) ?? [];
      const again = sets.at(-1);
      assert.equal(again?.watermark, '5');
      assert.deepEqual(
        again.activities.map(({ id, text }) => [id, text]),
        [
          [ids[1], '[removed]'],
          [ids[3], '[removed]'],
        ],
      );
    }
    const later = await follow('?watermark=');
    await until(() => later.texts().length === 5);
    assert.deepEqual(
      later.texts().filter((text) => text === '[removed]' || text?.startsWith('QQ') === true),
      ['[removed]', '[removed]'],
    );
  });

  it('loses an NI number that a second message completes, in what the person already sees', async () => {
    server = await startServer({
      takeTurn: (store, clock) =>
        createBot(
          {
            ...{ program: ringback, content, understand, store, clock },
            recognize: () => Promise.resolve(NOTHING_RECOGNIZED),
            log: createLog('silent', false),
          },
          summarise,
        ).takeTurn,
    });
    chat = await start(server);
    const listener = await follow('?watermark=');
    const { id } = (await send(server, chat, { text: 'my ni number is QQ 12 34' })).body;
    const shown = () =>
      listener.sets.flatMap(({ activities }) => activities).filter((activity) => activity.id === id);
    await until(() => shown().length === 1);
    assert.match(shown()[0]?.text ?? '', /12 34/);
    const clientActivityID = 'the-second';
    await send(server, chat, { text: '56 C', channelData: { clientActivityID } });
    await until(() => shown().length === 2);
    assert.doesNotMatch(shown()[1]?.text ?? '', /12 34/);
    const [first, second] = shown().map((activity) => ({ ...activity, text: '' }));
    assert.deepEqual(second, first);
    await until(() => listener.texts().some((text) => text?.includes('NI number') === true));
    assert.deepEqual(marksOf(listener), rising(marksOf(listener)));
    assert.doesNotMatch(JSON.stringify(listener.sets.slice(-1)), /56 C/);
  });
});
