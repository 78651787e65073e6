/** Date and time as a clock on a wall in London shows them; months and days count from 1. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

/** @param instant milliseconds since 1970 (UTC). */
export function londonWallClock(instant: number): WallClock {
  const shown = Object.fromEntries(
    parts.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => shown[name] ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DDTHH:MM`, which sorts by time. */
export const written = ({ year, month, day, hour, minute }: WallClock): string =>
  `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
