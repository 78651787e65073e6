import assert from 'node:assert/strict';
import { trackTurns } from '../../src/bot/turns-under-way.ts';
import type { Inbound } from '../../src/bot/turn-types.ts';
import type { Receipt } from '../../src/store/store.ts';

const inbound: Inbound = { conversation: 'a', channel: 'directline', activity: {}, keys: [] };

describe('the turns under way', () => {
  it('are finished when the last has ended, also when one has failed', async () => {
    const ends: PromiseWithResolversOf<Receipt>[] = [];
    const { takeTurn, finished } = trackTurns(() => {
      const end = withResolvers<Receipt>();
      ends.push(end);
      return end.promise;
    });
    const [good, bad] = [takeTurn(inbound), takeTurn(inbound)];
    const order: string[] = [];
    const stopped = finished().then(() => order.push('stopped'));
    ends[1]?.reject(new TypeError('a faulty turn'));
    await assert.rejects(bad, TypeError);
    order.push('one failed');
    ends[0]?.resolve({ activityId: 'x', seq: 1 });
    assert.deepEqual(await good, { activityId: 'x', seq: 1 });
    await stopped;
    assert.deepEqual(order, ['one failed', 'stopped']);
    await finished();
  });
});

interface PromiseWithResolversOf<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<Value>(): PromiseWithResolversOf<Value> {
  let settle: Omit<PromiseWithResolversOf<Value>, 'promise'> | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  assert.ok(settle);
  return { promise, ...settle };
}
