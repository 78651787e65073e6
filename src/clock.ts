/** The only reader of the time, so that tests can stop it. */
export interface Clock {
  /** The instant, in milliseconds since 1970 (UTC). */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is moved, for tests and for the path proof. */
export function fixedClock(iso: string): Clock & { advance(milliseconds: number): void } {
  let now = Date.parse(iso);
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

const londonDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The minute in London as `YYYY-MM-DDTHH:MM`. */
export const londonMinute = (instant: number): string =>
  `${londonDate.format(instant)}T${londonTime.format(instant)}`;

/** The day in London as `YYYY-MM-DD`. Review dates and opening hours are London days. */
export const londonDay = (instant: number): string => londonDate.format(instant);
