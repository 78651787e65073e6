import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Store } from '../../../src/store/store.ts';
import { askAtOnce, closed, held, openHandoff, put, queued, takeTurn } from '../handoffs.ts';
import { START, textsOf, turn } from '../turns.ts';

/** Hand-offs change with the turns of their conversations. */
export function handoffsAreKept(store: () => Store): void {
  it('gives back a hand-off with its conversation for as long as it is open, and lists it afterwards', async () => {
    const waiting = queued({ returned: true, offeredTo: 'op-bea', offeredUntil: START + 9 });
    await put(store(), waiting);
    assert.deepEqual(await openHandoff(store()), { ...waiting, leaseUntil: null });
    await put(store(), held(1), { leaseFor: 60_000 });
    assert.deepEqual(await openHandoff(store()), { ...held(1), leaseUntil: START + 60_000 });
    await put(store(), closed(1));
    assert.equal(await openHandoff(store()), null);
    assert.deepEqual(await store().handoffs.of('a'), [{ ...closed(1), leaseUntil: null }]);
  });

  it('lists the hand-offs of one conversation, the newest first', async () => {
    await put(store(), closed(1));
    await put(store(), queued({ id: 'second', requestedAt: START + 1 }));
    await put(store(), queued({ conversation: 'b' }));
    assert.deepEqual(
      (await store().handoffs.of('a')).map(({ id }) => id),
      ['second', 'first'],
    );
    assert.deepEqual(await store().handoffs.of('nobody'), []);
  });

  it('lists what is queued or held, of every conversation', async () => {
    await put(store(), queued({ conversation: 'a' }));
    await put(store(), held(1, { conversation: 'b' }));
    await put(store(), closed(1, { conversation: 'c' }));
    assert.deepEqual((await store().handoffs.open()).map(({ conversation }) => conversation).sort(), [
      'a',
      'b',
    ]);
  });

  it('lists what was closed from an instant on, the oldest first, no more than asked for', async () => {
    for (const [conversation, closedAt] of [
      ['late', 30],
      ['early', 10],
      ['middle', 20],
    ] as const) {
      await put(store(), closed(1, { conversation, closedAt: START + closedAt }));
    }
    const names = async (since: number, limit: number): Promise<readonly string[]> =>
      (await store().handoffs.closedSince(START + since, limit)).map(({ conversation }) => conversation);
    assert.deepEqual(await names(20, 10), ['middle', 'late']);
    assert.deepEqual(await names(0, 2), ['early', 'middle']);
  });

  it('never keeps two open hand-offs of one conversation', async () => {
    await put(store(), held(1));
    await assert.rejects(put(store(), queued({ id: 'second' })), { code: 'TURN_FAILED' });
    assert.deepEqual(await textsOf(store(), 'a'), ['words']);
    await put(store(), closed(1));
    await put(store(), queued({ id: 'second' }));
    assert.equal((await openHandoff(store()))?.id, 'second');
  });

  it('lets no more of one source be open than the turn allows, however many ask at once', async () => {
    const askFrom = (source: string) => async (conversation: string) => {
      const handoff = { row: queued({ conversation, source }), leaseFor: null, mostOfSource: 2 };
      return (await takeTurn(store(), { conversation, handoff })).outcome;
    };
    const { admitted, refused } = await askAtOnce(['a', 'b', 'c', 'd'], askFrom('flood'));
    assert.deepEqual([admitted.length, refused.length], [2, 2]);
    const [first = '', second = ''] = admitted;
    assert.equal(await askFrom('elsewhere')('e'), 'committed');
    assert.equal(await askFrom('flood')(second), 'committed', 'it has its place already');
    await put(store(), closed(1, { conversation: first, source: 'flood' }));
    assert.equal(await askFrom('flood')(refused[0] ?? ''), 'committed');
  });

  it('refuses a turn that changes what belongs to another conversation', async () => {
    await put(store(), held(1));
    const callback = {
      row: {
        ...{ id: 'c', conversation: 'a', source: null, number: '07', when: 'now' },
        ...{ name: null, urgency: 0, requestedAt: 0 },
      },
    };
    for (const parts of [{ handoff: { row: closed(1), leaseFor: null } }, { callback }]) {
      await assert.rejects(store().commit(turn({ conversation: 'b', ...parts })), { code: 'TURN_FAILED' });
    }
    await put(store(), queued({ conversation: 'b' }));
    assert.equal((await openHandoff(store(), 'a'))?.state, 'held');
    assert.deepEqual(await store().handoffs.callbacks(), []);
  });

  it('lets one of two claims computed from the same version win, and keeps the winner', async () => {
    for (let race = 0; race < 20; race += 1) {
      const conversation = `race-${race}`;
      await put(store(), queued({ conversation }));
      const claims = ['op-ann', 'op-bea', 'op-cat'].map(async (operator) => {
        const handoff = { row: held(1, { conversation, operator }), leaseFor: 1000 };
        const claim = turn({ conversation, expectedVersion: 1, after: 1, texts: [operator], handoff });
        return { operator, ...(await store().commit(claim)) };
      });
      const outcomes = await Promise.all(claims);
      const winners = outcomes.filter(({ outcome }) => outcome === 'committed');
      assert.equal(winners.length, 1);
      assert.equal(outcomes.filter(({ outcome }) => outcome === 'conflict').length, 2);
      assert.equal((await openHandoff(store(), conversation))?.operator, winners[0]?.operator);
    }
  });

  it('answers a repeated claim with the token of the first', async () => {
    const receipt = { activityId: 'activity-1', seq: 1, result: { token: 1, leaseUntil: START + 1000 } };
    const claim = { ...turn({ conversation: 'a', texts: ['x'], receiptKeys: ['k'] }), receipt };
    await store().commit({ ...claim, handoff: { row: held(1), leaseFor: 1000 } });
    const again = { ...claim, handoff: { row: held(2, { operator: 'op-bea' }), leaseFor: 1000 } };
    assert.deepEqual(await store().commit(again), { outcome: 'duplicate', receipt });
    assert.deepEqual(await store().receipt('a', ['k']), receipt);
    assert.equal((await openHandoff(store()))?.token, 1);
  });

  it('never lets the fencing token of a conversation fall, whatever is written', async () => {
    const write = fc.record({
      again: fc.boolean(),
      token: fc.nat(5),
      state: fc.constantFrom(queued, held, closed),
    });
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 12 }), async (writes) => {
        const conversation = `run-${(runs += 1)}`;
        let highest = 0;
        let id = 0;
        for (const { again, token, state } of writes) {
          if ((await openHandoff(store(), conversation)) === null || !again) id += 1;
          if ((await openHandoff(store(), conversation)) !== null && !again) {
            await put(store(), closed(0, { conversation, id: `handoff ${id - 1}` }));
          }
          const row = state === queued ? queued({ token }) : state === held ? held(token) : closed(token);
          await put(store(), { ...row, conversation, id: `handoff ${id}` });
          highest = Math.max(highest, token);
          const tokens = (await store().handoffs.of(conversation)).map(
            (each) => [each.id, each.token] as const,
          );
          assert.equal(new Map(tokens).get(`handoff ${id}`), highest);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps state and token where the conversation goes on without a word of the hand-off', async () => {
    await put(store(), held(3));
    await takeTurn(store(), { texts: ['are you there?'] });
    assert.deepEqual(await openHandoff(store()), { ...held(3), leaseUntil: START + 1000 });
  });
}
