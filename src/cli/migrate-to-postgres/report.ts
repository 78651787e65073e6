import type { Compared } from './compare.ts';

const inColumns = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = rows.reduce<readonly number[]>(
    (most, row) => row.map((cell, index) => Math.max(most[index] ?? 0, cell.length)),
    [],
  );
  return rows.map(([first = '', ...rest]) =>
    [first.padEnd(widths[0] ?? 0), ...rest.map((cell, index) => cell.padStart(widths[index + 1] ?? 0))].join(
      '  ',
    ),
  );
};

const number = (rows: number): string => rows.toLocaleString('en-GB');

export const inRows = (rows: number): string => `${number(rows)} ${rows === 1 ? 'row' : 'rows'}`;

/** An instant of milliseconds since 1970, to the minute. */
export const inMinutes = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** How many rows each table has, and the checksum of all of them; both sides where they differ. */
export function comparison(compared: readonly Compared[]): readonly string[] {
  const rows = compared.flatMap(({ table, source, target, difference }) =>
    difference === null
      ? [[table.name, number(source.rows), source.sha256]]
      : [
          [`${table.name} in SQLite`, number(source.rows), source.sha256],
          [`${table.name} in PostgreSQL`, number(target.rows), target.sha256],
        ],
  );
  const differences = compared
    .filter(({ difference }) => difference !== null)
    .map(({ table, difference }) => `${table.name} differs, first at ${difference ?? ''}.`);
  return [...inColumns([['table', 'rows', 'SHA-256 of all rows'], ...rows]), ...differences];
}

/** What to believe at the end, when both sides are the same. */
export function verdict(compared: readonly Compared[]): string {
  const rows = compared.reduce((sum, { source }) => sum + source.rows, 0);
  return `The move is finished: both sides are the same, ${inRows(rows)} in ${compared.length} tables.`;
}
