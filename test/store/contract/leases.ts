import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Store, TurnCommit } from '../../../src/store/store.ts';
import { held, openHandoff, put, queued, takeTurn } from '../handoffs.ts';
import { START, textsOf, turn } from '../turns.ts';

const LEASE = 1000;

/** Who holds a conversation, and until when. `passTime` moves the database's clock. */
export function leasesRun(store: () => Store, passTime: (milliseconds: number) => Promise<void>): void {
  const reply = (): Promise<{ outcome: string }> =>
    put(store(), held(1), { requires: 'alive', leaseFor: LEASE });
  const lapse = (): Promise<{ outcome: string }> =>
    put(store(), queued({ token: 1, returned: true }), { requires: 'lapsed' });

  it('takes a reply until the last millisecond of a lease, and none from its end on', async () => {
    await put(store(), held(1), { leaseFor: LEASE });
    await passTime(LEASE - 1);
    assert.deepEqual(await reply(), { outcome: 'committed' });
    await passTime(LEASE);
    assert.deepEqual(await reply(), { outcome: 'conflict' });
  });

  it('lets a lease lapse at its end, and not a millisecond sooner', async () => {
    await put(store(), held(1), { leaseFor: LEASE });
    await passTime(LEASE - 1);
    assert.deepEqual(await lapse(), { outcome: 'conflict' });
    await passTime(1);
    assert.deepEqual(await lapse(), { outcome: 'committed' });
    assert.deepEqual(await openHandoff(store()), {
      ...queued({ token: 1, returned: true }),
      leaseUntil: null,
    });
  });

  it('finds every lease either standing or lapsed, never both and never neither', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), fc.nat(60), async (leaseFor, passed) => {
        runs += 1;
        const standing = held(1, { conversation: `standing-${runs}` });
        const lapsed = held(1, { conversation: `lapsed-${runs}` });
        for (const row of [standing, lapsed]) await put(store(), row, { leaseFor });
        await passTime(passed);
        const outcomes = [
          await put(store(), standing, { requires: 'alive' }),
          await put(store(), lapsed, { requires: 'lapsed' }),
        ].map(({ outcome }) => outcome);
        const expected = passed < leaseFor ? ['committed', 'conflict'] : ['conflict', 'committed'];
        assert.deepEqual(outcomes, expected);
      }),
      { numRuns: 60 },
    );
  });

  it('tells with a conversation what the database’s clock says, by which its lease is judged', async () => {
    await put(store(), held(1), { leaseFor: LEASE });
    await passTime(LEASE - 1);
    const loaded = await store().load('a');
    assert.ok(loaded.outcome === 'found');
    const { loadedAt, handoff } = loaded.row;
    assert.deepEqual([loadedAt, handoff?.leaseUntil], [START + LEASE - 1, START + LEASE]);
  });

  it('stores nothing at all of a turn whose lease does not hold', async () => {
    await put(store(), held(1), { leaseFor: LEASE });
    await passTime(LEASE);
    const late: TurnCommit = {
      ...turn({ conversation: 'a', expectedVersion: 1, after: 1, state: 'late', receiptKeys: ['k'] }),
      resumeHash: 'hash',
      handoff: { row: held(1), leaseFor: LEASE, requires: 'alive' },
      callback: {
        row: {
          ...{ id: 'c', conversation: 'a', source: null, number: '07', when: 'now' },
          ...{ name: null, urgency: 0, requestedAt: 0 },
        },
      },
      audit: { id: 'l', at: START, operator: 'op-ann', action: 'chat.reply', conversation: 'a', details: {} },
    };
    const before = await store().load('a');
    assert.deepEqual(await store().commit(late), { outcome: 'conflict' });
    assert.deepEqual(await store().load('a'), before);
    assert.deepEqual(await textsOf(store(), 'a'), ['words']);
    assert.equal(await store().receipt('a', ['k']), null);
    assert.equal(await store().resume('hash', 0), null);
    assert.deepEqual(await store().handoffs.callbacks(), []);
    assert.deepEqual(await store().operators.audits(START + 1, 10), []);
  });

  it('finds neither a standing nor a lapsed lease where nobody holds the chat', async () => {
    await put(store(), queued());
    assert.deepEqual(await reply(), { outcome: 'conflict' });
    assert.deepEqual(await lapse(), { outcome: 'conflict' });
    assert.equal((await put(store(), held(1, { id: 'other' }), { requires: 'alive' })).outcome, 'conflict');
  });

  it('lengthens a lease that stands, and never shortens it', async () => {
    await put(store(), held(1), { leaseFor: LEASE });
    await passTime(LEASE - 1);
    assert.equal(await store().handoffs.renew('a', 1, LEASE), true);
    assert.equal((await openHandoff(store()))?.leaseUntil, START + 2 * LEASE - 1);
    assert.equal(await store().handoffs.renew('a', 1, 10), true);
    assert.equal((await openHandoff(store()))?.leaseUntil, START + 2 * LEASE - 1);
  });

  it('refuses to renew a lease that has lapsed, and leaves it lapsed', async () => {
    await put(store(), held(1), { leaseFor: LEASE });
    await passTime(LEASE);
    assert.equal(await store().handoffs.renew('a', 1, LEASE), false);
    assert.equal((await store().handoffs.lapsed(10)).length, 1);
  });

  it('refuses to renew by any token but the holder’s, in any conversation but the held one', async () => {
    await put(store(), held(2), { leaseFor: LEASE });
    for (const token of [0, 1, 3]) assert.equal(await store().handoffs.renew('a', token, 9000), false);
    assert.equal(await store().handoffs.renew('b', 2, 9000), false);
    assert.equal((await openHandoff(store()))?.leaseUntil, START + LEASE);
    await put(store(), queued({ token: 2 }));
    assert.equal(await store().handoffs.renew('a', 2, 9000), false);
  });

  it('refuses to renew by a token of the conversation’s earlier hand-off', async () => {
    await put(store(), held(1));
    await put(store(), { ...held(1), state: 'closed', closedAt: START });
    await put(store(), queued({ id: 'second' }));
    const token = (await openHandoff(store()))?.token ?? 0;
    await put(store(), held(token + 1, { id: 'second', operator: 'op-bea' }));
    assert.equal(await store().handoffs.renew('a', 1, LEASE), false);
    assert.equal(await store().handoffs.renew('a', token + 1, LEASE), true);
  });

  it('lets no lapse through that was computed before the lease was renewed', async () => {
    await put(store(), held(1), { leaseFor: LEASE });
    await passTime(LEASE - 1);
    assert.equal(await store().handoffs.renew('a', 1, LEASE), true);
    await passTime(1);
    assert.deepEqual(await store().handoffs.lapsed(10), []);
    assert.deepEqual(await lapse(), { outcome: 'conflict' });
  });

  it('never shortens a lease by a turn of its holder, and gives a new claim its own', async () => {
    await put(store(), held(1), { leaseFor: LEASE });
    await passTime(10);
    await put(store(), held(1, { urgency: 0 }), { leaseFor: 5 });
    const kept = await openHandoff(store());
    assert.deepEqual([kept?.urgency, kept?.leaseUntil], [0, START + LEASE]);
    await put(store(), held(2), { leaseFor: 5 });
    assert.equal((await openHandoff(store()))?.leaseUntil, START + 15);
  });

  it('lists lapsed leases from their last millisecond on, the oldest first, no more than asked for', async () => {
    for (const [conversation, leaseFor] of [
      ['late', 30],
      ['early', 10],
      ['middle', 20],
    ] as const) {
      await put(store(), held(1, { conversation }), { leaseFor });
    }
    await put(store(), queued({ conversation: 'waiting' }));
    const names = async (limit: number): Promise<readonly string[]> =>
      (await store().handoffs.lapsed(limit)).map(({ conversation }) => conversation);
    await passTime(20);
    assert.deepEqual(await names(10), ['early', 'middle']);
    assert.deepEqual(await names(1), ['early']);
  });

  it('leaves a lease as it is when the conversation goes on without it', async () => {
    await put(store(), held(1), { leaseFor: LEASE });
    await passTime(10);
    await takeTurn(store(), { texts: ['are you there?'] });
    assert.equal((await openHandoff(store()))?.leaseUntil, START + LEASE);
  });
}
