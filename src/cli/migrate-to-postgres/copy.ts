import type { Queryable } from '../../store/postgres/statement.ts';
import { statement } from '../../store/postgres/statement.ts';
import { inRows } from './report.ts';
import type { Source } from './source.ts';
import { movedTables } from './tables.ts';
import type { MovedTable } from './tables.ts';
import { openTable } from './target.ts';

/** Between two lines about the same table. */
const ROWS_A_LINE = 100_000;

/** Copies what comes behind the last row that is there already; each chunk is there whole or not at all. */
export async function copyTable(
  source: Source,
  database: Queryable,
  table: MovedTable,
  say: (line: string) => void,
): Promise<void> {
  const target = await openTable(database, table, source.columns(table));
  let rows = 0;
  let nextLine = ROWS_A_LINE;
  for await (const chunk of source.chunks(table, await target.last())) {
    await target.insert(chunk);
    rows += chunk.length;
    if (rows < nextLine) continue;
    say(`${table.name}: ${inRows(rows)} so far`);
    nextLine += ROWS_A_LINE;
  }
  if (rows > 0) say(`${table.name}: ${inRows(rows)}`);
}

/** New rows go on after the highest number that was moved, and the planner knows at once how much there is. */
export async function settle(database: Queryable): Promise<void> {
  for (const { name, key } of movedTables) {
    if (key.includes('line')) {
      await statement(
        database,
        `SELECT setval(pg_get_serial_sequence('${name}', 'line'), coalesce(max(line), 1), max(line) IS NOT NULL)
         FROM "${name}"`,
      ).one();
    }
    await statement(database, `ANALYZE "${name}"`).run();
  }
}
