import { londonMinute } from '../clock.ts';
import type { OpeningHours, Span, Weekday } from '../content/content.ts';

/** Opening hours are times of the clock on a London wall: `YYYY-MM-DD` and `HH:MM`, compared as text. */

const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** A desk that stays closed for longer has no next opening to speak of. Days. */
const FARTHEST = 60;
const DAY = 24 * 60 * 60 * 1000;

/** The day's number, for telling weekdays and counting days; summer time has no part in it. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayAfter = (day: string, days: number): string =>
  new Date((dayNumber(day) + days) * DAY).toISOString().slice(0, day.length);

function spansOf({ week, holidays }: OpeningHours, day: string): readonly Span[] {
  const holiday = holidays.find(({ date }) => date === day);
  return holiday?.hours ?? week[WEEKDAYS[new Date(dayNumber(day) * DAY).getUTCDay()] ?? 'sun'];
}

function londonNow(now: number): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = londonMinute(now).split('T');
  return { day, time };
}

/** Whether the desk is open at that instant (ms). */
export function isOpenAt(hours: OpeningHours, now: number): boolean {
  const { day, time } = londonNow(now);
  return spansOf(hours, day).some(({ from, to }) => from <= time && time < to);
}

/** The minute in London, `YYYY-MM-DDTHH:MM`, at which it next opens after that instant (ms); null when not for long. */
export function opensNext(hours: OpeningHours, now: number): string | null {
  const { day, time } = londonNow(now);
  for (let days = 0; days <= FARTHEST; days += 1) {
    const date = dayAfter(day, days);
    const span = spansOf(hours, date).find(({ from }) => days > 0 || from > time);
    if (span !== undefined) return `${date}T${span.from}`;
  }
  return null;
}

/** The same in words: "today at 2 pm", "tomorrow at 8 am", "on Monday at 8.30 am", "on Monday 4 January at 8 am". */
export function opensInWords(hours: OpeningHours, now: number): string | null {
  const [date, time] = opensNext(hours, now)?.split('T') ?? [];
  if (date === undefined || time === undefined) return null;
  const days = dayNumber(date) - dayNumber(londonNow(now).day);
  return `${dayInWords(date, days)} at ${timeInWords(time)}`;
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

function dayInWords(day: string, days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  const instant = dayNumber(day) * DAY;
  const name = `on ${weekday.format(instant)}`;
  return days < 7 ? name : `${name} ${date.format(instant)}`;
}

function timeInWords(time: string): string {
  if (time === '00:00') return 'midnight';
  if (time === '12:00') return 'midday';
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`;
  return `${String(hour % 12 || 12)}${minutes} ${hour < 12 ? 'am' : 'pm'}`;
}
