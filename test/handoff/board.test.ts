import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { fixedClock } from '../../src/clock.ts';
import type { QueueSnapshot } from '../../src/console-protocol.ts';
import { createBoard, standingOf } from '../../src/handoff/board.ts';
import { createLog } from '../../src/log.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { turn } from '../store/turns.ts';
import { until } from '../support/until.ts';
import { handoffRow, operatorRow } from '../support/desk-rows.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-23T12:00:00Z');

describe('the board', () => {
  it('shows who is next first, then what is held, each with who may take it and who has it', () => {
    const rows = [
      handoffRow({ conversation: 'held', state: 'held', operator: 'ann', urgency: 0, leaseUntil: NOW + 1 }),
      handoffRow({ conversation: 'calm', urgency: 5, requestedAt: NOW - MINUTE }),
      handoffRow({ conversation: 'danger', urgency: 0, requestedAt: NOW }),
      handoffRow({
        conversation: 'offered',
        urgency: 3,
        requestedAt: NOW,
        operator: 'ann',
        offeredTo: 'ben',
        offeredUntil: NOW + 1,
      }),
    ];
    const { items } = standingOf(rows, [], NOW).snapshot;
    assert.deepEqual(
      items.map(({ conversation, place, operator, offeredTo }) => [conversation, place, operator, offeredTo]),
      [
        ['danger', 1, null, null],
        ['offered', 2, null, 'ben'],
        ['calm', 3, null, null],
        ['held', null, 'ann', null],
      ],
    );
    const later = standingOf(rows, [], NOW + 1).snapshot.items;
    assert.equal(later.find(({ conversation }) => conversation === 'offered')?.offeredTo, null);
  });

  it('shows colleagues with what they hold, away when their console is silent, and none who may not sign in', () => {
    const operators = [
      operatorRow({ id: 'ann', seenAt: NOW - 90_000 }),
      operatorRow({ id: 'ben', seenAt: NOW - 90_001 }),
      operatorRow({ id: 'cat', seenAt: NOW, status: 'away' }),
      operatorRow({ id: 'dan', seenAt: NOW, disabled: true }),
    ];
    const held = ['a', 'b'].map((conversation) =>
      handoffRow({ conversation, state: 'held', operator: 'ann' }),
    );
    assert.deepEqual(
      standingOf(held, operators, NOW).snapshot.colleagues.map(({ id, status, chats }) => [
        id,
        status,
        chats,
      ]),
      [
        ['ann', 'available', 2],
        ['ben', 'away', 0],
        ['cat', 'away', 0],
      ],
    );
  });

  it('shows every chat once, and gives the waiting ones the places from 1 on', () => {
    const someRow = fc.record({
      conversation: fc.uuid(),
      urgency: fc.nat(5),
      state: fc.constantFrom('queued' as const, 'held' as const),
      requestedAt: fc.integer({ min: NOW - 60 * MINUTE, max: NOW }),
      returned: fc.boolean(),
      source: fc.option(fc.constantFrom('one', 'other')),
    });
    fc.assert(
      fc.property(fc.uniqueArray(someRow, { selector: ({ conversation }) => conversation }), (changes) => {
        const rows = changes.map(handoffRow);
        const { items } = standingOf(rows, [], NOW).snapshot;
        const byName = (names: readonly string[]) => [...names].sort();
        assert.deepEqual(
          byName(items.map(({ conversation }) => conversation)),
          byName(rows.map(({ conversation }) => conversation)),
        );
        const waiting = items.filter(({ state }) => state === 'queued');
        assert.deepEqual(
          waiting.map(({ place }) => place),
          waiting.map((_, index) => index + 1),
        );
      }),
    );
  });

  it('is shown once for changes that come together, and again for the next', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringback-board-'));
    const clock = fixedClock('2026-11-23T12:00:00Z');
    const log = createLog('silent', false);
    const store = await openSqliteStore({ folder, clock, log });
    const board = createBoard({ store, clock, log });
    const shown: QueueSnapshot[] = [];
    board.watch(({ snapshot }) => {
      shown.push(snapshot);
      return undefined;
    });
    await until(() => shown.length === 1);
    const ask = (conversation: string) =>
      store.commit({
        ...turn({ conversation }),
        handoff: { row: handoffRow({ conversation, requestedAt: NOW }), leaseFor: null },
      });
    await Promise.all(['a', 'b', 'c'].map(ask));
    await until(() => shown.length === 2);
    assert.deepEqual(
      shown[1]?.items.map(({ conversation }) => conversation),
      ['a', 'b', 'c'],
    );
    await ask('d');
    await until(() => shown.length === 3);
    assert.equal(board.last.snapshot.items.length, 4);
    await board.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
