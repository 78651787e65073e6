import assert from 'node:assert/strict';
import fc from 'fast-check';
import { REPORTED, reportOn } from '../../src/handoff/report.ts';
import type { HandoffRow } from '../../src/store/store.ts';
import { handoffRow } from '../support/desk-rows.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-11-23T12:34:00Z');

const claimedAfter = (minutes: number, changes: Partial<HandoffRow> = {}): HandoffRow => {
  const requestedAt = changes.requestedAt ?? NOW - 2 * HOUR;
  return handoffRow({
    ...{ state: 'closed', outcome: 'advised', requestedAt },
    firstClaimedAt: requestedAt + minutes * MINUTE,
    closedAt: requestedAt + (minutes + 20) * MINUTE,
    ...changes,
  });
};
const report = (rows: readonly HandoffRow[]) => reportOn(rows, { now: NOW, onDuty: 2 });

describe('the report', () => {
  it('of nothing has no shares and no medians, and an hour for each of the last seven days', () => {
    const { withinGoal, hours, waiting, longestWait, onDuty } = report([]);
    assert.deepEqual([withinGoal, waiting, longestWait, onDuty], [null, 0, 0, 2]);
    assert.equal(hours.length, 7 * 24);
    assert.equal(hours.at(-1)?.hour, Date.parse('2026-11-23T12:00:00Z'));
    assert.deepEqual(
      hours.filter(({ medianWait }) => medianWait !== null),
      [],
    );
  });

  it('gives each urgency a goal of its own: a minute for danger, twenty for the rest', () => {
    const rows = [0, 1, 2, 3, 4, 5].flatMap((urgency) =>
      [1, 2, 5, 10, 15, 20].map((minutes) => claimedAfter(minutes, { urgency })),
    );
    const shares = report(rows).byUrgency.map(({ withinGoal }) => withinGoal);
    assert.deepEqual(shares, [1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6, 1]);
  });

  it('counts whoever waits longer than the goal as missed, before anybody has claimed them', () => {
    const waits = (minutes: number) => handoffRow({ urgency: 5, requestedAt: NOW - minutes * MINUTE });
    assert.equal(report([waits(21)]).withinGoal, 0);
    assert.equal(report([waits(19)]).withinGoal, null);
  });

  it('counts whoever left early neither way, and whoever gave up after the goal as missed', () => {
    const left = (minutes: number) =>
      handoffRow({ state: 'closed', requestedAt: NOW - HOUR, closedAt: NOW - HOUR + minutes * MINUTE });
    assert.equal(report([left(3)]).withinGoal, null);
    assert.equal(report([left(25)]).withinGoal, 0);
  });

  it('puts a chat into the hour it was asked for in, and its wait into the hour it was claimed in', () => {
    const requestedAt = Date.parse('2026-11-23T09:55:00Z');
    const { hours } = report([claimedAfter(10, { requestedAt })]);
    const at = (hour: string) => hours.find((each) => each.hour === Date.parse(hour));
    assert.deepEqual(at('2026-11-23T09:00:00Z'), {
      ...{ hour: Date.parse('2026-11-23T09:00:00Z'), asked: 1, claimed: 0 },
      ...{ medianWait: null, longestWait: null },
    });
    assert.deepEqual(at('2026-11-23T10:00:00Z'), {
      ...{ hour: Date.parse('2026-11-23T10:00:00Z'), asked: 0, claimed: 1 },
      ...{ medianWait: 10 * MINUTE, longestWait: 10 * MINUTE },
    });
  });

  it('names the outcomes, the most frequent first, and says how long the longest waits now', () => {
    const rows = [
      ...['referred-101', 'advised', 'referred-101'].map((outcome) => claimedAfter(1, { outcome })),
      handoffRow({ requestedAt: NOW - 7 * MINUTE }),
      handoffRow({ requestedAt: NOW - 3 * MINUTE }),
      handoffRow({ state: 'held', requestedAt: NOW - HOUR, firstClaimedAt: NOW - MINUTE }),
    ];
    const { outcomes, longestWait, waiting } = report(rows);
    assert.deepEqual(outcomes, [
      { code: 'referred-101', count: 2 },
      { code: 'advised', count: 1 },
    ]);
    assert.deepEqual([waiting, longestWait], [2, 7 * MINUTE]);
  });

  it('counts every chat of the days it covers once, whatever became of them, and none before', () => {
    const someRow = fc
      .record({
        urgency: fc.nat(5),
        ago: fc.integer({ min: 1, max: REPORTED + 2 * HOUR }),
        wait: fc.option(fc.nat(HOUR)),
      })
      .map(({ urgency, ago, wait }) => {
        const requestedAt = NOW - ago;
        const firstClaimedAt = wait === null ? null : Math.min(NOW, requestedAt + wait);
        return handoffRow({ urgency, requestedAt, firstClaimedAt });
      });
    fc.assert(
      fc.property(fc.array(someRow), (rows) => {
        const covered = rows.filter(({ requestedAt }) => requestedAt > NOW - REPORTED);
        const { byUrgency, hours, withinGoal } = report(rows);
        const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);
        assert.equal(sum(byUrgency.map(({ count }) => count)), covered.length);
        const first = hours[0]!.hour;
        const asked = covered.filter(({ requestedAt }) => requestedAt >= first);
        assert.equal(sum(hours.map((hour) => hour.asked)), asked.length);
        assert.ok(withinGoal === null || (withinGoal >= 0 && withinGoal <= 1));
        for (const { medianWait, longestWait, claimed } of hours) {
          assert.equal(medianWait === null, claimed === 0);
          assert.ok((medianWait ?? 0) <= (longestWait ?? 0));
        }
      }),
    );
  });
});
