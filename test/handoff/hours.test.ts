import assert from 'node:assert/strict';
import fc from 'fast-check';
import { londonMinute } from '../../src/clock.ts';
import type { OpeningHours, Span, Weekday } from '../../src/content/content.ts';
import { isOpenAt, opensInWords, opensNext } from '../../src/handoff/hours.ts';
import { content } from '../support/world.ts';

const DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const QUARTER = 15 * 60_000;

const weekOf = (spans: readonly Span[]): OpeningHours['week'] =>
  Object.fromEntries(DAYS.map((day) => [day, spans])) as Record<Weekday, readonly Span[]>;
const EIGHT_TO_TEN: OpeningHours = { week: weekOf([{ from: '08:00', to: '22:00' }]), holidays: [] };

const at = (iso: string): number => Date.parse(iso);

describe('the opening hours', () => {
  it('hold from the first minute to before the last', () => {
    const open = ['07:59', '08:00', '21:59', '22:00'].map((time) =>
      isOpenAt(EIGHT_TO_TEN, at(`2026-11-23T${time}:00Z`)),
    );
    assert.deepEqual(open, [false, true, true, false]);
  });

  it('are those of London, in summer and in winter, on the days on which the clocks change too', () => {
    assert.equal(isOpenAt(EIGHT_TO_TEN, at('2026-07-01T07:00:00Z')), true);
    assert.equal(isOpenAt(EIGHT_TO_TEN, at('2026-07-01T21:00:00Z')), false);
    assert.equal(isOpenAt(EIGHT_TO_TEN, at('2026-03-29T07:00:00Z')), true);
    assert.equal(isOpenAt(EIGHT_TO_TEN, at('2026-10-25T07:59:00Z')), false);
    assert.equal(opensNext(EIGHT_TO_TEN, at('2026-03-28T23:30:00Z')), '2026-03-29T08:00');
    assert.equal(opensInWords(EIGHT_TO_TEN, at('2026-10-24T22:30:00Z')), 'tomorrow at 8 am');
  });

  it('can last until midnight, and all day', () => {
    const always = { week: weekOf([{ from: '00:00', to: '24:00' }]), holidays: [] };
    assert.equal(isOpenAt(always, at('2026-11-23T23:59:00Z')), true);
    assert.equal(isOpenAt(always, at('2026-11-24T00:00:00Z')), true);
  });

  it('give way to those of a holiday, and to a day on which the desk is closed', () => {
    const { desk } = content.force;
    assert.ok(desk);
    assert.equal(isOpenAt(desk, at('2026-12-28T09:00:00Z')), false, 'a bank holiday begins at ten');
    assert.equal(isOpenAt(desk, at('2026-12-28T10:00:00Z')), true);
    assert.equal(isOpenAt(desk, at('2026-12-25T12:00:00Z')), false, 'Christmas Day');
    assert.equal(opensInWords(desk, at('2026-12-24T23:00:00Z')), 'on Saturday at 9 am');
  });

  it('are told in words: today, tomorrow, a weekday, and a date from a week on', () => {
    const half = [
      { from: '08:30', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ];
    const hours: OpeningHours = { week: weekOf(half), holidays: [] };
    assert.equal(opensInWords(hours, at('2026-11-23T07:00:00Z')), 'today at 8.30 am');
    assert.equal(opensInWords(hours, at('2026-11-23T12:00:00Z')), 'today at 1 pm');
    const weekly: OpeningHours = {
      week: { ...weekOf([]), mon: [{ from: '12:00', to: '17:00' }] },
      holidays: [{ date: '2026-11-30', name: 'Closed for training', hours: [] }],
    };
    assert.equal(opensInWords(weekly, at('2026-11-18T12:00:00Z')), 'on Monday at midday');
    assert.equal(opensInWords(weekly, at('2026-11-24T12:00:00Z')), 'on Monday 7 December at midday');
  });

  it('are not made up for a desk that never opens', () => {
    assert.equal(opensInWords({ week: weekOf([]), holidays: [] }, at('2026-11-23T12:00:00Z')), null);
  });
});

describe('the bank holidays', () => {
  it('of this year and the next are among the days of every desk, on no Sunday and no day twice', () => {
    const days = content.force.desk?.holidays.map(({ date }) => date) ?? [];
    assert.equal(new Set(days).size, days.length);
    for (const year of ['2026', '2027']) {
      const inYear = days.filter((day) => day.startsWith(year));
      assert.ok(inYear.length >= 8, `${String(inYear.length)} in ${year}`);
      assert.ok(inYear.every((day) => new Date(`${day}T00:00:00Z`).getUTCDay() !== 0));
    }
  });
});

/** Stretches of a day on quarters of an hour, after the hour that one Sunday of the year does not have. */
const spans = fc
  .uniqueArray(fc.integer({ min: 8, max: 95 }), { minLength: 0, maxLength: 4 })
  .map((quarters): readonly Span[] => {
    const times = [...quarters].sort((one, other) => one - other).map(timeOf);
    return times.flatMap((from, index) =>
      index % 2 === 0 && times[index + 1] !== undefined ? [{ from, to: times[index + 1] ?? '' }] : [],
    );
  });
const timeOf = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

const someHours = fc
  .record({
    mon: spans,
    tue: spans,
    wed: spans,
    thu: spans,
    fri: spans,
    sat: spans,
    sun: spans,
    holiday: spans,
  })
  .map(({ holiday, ...week }): OpeningHours => ({
    week,
    holidays: [
      { date: '2026-03-29', name: 'the clocks go forward', hours: holiday },
      { date: '2026-10-26', name: 'the day after they go back', hours: holiday },
    ],
  }));
const someInstant = fc
  .constantFrom('2026-03-27', '2026-06-10', '2026-10-23')
  .chain((day) => fc.nat(4 * 96).map((quarter) => at(`${day}T00:00:00Z`) + quarter * QUARTER));

describe('the next opening', () => {
  it('is the first quarter of an hour at which a closed desk is open, whatever its hours', () => {
    fc.assert(
      fc.property(someHours, someInstant, (hours, now) => {
        if (isOpenAt(hours, now)) return;
        const soon = Array.from({ length: 8 * 96 }, (_, index) => now + (index + 1) * QUARTER);
        const first = soon.find((instant) => isOpenAt(hours, instant));
        const opens = opensNext(hours, now);
        if (first === undefined) assert.ok(opens === null || opens > londonMinute(soon.at(-1) ?? now));
        else assert.equal(opens, londonMinute(first));
      }),
      { seed: 20261123, numRuns: 100 },
    );
  });
});
