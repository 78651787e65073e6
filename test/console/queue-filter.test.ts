import assert from 'node:assert/strict';
import type { QueueItem } from '../../src/console-protocol.ts';
import { filterQueue, nextToTake } from '../../src/console/state/queue-filter.ts';

const item = (conversation: string, more: Partial<QueueItem> = {}): QueueItem => ({
  ...{ conversation, state: 'queued', urgency: 3, reason: 'rest', name: null, requestedAt: 0 },
  ...{ returned: false, offeredTo: null, operator: null, place: 1, leaseUntil: null },
  ...more,
});

const items = [
  item('to-ben', { offeredTo: 'ben', urgency: 0 }),
  item('free', { urgency: 1 }),
  item('to-ann', { offeredTo: 'ann', urgency: 5 }),
  item('held-by-ann', { state: 'held', operator: 'ann' }),
  item('held-by-ben', { state: 'held', operator: 'ben' }),
];

const shown = (whose: 'all' | 'waiting' | 'mine', upTo = 5): string[] =>
  filterQueue(items, { whose, upTo }, 'ann').map(({ conversation }) => conversation);

describe('The filter of the queue', () => {
  it('keeps the server’s order', () => {
    assert.deepEqual(
      shown('all'),
      items.map(({ conversation }) => conversation),
    );
  });

  it('shows as mine what I hold and what is offered to me', () => {
    assert.deepEqual(shown('mine'), ['to-ann', 'held-by-ann']);
  });

  it('shows as waiting what nobody holds', () => {
    assert.deepEqual(shown('waiting'), ['to-ben', 'free', 'to-ann']);
  });

  it('leaves out what is less urgent', () => {
    assert.deepEqual(shown('all', 1), ['to-ben', 'free']);
  });
});

describe('Take next', () => {
  it('takes the first that is not offered to somebody else', () => {
    assert.equal(nextToTake(items, 'ann')?.conversation, 'free');
    assert.equal(nextToTake(items, 'ben')?.conversation, 'to-ben');
  });

  it('takes nothing where nobody waits for me', () => {
    assert.equal(nextToTake(items.slice(3), 'ann'), null);
  });
});
