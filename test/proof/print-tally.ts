import { KINDS } from './tally.ts';
import type { PathKind, Tally } from './tally.ts';

const figure = (count: number): string => count.toLocaleString('en-GB');

/** What the proof has seen, in a few lines. */
export function printTally({ paths, turns, messages, cases, different, answers }: Tally): string {
  return [
    `${figure(paths)} paths, ${figure(turns)} turns, ${figure(messages)} messages, ${figure(different.length)} of them different;`,
    `the plans of ${figure(cases)} cases.`,
    'Answers by buttons to the first advice:',
    ...answersTable(answers),
  ].join('\n');
}

/** One row a kind of path, one column a number of answers, in shares of the kind's paths. */
export function answersTable(answers: Tally['answers']): readonly string[] {
  const most = Math.max(...Object.values(answers).map(({ length }) => length)) - 1;
  const columns = Array.from({ length: Math.max(most, 0) }, (_, index) => index + 1);
  const width = Math.max(...Object.keys(KINDS).map(({ length }) => length));
  const header = ['', ...columns.map(String), 'paths'];
  const rows = (Object.keys(KINDS) as PathKind[]).map((kind) => {
    const counts = answers[kind];
    const all = counts.reduce((sum, count) => sum + (count || 0), 0);
    const shares = columns.map((count) => share(counts[count] ?? 0, all));
    return [kind, ...shares, figure(all)];
  });
  return [header, ...rows].map((row) =>
    row
      .map((cell, index) =>
        index === 0 ? cell.padEnd(width) : cell.padStart(index === row.length - 1 ? 10 : 7),
      )
      .join(' '),
  );
}

const share = (count: number, all: number): string =>
  count === 0 || all === 0 ? '–' : `${((100 * count) / all).toFixed(1)} %`;
