/**
 * One step of the schema, in the words of each database. A migration that has been released is never edited: a
 * change is a new one. It is applied in a transaction together with its row in `schema_version`.
 */
export interface Migration {
  /** From 1, without gaps; also the start of the file's name. */
  readonly version: number;
  readonly name: string;
  readonly sqlite: string;
}
