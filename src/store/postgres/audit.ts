import type { AuditRow } from '../store.ts';
import { record } from './record.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';
import { sweepOf } from './sweep.ts';

export interface Audit {
  add(row: AuditRow): Promise<void>;
  list(before: number, limit: number, conversation?: string): Promise<readonly AuditRow[]>;
  /** Deletes lines older than `before`; the horizon that keeps the others moves there, and never back. */
  sweep(before: number): Promise<void>;
}

type Columns = Omit<AuditRow, 'details'> & { readonly details: string };

const toRow = ({ details, ...columns }: Columns): AuditRow => ({
  ...columns,
  details: JSON.parse(details) as AuditRow['details'],
});

const INSERT = 'INSERT INTO audit (id, at, operator, action, conversation, details)';

/** What the part of the turn's statement about the audit is handed. */
export const auditParameter = (row: AuditRow | undefined): string =>
  record(row === undefined ? {} : { ...row, details: JSON.stringify(row.details) });

/**
 * Part of the turn's statement: writes its line if the turn goes on (`advanced` has a row).
 * @param parameter of `auditParameter`.
 */
export const addAudit = (parameter: string): string => `
  line AS (
    ${INSERT}
    SELECT asked.id, asked.at, asked.operator, asked.action, asked.conversation, asked.details
    FROM advanced, json_to_record(${parameter}::json) AS asked (
      id text, at bigint, operator text, action text, conversation text, details text)
    WHERE asked.id IS NOT NULL
  )`;

/** The newest lines, in the order in which they were written; of the last millisecond all, since a page goes on below it. */
const newest = (condition: string): string => `
  SELECT id, at, operator, action, conversation, details FROM audit
  WHERE ${condition}
    AND at >= coalesce((SELECT at FROM audit WHERE ${condition} ORDER BY at DESC LIMIT 1 OFFSET $2::bigint - 1), 0)
  ORDER BY at DESC, line DESC`;

/** Who did what. Triggers of the schema refuse every change of a line, and its removal before its time. */
export function audit(database: Queryable): Audit {
  const add = statement(database, `${INSERT} VALUES ($1, $2, $3, $4, $5, $6)`);
  const list = statement<Columns>(database, newest('at < $1'));
  const listOf = statement<Columns>(database, newest('at < $1 AND conversation = $3'));
  const moveHorizon = statement(database, 'UPDATE audit_horizon SET kept_since = greatest(kept_since, $1)');
  const sweep = sweepOf(database, { table: 'audit', key: 'line', past: 'at < $1' });

  return {
    add: async ({ id, at, operator, action, conversation, details }) => {
      await add.run(id, at, operator, action, conversation, JSON.stringify(details));
    },
    list: async (before, limit, conversation) => {
      const found =
        conversation === undefined ? list.all(before, limit) : listOf.all(before, limit, conversation);
      return (await found).map(toRow);
    },
    sweep: async (before) => {
      await moveHorizon.run(before);
      await sweep(before);
    },
  };
}
