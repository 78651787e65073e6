import suite from '@microsoft/recognizers-text-suite';
import { written } from './wall-clock.ts';
import type { Recognized } from '../facts.ts';
import type { WallClock } from './wall-clock.ts';

type When = Recognized['when'][number];

/** One reading of a text: a date and time, a date, or a time of day (`THH:MM`). */
interface Reading {
  readonly value: string;
  readonly words: string;
  readonly start: number;
  /** The year was not said, and the day is long past. */
  readonly supposed?: true;
}

const DAY_AND_MONTH = /(?<![\d/.-])(0?[1-9]|[12]\d|3[01])[/-](0?[1-9]|1[0-2])(?![\d/.-])/;
/** "Last Tuesday" is the nearest one past; the recognizer would take the week before. */
const LAST_DAY = /\blast(?= (?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/gi;

const blank = (text: string, start: number, length: number): string =>
  text.slice(0, start) + ' '.repeat(length) + text.slice(start + length);

/** The latest moment that is not to come: people report calls of the past. By day, where the time is ambiguous. */
function latestPast(values: readonly string[], now: string): string | undefined {
  const past = values.filter((value) => value <= now || value === now.slice(0, 10)).sort();
  const waking = past.filter(
    (value) => value.length === 10 || (value.slice(11) >= '07:00' && value.slice(11) < '22:00'),
  );
  return (waking.length > 0 ? waking : past).at(-1);
}

/** From here on a day of no year may as well be one that is to come, wrongly told. */
const LONG_PAST = 183 * 86_400_000;
const YEAR = /\b(?:19|20)\d\d\b|\byears? ago\b/;

function reading(value: string, words: string, start: number, now: string): Reading {
  const age = Date.parse(now.slice(0, 10)) - Date.parse(value.slice(0, 10));
  return { value, words, start, ...(age > LONG_PAST && !YEAR.test(words) && { supposed: true as const }) };
}

/** "8/7" is the eighth of July, of the last year in which it is past. The recognizer would read it as August. */
function dayAndMonth(text: string, now: string): Reading | undefined {
  const match = DAY_AND_MONTH.exec(text);
  if (match === null) return undefined;
  const [words, day = '', month = ''] = match;
  const rest = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const year = Number(now.slice(0, 4));
  const value = latestPast([`${year}${rest}`, `${year - 1}${rest}`], now);
  return value === undefined ? undefined : reading(value, words, match.index, now);
}

interface Resolution {
  readonly type?: string;
  readonly value?: string;
  readonly start?: string;
}

/** Dates and times as the recognizer gives them, in our notation. A part of a day is known by its day only. */
function valueOf({ type, value, start }: Resolution): string | undefined {
  switch (type) {
    case 'date':
      return value;
    case 'datetime':
      return value?.slice(0, 16).replace(' ', 'T');
    case 'time':
      return value === undefined ? undefined : `T${value.slice(0, 5)}`;
    case 'datetimerange':
      return start?.slice(0, 10);
    case undefined:
    default:
      return undefined;
  }
}

function readings(text: string, at: WallClock, now: string): Reading[] {
  const reference = new Date(at.year, at.month - 1, at.day, at.hour, at.minute);
  return suite
    .recognizeDateTime(text.toLowerCase(), 'en-gb', suite.DateTimeOptions.None, reference)
    .flatMap((found) => {
      const words = text.slice(found.start, found.end + 1);
      if (/^\d+p$/i.test(words)) return [];
      const resolution = found.resolution as { readonly values?: readonly Resolution[] } | null;
      const values = (resolution?.values ?? []).flatMap((one) => valueOf(one) ?? []);
      const times = values.filter((value) => value.startsWith('T'));
      if (times.length > 0) return [{ value: wakingTime(times), words, start: found.start }];
      const value = latestPast(values, now);
      return value === undefined ? [] : [reading(value, words, found.start, now)];
    });
}

function wakingTime(times: readonly string[]): string {
  return times.find((time) => time >= 'T07:00' && time < 'T22:00') ?? times[0] ?? 'T00:00';
}

const isTime = ({ value }: Reading): boolean => value.startsWith('T');
const isDay = ({ value }: Reading): boolean => value.length === 10;
const endOf = ({ start, words }: Reading): number => start + words.length;

/** What keeps a day and a time apart: another thing that was done, or many words. */
const APART =
  /\b(?:paid|pay|sent|gave|transferred|moved|went|said|told|but|then|and (?:i|we|he|she|they))\b|(?:\w+\W+){7}/i;

/** The day that a time of day belongs to: the nearest one that nothing keeps apart from it. */
function dayFor(time: Reading, days: readonly Reading[], text: string): Reading | undefined {
  const gap = (day: Reading): string =>
    day.start < time.start ? text.slice(endOf(day), time.start) : text.slice(endOf(time), day.start);
  return days
    .filter((day) => !APART.test(gap(day)))
    .sort((left, right) => gap(left).length - gap(right).length)[0];
}

/** A time alone is of the last day on which it is past; that it was today is sure where no other day is spoken of. */
function timeAlone(
  { value: time, words, start }: Reading,
  days: readonly Reading[],
  at: WallClock,
  now: string,
): When[] {
  const today = now.slice(0, 10);
  const yesterday = new Date(Date.UTC(at.year, at.month - 1, at.day - 1)).toISOString().slice(0, 10);
  const value = latestPast([today + time, yesterday + time], now);
  if (value === undefined) return [];
  const sure = [value, ...days.map((day) => day.value)].every((day) => day.startsWith(today));
  return [{ value, words, start, ...(!sure && { supposed: true as const }) }];
}

function together(text: string, day: Reading, time: Reading): When {
  const start = Math.min(day.start, time.start);
  return {
    ...day,
    value: day.value + time.value,
    words: text.slice(start, Math.max(endOf(day), endOf(time))),
    start,
  };
}

/** A date and a time of day said apart belong together; a time with no day stands last. */
function joined(text: string, found: readonly Reading[], at: WallClock, now: string): When[] {
  const days = found.filter((one) => !isTime(one));
  const taken = new Map<Reading, Reading>();
  const alone: When[] = [];
  for (const time of found.filter(isTime)) {
    const free = days.filter((day) => isDay(day) && !taken.has(day));
    const day = dayFor(time, free, text);
    if (day !== undefined) taken.set(day, time);
    else alone.push(...timeAlone(time, days, at, now));
  }
  const dated = days.map((day): When => {
    const time = taken.get(day);
    return time === undefined ? day : together(text, day, time);
  });
  return [...dated, ...alone];
}

/** Dates and times in a short text, day before month, resolved against a moment in London; never in the future. */
export function readWhen(text: string, at: WallClock): When[] {
  const now = written(at);
  const own = dayAndMonth(text, now);
  const rest = own === undefined ? text : blank(text, own.start, own.words.length);
  const plain = rest.replace(LAST_DAY, (word) => ' '.repeat(word.length));
  const found = [...(own === undefined ? [] : [own]), ...readings(plain, at, now)];
  return joined(
    text,
    found.sort((left, right) => left.start - right.start),
    at,
    now,
  );
}
