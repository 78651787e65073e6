import assert from 'node:assert/strict';
import { fixedClock } from '../../src/clock.ts';
import { standingOf } from '../../src/handoff/board.ts';
import type { BoardListener } from '../../src/handoff/board.ts';
import { createQueueSignals } from '../../src/handoff/queue-signals.ts';
import type { QueueSignal } from '../../src/handoff/queue-signals.ts';
import type { HandoffRow } from '../../src/store/store.ts';
import { handoffRow, operatorRow } from '../support/desk-rows.ts';

const queued = (conversation: string, requestedAt: number): HandoffRow =>
  handoffRow({ conversation, requestedAt });

/** The signals of a board that stands as the test says. */
function listenIn() {
  const clock = fixedClock('2026-11-23T12:00:00Z');
  const sent: (readonly [string, QueueSignal])[] = [];
  let listener: BoardListener = () => undefined;
  const signals = createQueueSignals({
    clock,
    board: {
      watch: (given) => {
        listener = given;
        return () => undefined;
      },
    },
    desk: { minutesAt: (place) => Promise.resolve([place, 2 * place]) },
    show: (conversation, activity) =>
      sent.push([conversation, (activity as { readonly value: QueueSignal }).value]),
  });
  const stands = async (
    ...rows: readonly HandoffRow[]
  ): Promise<readonly (readonly [string, QueueSignal])[]> => {
    sent.length = 0;
    await listener(standingOf(rows, [operatorRow({ seenAt: clock.now() })], clock.now()));
    return [...sent];
  };
  return { clock, signals, stands, sent };
}

describe('what a waiting person is shown of the queue', () => {
  it('is their place and an honest range, and after a claim who has them', async () => {
    const { stands } = listenIn();
    assert.deepEqual(await stands(queued('a', 1), queued('b', 2)), [
      ['a', { state: 'queued', place: 1, minutes: [1, 2], name: null }],
      ['b', { state: 'queued', place: 2, minutes: [2, 4], name: null }],
    ]);
    const held = handoffRow({ conversation: 'a', state: 'held', operator: 'ann' });
    const [first] = await stands(held, queued('b', 2));
    assert.deepEqual(first, ['a', { state: 'held', place: null, minutes: null, name: 'Ann' }]);
  });

  it('is not sent again while nothing changes, and a moving place at most every fifteen seconds', async () => {
    const { clock, stands } = listenIn();
    await stands(queued('a', 1), queued('b', 2));
    clock.advance(60_000);
    assert.deepEqual(await stands(queued('a', 1), queued('b', 2)), []);
    await stands(queued('a', 1), queued('b', 2), queued('c', 3));
    clock.advance(14_999);
    assert.deepEqual(await stands(queued('a', 1), queued('c', 3)), [
      ['b', { state: 'none', place: null, minutes: null, name: null }],
    ]);
    clock.advance(1);
    const moved = await stands(queued('a', 1), queued('c', 3));
    assert.deepEqual(
      moved.map(([conversation, { place }]) => [conversation, place]),
      [['c', 2]],
    );
  });

  it('is told to whoever begins to look, also that it is over, and to nobody who never waited', async () => {
    const { signals, stands, sent } = listenIn();
    await stands(queued('a', 1), queued('b', 2));
    await stands(queued('b', 2));
    sent.length = 0;
    for (const conversation of ['a', 'b', 'stranger']) signals.attached(conversation);
    assert.deepEqual(
      sent.map(([conversation, { state }]) => [conversation, state]),
      [
        ['a', 'none'],
        ['b', 'queued'],
      ],
    );
  });
});
