/** A table whose rows are moved. */
export interface MovedTable {
  readonly name: string;
  /** The columns that tell its rows apart, and put them in the same order in both databases. */
  readonly key: readonly string[];
  /** The column of PostgreSQL that holds what SQLite keeps as the row's own number. */
  readonly rowid?: string;
}

/**
 * Every table that is moved, what is referred to before what refers to it. `schema_version` is each database's own;
 * `rates`, `duties` and `moves` have no equal in SQLite.
 */
export const movedTables: readonly MovedTable[] = [
  { name: 'tombstones', key: ['conversation'] },
  { name: 'conversations', key: ['id'] },
  { name: 'activities', key: ['conversation', 'seq'] },
  { name: 'receipts', key: ['conversation', 'key'] },
  { name: 'links', key: ['hash'] },
  { name: 'handoffs', key: ['conversation', 'id'] },
  { name: 'notes', key: ['line'], rowid: 'line' },
  { name: 'callbacks', key: ['line'], rowid: 'line' },
  { name: 'operators', key: ['id'] },
  { name: 'sign_in_links', key: ['hash'] },
  { name: 'passkeys', key: ['id'] },
  { name: 'sessions', key: ['hash'] },
  { name: 'spent', key: ['what'] },
  { name: 'audit_horizon', key: ['id'] },
  { name: 'audit', key: ['line'] },
];
