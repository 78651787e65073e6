/**
 * One step of the schema, in the words of each database. A migration that has been released is never edited: a
 * change is a new one. It is applied in a transaction together with its row in `schema_version`.
 */
export interface Migration {
  /** From 1, without gaps; also the start of the file's name. */
  readonly version: number;
  readonly name: string;
  readonly sqlite: string;
  /**
   * In PostgreSQL it is applied while servers of the version before go on serving, so it only adds: a column has a
   * default, and nothing that they read or write is renamed or removed.
   */
  readonly postgres: string;
  /**
   * The oldest version whose servers can still use a PostgreSQL schema with this migration; without it every one. They
   * are restarted while a newer version is already serving.
   */
  readonly servesFrom?: number;
}
