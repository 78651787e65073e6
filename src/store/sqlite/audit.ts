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

/** Who did what. Triggers of the schema refuse every change of a line, and its removal before its time. */
export function audit(database: Database): Audit {
  const add = statement(
    database,
    'INSERT INTO audit (id, at, operator, action, conversation, details) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const list = statement<Columns>(database, 'SELECT * FROM audit WHERE at < ? ORDER BY at DESC, id LIMIT ?');
  const listOf = statement<Columns>(
    database,
    'SELECT * FROM audit WHERE at < ? AND conversation = ? ORDER BY at DESC, id LIMIT ?',
  );
  const moveHorizon = statement(database, 'UPDATE audit_horizon SET kept_since = max(kept_since, ?)');
  const sweep = statement(database, 'DELETE FROM audit WHERE at < ?');

  return {
    add: ({ id, at, operator, action, conversation, details }) => {
      add.run(id, at, operator, action, conversation, JSON.stringify(details));
    },
    list: (before, limit, conversation) => {
      const found =
        conversation === undefined ? list.all(before, limit) : listOf.all(before, conversation, limit);
      return found.map(toRow);
    },
    sweep: (before) => {
      moveHorizon.run(before);
      sweep.run(before);
    },
  };
}
