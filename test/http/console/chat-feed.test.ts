import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ConsoleEvent } from '../../../src/console-protocol.ts';
import { systemClock } from '../../../src/clock.ts';
import { createChatFeed } from '../../../src/http/console/chat-feed.ts';
import type { ChatFeed } from '../../../src/http/console/chat-feed.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { closed, held, put, takeTurn } from '../../store/handoffs.ts';
import { START } from '../../store/turns.ts';

describe('what a console is told of a chat that is over', () => {
  const later = START + 60_000;
  let folder: string;
  let store: Store;
  let feed: ChatFeed;
  let events: ConsoleEvent['kind'][];
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ringback-'));
    store = await openSqliteStore({ folder, clock: systemClock });
    await put(store, held(1));
    await put(store, closed(1));
    events = [];
    feed = createChatFeed(store, 'a', 0, ({ kind }) => events.push(kind));
    await feed.catchUp([]);
    events = [];
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is nothing while the person talks to the bot alone, also when it is told twice', async () => {
    await takeTurn(store, { at: later });
    await feed.catchUp([]);
    await feed.catchUp([]);
    assert.deepEqual(events, []);
  });

  it('is nothing of what the person said to the bot alone and is rewritten', async () => {
    const rewrites = [{ seq: 3, activity: { type: 'message', text: '[removed]' } }];
    await takeTurn(store, { at: later });
    await takeTurn(store, { at: later, rewrites });
    await feed.catchUp([3]);
    assert.deepEqual(events, []);
  });

  it('is once more what was said before and is rewritten', async () => {
    await takeTurn(store, {
      at: later,
      rewrites: [{ seq: 1, activity: { type: 'message', text: '[removed]' } }],
    });
    await feed.catchUp([1]);
    assert.deepEqual(events, ['lines', 'changed']);
  });

  it('is a note', async () => {
    await store.handoffs.addNote({ id: 'n', conversation: 'a', operator: 'op', text: 'careful', at: later });
    await feed.catchUp([]);
    assert.deepEqual(events, ['changed']);
  });
});
