import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AGES_EVERY, levelOf, queueOrder } from '../../src/handoff/queue-order.ts';
import type { HandoffRow } from '../../src/store/store.ts';
import { handoffRow } from '../support/desk-rows.ts';

const MINUTE = 60_000;
const NOW = 200 * MINUTE;
const ids = (rows: readonly HandoffRow[]): readonly string[] => rows.map(({ conversation }) => conversation);
const inOrder = (...rows: readonly HandoffRow[]): readonly string[] => ids(queueOrder(rows, NOW));

describe('the queue', () => {
  it('puts the more urgent first, and among equals who asked first', () => {
    const rows = [
      handoffRow({ conversation: 'rest', urgency: 5, requestedAt: NOW - 2 }),
      handoffRow({ conversation: 'money-2', urgency: 1, requestedAt: NOW - 1 }),
      handoffRow({ conversation: 'danger', urgency: 0, requestedAt: NOW }),
      handoffRow({ conversation: 'money-1', urgency: 1, requestedAt: NOW - 2 }),
    ];
    assert.deepEqual(inOrder(...rows), ['danger', 'money-1', 'money-2', 'rest']);
  });

  it('raises whoever waits by a level every ten minutes, at the minute, and never to danger', () => {
    const row = handoffRow({ conversation: 'a', urgency: 3, requestedAt: 0 });
    const levels = [0, 10 * MINUTE - 1, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 500 * MINUTE];
    assert.deepEqual(
      levels.map((now) => levelOf(row, now)),
      [3, 3, 2, 1, 1, 1],
    );
    assert.equal(levelOf(handoffRow({ conversation: 'b', urgency: 0 }), 0), 0);
  });

  it('puts who was returned first among those of their level, not before more urgent ones', () => {
    const rows = [
      handoffRow({ conversation: 'early', urgency: 3, requestedAt: NOW - 3 }),
      handoffRow({ conversation: 'returned', urgency: 3, requestedAt: NOW - 1, returned: true }),
      handoffRow({ conversation: 'urgent', urgency: 1, requestedAt: NOW }),
    ];
    assert.deepEqual(inOrder(...rows), ['urgent', 'returned', 'early']);
  });

  it('leaves out what is held or over', () => {
    const rows = [
      handoffRow({ conversation: 'held', state: 'held' }),
      handoffRow({ conversation: 'closed', state: 'closed' }),
      handoffRow({ conversation: 'a' }),
    ];
    assert.deepEqual(inOrder(...rows), ['a']);
  });

  it('lets one network that opened two hundred chats push back nobody who opened one', () => {
    const flood = Array.from({ length: 200 }, (_, index) =>
      handoffRow({
        conversation: `flood-${String(index)}`,
        urgency: 1,
        source: 'one',
        requestedAt: NOW - 1_000 + index,
      }),
    );
    const real = ['a', 'b', 'c'].map((one) =>
      handoffRow({ conversation: one, urgency: 1, source: one, requestedAt: NOW }),
    );
    assert.deepEqual(inOrder(...flood, ...real).slice(0, 4), ['flood-0', 'a', 'b', 'c']);
  });
});

const rows = fc
  .uniqueArray(
    fc.record({
      conversation: fc.uuid(),
      urgency: fc.nat(5),
      source: fc.option(fc.constantFrom('one', 'two', 'three')),
      minutes: fc.nat(180),
      returned: fc.boolean(),
    }),
    { selector: ({ conversation }) => conversation, maxLength: 30 },
  )
  .map((all) =>
    all.map(({ minutes, ...row }) => handoffRow({ ...row, requestedAt: NOW - minutes * MINUTE })),
  );
const settings = { seed: 20261123, numRuns: 500 };

/** Whether somebody of the same network has waited longer, so that this one stands behind. */
const standsBehind = (row: HandoffRow, all: readonly HandoffRow[]): boolean =>
  row.source !== null &&
  all.some(
    (other) =>
      other.source === row.source &&
      (other.requestedAt < row.requestedAt || (other.requestedAt === row.requestedAt && other.id < row.id)),
  );

describe('whatever waits in the queue', () => {
  it('is all in it, in the same order however it was read', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const order = ids(queueOrder(all, NOW));
        assert.deepEqual([...order].sort(), [...ids(all)].sort());
        assert.deepEqual(ids(queueOrder([...all].reverse(), NOW)), order);
      }),
      settings,
    );
  });

  it('comes after everybody in danger', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const danger = queueOrder(all, NOW).map(({ urgency }) => urgency === 0);
        assert.deepEqual(
          danger,
          [...danger].sort((one, other) => Number(other) - Number(one)),
        );
      }),
      settings,
    );
  });

  it('falls behind nobody who asks later and is no more urgent', () => {
    fc.assert(
      fc.property(rows, fc.nat(120), (all, later) => {
        const now = NOW + later * MINUTE;
        const order = queueOrder(all, now);
        order.forEach((row, place) => {
          if (row.returned || standsBehind(row, all)) return;
          const overtaken = order
            .slice(0, place)
            .find(
              (other) =>
                !other.returned && other.requestedAt > row.requestedAt && other.urgency >= row.urgency,
            );
          assert.equal(overtaken, undefined, `${row.id} is behind ${String(overtaken?.id)}`);
        });
      }),
      settings,
    );
  });

  it('comes, after ten minutes for each level, before all later ones but those in danger and the returned', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const order = queueOrder(all, NOW);
        order.forEach((row, place) => {
          const isAged = NOW - row.requestedAt >= row.urgency * AGES_EVERY;
          if (!isAged || standsBehind(row, all)) return;
          const before = order.slice(0, place).filter(({ requestedAt }) => requestedAt > row.requestedAt);
          assert.ok(before.every(({ urgency, returned }) => urgency === 0 || returned));
        });
      }),
      settings,
    );
  });
});
