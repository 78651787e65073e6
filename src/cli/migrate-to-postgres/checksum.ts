import { createHash } from 'node:crypto';
import type { Chunks, Row, Value } from './chunks.ts';

/** What a table holds: how many rows, and the SHA-256 of all of them in the order of their key, in hex. */
export interface Checksum {
  readonly rows: number;
  readonly sha256: string;
}

const lineOf = (row: Row): string => `${JSON.stringify(row)}\n`;

export async function checksumOf(chunks: Chunks): Promise<Checksum> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const chunk of chunks) {
    hash.update(chunk.map(lineOf).join(''));
    rows += chunk.length;
  }
  return { rows, sha256: hash.digest('hex') };
}

async function* rowsOf(chunks: Chunks): AsyncGenerator<Row, undefined> {
  for await (const chunk of chunks) yield* chunk;
}

/** Words byte by byte, as both databases put them in order; JavaScript's own order is another. */
function compare(one: Value, other: Value): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
}

function earlier(one: Row, other: Row): Row {
  const order =
    one.map((value, index) => compare(value, other[index] ?? null)).find((each) => each !== 0) ?? 0;
  return order <= 0 ? one : other;
}

/** The first row in which two tables differ, one that only one of them has included; null when they are the same. */
export async function firstDifference(one: Chunks, other: Chunks): Promise<Row | null> {
  const [ones, others] = [rowsOf(one), rowsOf(other)];
  for (;;) {
    const [mine, theirs] = [(await ones.next()).value, (await others.next()).value];
    if (mine === undefined || theirs === undefined) return mine ?? theirs ?? null;
    if (lineOf(mine) !== lineOf(theirs)) return earlier(mine, theirs);
  }
}
