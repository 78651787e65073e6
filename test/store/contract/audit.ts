import assert from 'node:assert/strict';
import type { Store } from '../../../src/store/store.ts';
import { takeTurn } from '../handoffs.ts';
import { auditLine } from '../operators.ts';
import { START, entry, turn } from '../turns.ts';

/** Who did what stays on record for its time. */
export function auditIsKept(store: () => Store): void {
  const ids = async (before = START + 1000, limit = 100, conversation?: string): Promise<readonly string[]> =>
    (await store().operators.audits(before, limit, conversation)).map(({ id }) => id);

  it('lists lines before an instant, the newest first, of all or of one conversation', async () => {
    const nobody = auditLine('refused', { at: START + 3, operator: null, conversation: null, details: {} });
    const ofA = auditLine('claim', { at: START + 1 });
    await store().operators.audit(ofA);
    await store().operators.audit(nobody);
    await store().operators.audit(auditLine('other', { at: START + 2, conversation: 'b' }));
    assert.deepEqual(await ids(), ['refused', 'other', 'claim']);
    assert.deepEqual(await ids(START + 3), ['other', 'claim']);
    assert.deepEqual(await ids(START + 1000, 1), ['refused']);
    assert.deepEqual(await store().operators.audits(START + 1000, 10, 'a'), [ofA]);
    assert.deepEqual((await store().operators.audits(START + 1000, 1))[0], nobody);
  });

  it('lists lines of one millisecond in the order they were written, and never parts them', async () => {
    for (const id of ['first', 'second', 'third'])
      await store().operators.audit(auditLine(id, { at: START + 1 }));
    await store().operators.audit(auditLine('later', { at: START + 2 }));
    assert.deepEqual(await ids(START + 3, 2), ['later', 'third', 'second', 'first']);
    assert.deepEqual(await ids(START + 2, 1, 'a'), ['third', 'second', 'first']);
    assert.deepEqual(await ids(START + 1), []);
  });

  it('has the line of a turn exactly if the turn was stored', async () => {
    await takeTurn(store(), { audit: auditLine('stored'), receiptKeys: ['k'] });
    await takeTurn(store(), { audit: auditLine('repeated'), receiptKeys: ['k'] });
    await takeTurn(store(), { audit: auditLine('too late'), expectedVersion: 7 });
    const broken = { ...turn({ conversation: 'a', expectedVersion: 1 }), entries: [entry(9)] };
    await assert.rejects(store().commit({ ...broken, audit: auditLine('broken') }));
    assert.deepEqual(await ids(), ['stored']);
  });

  it('takes no second line under the id of the first, and leaves the first as it is', async () => {
    await store().operators.audit(auditLine('once'));
    const second = auditLine('once', { action: 'chat.release' });
    await assert.rejects(store().operators.audit(second), { code: 'TURN_FAILED' });
    await assert.rejects(takeTurn(store(), { audit: second }), { code: 'TURN_FAILED' });
    assert.deepEqual(await store().operators.audits(START + 1, 10), [auditLine('once')]);
    assert.deepEqual(await store().load('a'), { outcome: 'absent' });
  });

  it('outlives the conversation it speaks of', async () => {
    await takeTurn(store(), { audit: auditLine('claim') });
    await store().erase('a', START, START + 1);
    assert.deepEqual(await ids(), ['claim']);
  });

  it('goes when it is older than is asked for, and not before', async () => {
    for (const at of [1, 2, 3]) await store().operators.audit(auditLine(String(at), { at: START + at }));
    await store().operators.sweep(START, START + 2);
    assert.deepEqual(await ids(), ['3', '2']);
    await store().operators.sweep(START, START + 1);
    assert.deepEqual(await ids(), ['3', '2']);
  });
}
