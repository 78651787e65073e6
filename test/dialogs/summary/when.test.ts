import assert from 'node:assert/strict';
import { howLongAgo, saidWhen } from '../../../dialogs/summary/when.ts';
import { wordsOf } from '../../../dialogs/summary/words.ts';
import { NOW, words } from './views.ts';

const word = wordsOf({ summary: words });
const ago = (when: string, now = NOW): string => howLongAgo(when, now, 'en-GB', word);

describe('how long ago something was', () => {
  for (const [when, said] of [
    ['2026-11-23T14:29', 'about 5 minutes ago'],
    ['2026-11-23T13:58', 'about 30 minutes ago'],
    ['2026-11-23T13:40', 'about an hour ago'],
    ['2026-11-23T11:20', 'about 3 hours ago'],
    ['2026-11-23T06:05', 'today at 6:05am'],
    ['2026-11-23', 'today'],
    ['2026-11-22T16:00', 'yesterday at 4pm'],
    ['2026-11-22T12:00', 'yesterday at 12pm'],
    ['2026-11-22T12:05', 'yesterday at 12:05pm'],
    ['2026-11-22T00:20', 'yesterday at 12:20am'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-20T09:15', 'on Friday 20 November 2026 at 9:15am'],
    ['2026-07-08', 'on Wednesday 8 July 2026'],
  ] as const) {
    it(`is said as "${said}" of ${when}`, () => assert.equal(ago(when), said));
  }

  it('is in hours also over midnight', () => {
    assert.equal(ago('2026-11-22T23:30', '2026-11-23T00:40'), 'about an hour ago');
  });

  it('is the time itself when that is still to come', () => {
    assert.equal(ago('2026-11-23T18:00'), 'today at 6pm');
  });

  it('is what was typed where that is no time', () => {
    assert.equal(ago('last week'), 'last week');
  });
});

describe('a time as a fact', () => {
  it('is the day and the time, or the day alone', () => {
    assert.equal(saidWhen(NOW, 'en-GB', word, 'day'), 'Monday 23 November 2026, 2:30pm');
    assert.equal(saidWhen('2026-11-23', 'en-GB', word, 'day'), 'Monday 23 November 2026');
  });
});
