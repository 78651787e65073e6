import type { Word } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Up to here a length of time says more than the time of day. */
const MOST_HOURS_AGO = 6;

/** Days and minutes are London's, so no offset is needed to compare them or to write them out. */
const instant = (when: string): number => Date.parse(hasTime(when) ? `${when}:00Z` : `${when}T00:00:00Z`);

const hasTime = (when: string): boolean => when.includes('T');
const dayOf = (when: string): string => when.slice(0, 10);

/** "Monday 23 November 2026". */
const spokenDay = (when: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
    .format(instant(when))
    // Versions of the locale's data differ by the comma.
    .replace(',', '');

/** "2:30pm", "9am", and "12pm" at noon, which `hour12` would have as "0pm". */
const spokenTime = (when: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit', hourCycle: 'h12' })
    .format(instant(when))
    .replace(/[\s\u202f]/gu, '')
    .replace(':00', '');

type Style = 'on-day' | 'day';

/**
 * A day, with the time if it is known, as it is said: "on Monday 23 November 2026 at 2:30pm", or as a fact.
 * @param when `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, London; anything else is left as it is.
 */
export function saidWhen(when: string, locale: string, word: Word, style: Style = 'on-day'): string {
  if (Number.isNaN(instant(when))) return when;
  const day = spokenDay(when, locale);
  if (hasTime(when)) return word(`${style}-at`, { day, time: spokenTime(when, locale) });
  return style === 'day' ? day : word('on-day', { day });
}

/** How long before `now` (`YYYY-MM-DDTHH:MM`, London): "about an hour ago", "yesterday at 4pm"; long ago, the day. */
export function howLongAgo(when: string, now: string, locale: string, word: Word): string {
  const passed = instant(now) - instant(when);
  if (hasTime(when) && passed >= 0 && passed < MOST_HOURS_AGO * HOUR) return agoIn(passed, word);
  const days = (instant(dayOf(now)) - instant(dayOf(when))) / DAY;
  if (days !== 0 && days !== 1) return saidWhen(when, locale, word);
  const day = days === 0 ? 'today' : 'yesterday';
  return hasTime(when) ? word(`${day}-at`, { time: spokenTime(when, locale) }) : word(day);
}

/** Rounded to five minutes, then to hours: nobody recalls it to the minute. */
function agoIn(passed: number, word: Word): string {
  const minutes = Math.max(5, Math.round(passed / MINUTE / 5) * 5);
  if (minutes < 50) return word('minutes-ago', { minutes: String(minutes) });
  const hours = Math.round(passed / HOUR);
  return hours <= 1 ? word('hour-ago') : word('hours-ago', { hours: String(hours) });
}
