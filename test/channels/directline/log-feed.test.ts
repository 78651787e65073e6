import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogFeed } from '../../../src/channels/directline/log-feed.ts';
import type { LogFeed } from '../../../src/channels/directline/log-feed.ts';
import { systemClock } from '../../../src/clock.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { turn } from '../../store/turns.ts';

/** What the reader is given until there is nothing new: the texts of each set, and its watermark. */
async function readOut(feed: LogFeed): Promise<unknown[]> {
  const sets: unknown[] = [];
  for (let set = await feed.next(); set !== null; set = await feed.next())
    sets.push([set.activities.map(({ text }) => text), set.watermark]);
  return sets;
}

describe('a reader of the log', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ringback-'));
    store = await openSqliteStore({ folder, clock: systemClock });
    await store.commit(turn({ conversation: 'a', texts: ['one', 'two'] }));
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const rewrite = (seq: number) =>
    store.commit(
      turn({
        ...{ conversation: 'a', expectedVersion: 1, after: 2, texts: ['three'] },
        rewrites: [{ seq, activity: { type: 'message', text: '[removed]' } }],
      }),
    );

  it('gets rewritten words before what is new, and its watermark does not go back', async () => {
    const feed = createLogFeed(store, 'a', 0);
    assert.deepEqual(await readOut(feed), [[['one', 'two'], '2']]);
    await rewrite(1);
    feed.reread([1]);
    assert.deepEqual(await readOut(feed), [
      [['[removed]'], '2'],
      [['three'], '3'],
    ]);
  });

  it('gets words that were rewritten ahead of it once', async () => {
    const feed = createLogFeed(store, 'a', 1);
    await rewrite(2);
    feed.reread([2]);
    assert.deepEqual(await readOut(feed), [[['[removed]', 'three'], '3']]);
  });

  it('gets the new words also when they were rewritten while it read the old ones', async () => {
    const feed = createLogFeed(store, 'a', 0);
    const reading = feed.next();
    await rewrite(1);
    feed.reread([1]);
    assert.deepEqual((await reading)?.activities[0]?.['text'], 'one');
    assert.deepEqual(await readOut(feed), [
      [['[removed]'], '2'],
      [['three'], '3'],
    ]);
  });

  it('gets nothing of a conversation that was erased before it could read again', async () => {
    const feed = createLogFeed(store, 'a', 2);
    feed.reread([1]);
    await store.erase('a', 0, 1);
    assert.deepEqual(await readOut(feed), [[[], '2']]);
  });
});
