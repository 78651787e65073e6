export type Value = string | number | null;
/** One row of a table, its key first. Booleans are 0 and 1, as SQLite keeps them. */
export type Row = readonly Value[];
/** Rows in the order of their key, some at a time, so that a table of any size fits into memory. None is empty. */
export type Chunks = AsyncIterable<readonly Row[]>;

/** The most rows of a chunk. One has some kilobytes as a rule, and a quarter of a megabyte at most. */
export const CHUNK_ROWS = 500;
