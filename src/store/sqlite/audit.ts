import type { AuditRow } from '../store.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Audit {
  add(row: AuditRow): void;
  list(before: number, limit: number, conversation?: string): readonly AuditRow[];
  /** Deletes lines older than `before`; the horizon that keeps the others moves there, and never back. */
  sweep(before: number): void;
}

type Columns = Omit<AuditRow, 'details'> & { readonly details: string };

const toRow = ({ details, ...columns }: Columns): AuditRow => ({
  ...columns,
  details: JSON.parse(details) as AuditRow['details'],
});

/** The newest lines, in the order in which they were written; of the last millisecond all, since a page goes on below it. */
const newest = (condition: string): string => `
  SELECT id, at, operator, action, conversation, details FROM audit
  WHERE ${condition}
    AND at >= coalesce((SELECT at FROM audit WHERE ${condition} ORDER BY at DESC LIMIT 1 OFFSET ?2 - 1), 0)
  ORDER BY at DESC, line DESC`;

/** Who did what. Triggers of the schema refuse every change of a line, and its removal before its time. */
export function audit(database: Database): Audit {
  const add = statement(
    database,
    'INSERT INTO audit (id, at, operator, action, conversation, details) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const list = statement<Columns>(database, newest('at < ?1'));
  const listOf = statement<Columns>(database, newest('at < ?1 AND conversation = ?3'));
  const moveHorizon = statement(database, 'UPDATE audit_horizon SET kept_since = max(kept_since, ?)');
  const sweep = statement(database, 'DELETE FROM audit WHERE at < ?');

  return {
    add: ({ id, at, operator, action, conversation, details }) => {
      add.run(id, at, operator, action, conversation, JSON.stringify(details));
    },
    list: (before, limit, conversation) => {
      const found =
        conversation === undefined ? list.all(before, limit) : listOf.all(before, limit, conversation);
      return found.map(toRow);
    },
    sweep: (before) => {
      moveHorizon.run(before);
      sweep.run(before);
    },
  };
}
