const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A span as short as it can be said: `45 s`, `12 min`, `1 h 05 min`. Milliseconds. */
export function span(ms: number): string {
  const whole = Math.max(0, ms);
  if (whole < MINUTE) return `${Math.floor(whole / SECOND)} s`;
  if (whole < HOUR) return `${Math.floor(whole / MINUTE)} min`;
  const minutes = String(Math.floor((whole % HOUR) / MINUTE)).padStart(2, '0');
  return `${Math.floor(whole / HOUR)} h ${minutes} min`;
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'short', day: 'numeric', month: 'short' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

export const timeOfDay = (at: number): string => clock.format(at);

export const dayAndTime = (at: number): string => dayAndClock.format(at);

/** For the `datetime` of a `<time>`. */
export const machineTime = (at: number): string => new Date(at).toISOString();
