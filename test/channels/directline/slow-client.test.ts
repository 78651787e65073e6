import assert from 'node:assert/strict';
import type { Store } from '../../../src/store/store.ts';
import { send, start } from '../../support/direct-line-calls.ts';
import { proxied } from '../../support/bot.ts';
import { startServer } from '../../support/server.ts';
import { listen, streamOf } from '../../support/stream-listener.ts';
import { until } from '../../support/until.ts';

/** Together far more than a connection's own buffers hold. */
const ENTRIES = 800;
const WORDS = 'x'.repeat(32_768);

async function fill(store: Store, conversation: string): Promise<void> {
  const loaded = await store.load(conversation);
  assert.ok(loaded.outcome === 'found');
  const { version, seq, channel } = loaded.row;
  await store.commit({
    ...{ conversation, channel, expectedVersion: version, state: null, rewrites: [], receiptKeys: [] },
    entries: Array.from({ length: ENTRIES }, (_, index) => ({
      ...{ seq: seq + index + 1, id: `filler-${index}`, direction: 'out', at: 0 },
      activity: { type: 'message', text: `${index} ${WORDS}` },
    })),
    receipt: { activityId: 'none', seq: seq + ENTRIES },
    at: 0,
  });
}

describe('a client that reads slowly', () => {
  it('is read for only as far as it takes in, misses passing signals, and gets the whole log in the end', async () => {
    const reads: number[] = [];
    const server = await startServer({
      through: (store) => ({
        ...proxied(store),
        log: (conversation, after, limit) => {
          reads.push(after);
          return store.log(conversation, after, limit);
        },
      }),
    });
    const chat = await start(server);
    await fill(server.store, chat.conversationId);
    const end = 1 + ENTRIES;
    const readsOf = (place: number): number => reads.filter((after) => after === place).length;

    const slow = await listen(await streamOf(server, chat, '?watermark='));
    slow.socket.pause();
    await until(() => readsOf(0) === 1);
    const quick = await listen(await streamOf(server, chat, '?watermark='));
    await until(() => quick.texts().length === end && readsOf(end) > 0);
    assert.equal(readsOf(end), 1);

    const typing = { type: 'typing' };
    await send(server, chat, typing);
    const types = (listener: typeof slow) =>
      listener.sets.flatMap(({ activities }) => activities.map(({ type }) => type));
    await until(() => types(quick).includes('typing'));
    slow.socket.resume();
    await until(() => slow.texts().length === end);
    assert.deepEqual(slow.texts(), quick.texts().slice(0, end));
    await send(server, chat, typing);
    await until(() => types(slow).includes('typing'));
    assert.equal(types(slow).filter((type) => type === 'typing').length, 1);
    [slow, quick].forEach(({ socket }) => socket.terminate());
    await server.stop();
  });
});
