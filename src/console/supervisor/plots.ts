import type { Coded, Report } from '../../console-protocol.ts';

export interface Series {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** One plot, and the table that says the same. */
export interface Plot {
  readonly title: string;
  readonly kind: 'bar' | 'line' | 'ranking';
  /** What the labels are: the first column of the table. */
  readonly of: string;
  readonly unit: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}

/** Hours that are shown; the report brings a week. */
const HOURS_SHOWN = 48;
const MINUTE = 60_000;

const hourWords = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });

const minutes = (ms: number | null): number | null =>
  ms === null ? null : Math.round(ms / (MINUTE / 10)) / 10;

export function plots({ hours, outcomes }: Report, words: readonly Coded[]): readonly Plot[] {
  const shown = hours.slice(-HOURS_SHOWN);
  const byHour = { of: 'Hour', labels: shown.map(({ hour }) => hourWords.format(hour)) };
  const outcomeWords = (code: string): string => words.find((one) => one.code === code)?.label ?? code;
  return [
    {
      ...byHour,
      title: 'Chats by hour, last two days',
      kind: 'bar',
      unit: 'chats',
      series: [
        { label: 'Asked for a person', values: shown.map(({ asked }) => asked) },
        { label: 'Taken', values: shown.map(({ claimed }) => claimed) },
      ],
    },
    {
      ...byHour,
      title: 'Waits by hour, last two days',
      kind: 'line',
      unit: 'minutes',
      series: [
        { label: 'Median', values: shown.map(({ medianWait }) => minutes(medianWait)) },
        { label: 'Longest', values: shown.map(({ longestWait }) => minutes(longestWait)) },
      ],
    },
    {
      title: 'How chats ended, last 7 days',
      kind: 'ranking',
      of: 'Outcome',
      unit: 'chats',
      labels: outcomes.map(({ code }) => outcomeWords(code)),
      series: [{ label: 'Chats', values: outcomes.map(({ count }) => count) }],
    },
  ];
}
