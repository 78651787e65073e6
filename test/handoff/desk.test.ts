import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../../src/clock.ts';
import { createDesk } from '../../src/handoff/desk.ts';
import type { DeskView } from '../../src/handoff/desk.ts';
import { LEASE_FOR } from '../../src/handoff/lease.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { HandoffRow, OperatorRow, Store } from '../../src/store/store.ts';
import { turn } from '../store/turns.ts';
import { content } from '../support/world.ts';
import { handoffRow, operatorRow } from '../support/desk-rows.ts';

const MINUTE = 60_000;
const NOON = Date.parse('2026-11-23T12:00:00Z');
const NIGHT = Date.parse('2026-11-23T23:00:00Z');
const HOURS = content.force.desk;

const held = (conversation: string): HandoffRow =>
  handoffRow({ conversation, state: 'held', operator: 'ann', token: 1, firstClaimedAt: NOON });

/** Five chats that took so many minutes each. */
const five = (minutes: number): readonly HandoffRow[] =>
  ['a', 'b', 'c', 'd', 'e'].map((conversation) =>
    handoffRow({
      ...{ conversation, state: 'closed', outcome: 'advised', operator: 'ann', token: 1 },
      ...{ firstClaimedAt: NOON - 60 * MINUTE, closedAt: NOON - (60 - minutes) * MINUTE },
    }),
  );

describe('the desk', () => {
  let folder: string;
  let store: Store;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ringback-'));
    store = await openSqliteStore({ folder, clock: fixedClock(new Date(NOON).toISOString()) });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function stands(
    rows: readonly HandoffRow[],
    ...operators: readonly OperatorRow[]
  ): Promise<DeskView> {
    for (const operator of operators) await store.operators.add(operator);
    for (const row of rows) {
      const leaseFor = row.state === 'held' ? LEASE_FOR : null;
      const { outcome } = await store.commit(
        turn({ conversation: row.conversation, handoff: { row, leaseFor }, at: row.requestedAt }),
      );
      assert.equal(outcome, 'committed');
    }
    return createDesk(store, HOURS);
  }

  const WHO: Readonly<Record<string, readonly [Partial<OperatorRow>, string]>> = {
    'heard just now': [{ seenAt: NOON }, 'open'],
    'heard ninety seconds ago': [{ seenAt: NOON - 90_000 }, 'open'],
    'silent for longer': [{ seenAt: NOON - 90_001 }, 'nobody'],
    'never heard': [{ seenAt: null }, 'nobody'],
    'at a console, and away': [{ seenAt: NOON, status: 'away' }, 'nobody'],
    'not let in any more': [{ seenAt: NOON, disabled: true }, 'nobody'],
  };
  for (const [who, [given, state]] of Object.entries(WHO)) {
    it(`with an operator ${who} is ${state === 'open' ? 'open' : 'without anybody'} in its hours`, async () => {
      const desk = await stands([], operatorRow(given));
      assert.equal((await desk.of('chat', NOON)).state, state);
    });
  }

  it('is closed out of its hours, whoever is there, and says when it opens', async () => {
    const desk = await (await stands([], operatorRow({ seenAt: NIGHT }))).of('chat', NIGHT);
    assert.deepEqual([desk.state, desk.opens], ['closed', 'tomorrow at 8 am']);
  });

  it('without hours is open whenever somebody is there', async () => {
    await stands([], operatorRow({ seenAt: NIGHT }));
    assert.equal((await createDesk(store, undefined).of('chat', NIGHT)).state, 'open');
  });

  it('knows the place of who waits, and the one that somebody would get', async () => {
    const rows = [
      handoffRow({ conversation: 'calm', urgency: 5, requestedAt: NOON - MINUTE }),
      handoffRow({ conversation: 'money', urgency: 1, requestedAt: NOON - MINUTE }),
      held('held'),
    ];
    const desk = await stands(rows, operatorRow({ seenAt: NOON }));
    assert.equal((await desk.of('calm', NOON)).place, 2);
    assert.equal((await desk.of('money', NOON)).place, 1);
    assert.equal((await desk.of('another', NOON)).place, 3);
    assert.equal((await desk.of('in danger', NOON, 0)).place, 1);
  });

  it('gives a range of minutes from the chats that are over', async () => {
    const desk = await stands([held('held'), ...five(7)], operatorRow({ seenAt: NOON }));
    assert.deepEqual((await desk.of('chat', NOON)).minutes, [7, 7]);
    assert.deepEqual(await desk.minutesAt(2, NOON), [14, 14]);
  });

  it('gives none where too few are over', async () => {
    const desk = await stands([held('held')], operatorRow({ seenAt: NOON }));
    assert.equal((await desk.of('chat', NOON)).minutes, null);
  });

  it('reads the queue once for all turns of a second', async () => {
    const desk = await stands([]);
    await desk.of('chat', NOON);
    await store.operators.add(operatorRow({ seenAt: NOON }));
    assert.equal((await desk.of('chat', NOON + 999)).state, 'nobody');
    assert.equal((await desk.of('chat', NOON + 1_000)).state, 'open');
  });
});
