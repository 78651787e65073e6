import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { AppError } from '../../errors.ts';
import { compare, survey } from './compare.ts';
import type { Compared } from './compare.ts';
import { copyTable, settle } from './copy.ts';
import { inMinutes } from './report.ts';
import type { Source } from './source.ts';
import { begin, discard, finish } from './standing.ts';
import type { Standing } from './standing.ts';
import { movedTables } from './tables.ts';

export interface MoveParts {
  readonly source: Source;
  /** Its schema is up to date. */
  readonly pool: Pool;
  /** The prints of the installation's signing keys, by which the database knows its servers. */
  readonly keyPrints: readonly string[];
  /** Hears what is being done. */
  readonly say: (line: string) => void;
}

const SAID: Readonly<Record<Exclude<Standing['stage'], 'finished'>, string>> = {
  new: 'Moving into an empty database.',
  'goes-on': 'Going on where the last run was interrupted.',
  again: 'The installation was used since the last run: emptying the tables and moving again.',
};

/** Runs one part of the work; an error says where it happened, and that nothing is lost. */
async function during<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const message = `${what}: ${error.message}. What was moved stays there: run this again, and it goes on.`;
    throw new AppError(error.code, message, { cause: error, facts: error.facts });
  }
}

/**
 * Moves an installation, or goes on with a move that was interrupted, and compares both sides. It is finished, and
 * servers may start on the database, only when they are the same.
 * @returns both sides of every table; null when the move was finished before.
 * @throws AppError BAD_REQUEST, STORE_LOCKED, STORE_UNAVAILABLE, STORE_FULL, TURN_FAILED when the database refuses a value
 */
export async function move({ source, pool, keyPrints, say }: MoveParts): Promise<readonly Compared[] | null> {
  const surveyed = await survey(source);
  const sums = [...surveyed.values()].map(({ sha256 }) => sha256).join();
  const { firstStart, auditKeptSince } = source;
  const contents = createHash('sha256').update(sums).digest('hex');
  const moved = { firstStart, auditKeptSince, contents };
  const standing = await begin(pool, moved);
  if (standing.stage === 'finished') {
    say(`This installation was moved before, at ${inMinutes(standing.at)}: there is nothing to do.`);
    return null;
  }
  say(SAID[standing.stage]);
  for (const table of movedTables) await during(table.name, () => copyTable(source, pool, table, say));
  const compared = await during('comparing', async () => {
    await settle(pool);
    return compare(source, pool, surveyed);
  });
  if (compared.every(({ difference }) => difference === null)) await finish(pool, keyPrints);
  else await discard(pool, moved);
  return compared;
}
