import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { readArguments } from '../../src/cli/migrate-to-postgres/arguments.ts';
import { checksumOf, firstDifference } from '../../src/cli/migrate-to-postgres/checksum.ts';
import type { Chunks, Row } from '../../src/cli/migrate-to-postgres/chunks.ts';
import { openSource } from '../../src/cli/migrate-to-postgres/source.ts';
import { movedTables } from '../../src/cli/migrate-to-postgres/tables.ts';
import { systemClock } from '../../src/clock.ts';
import { AppError } from '../../src/errors.ts';
import { migrate } from '../../src/store/postgres/migrate.ts';
import { openDatabase } from '../../src/store/sqlite/database.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { createDatabase } from '../support/postgres.ts';

/** What a table of PostgreSQL has beside what SQLite keeps, and why nothing is moved into it. */
const MADE_THERE: readonly string[] = [
  // When a row was written into this database, by its own clock: nobody has missed what was moved.
  ...['conversations.touched_at', 'tombstones.stored_at', 'notes.stored_at'],
  // By which version an entry got its words: since the move none was rewritten.
  'activities.rewritten_in',
];
/** The schema's own table, and those of several instances, which have no equal in SQLite. */
const NOT_MOVED: readonly string[] = ['schema_version', 'rates', 'duties', 'moves', 'key_prints'];

describe('What migrate-to-postgres moves', function () {
  this.timeout(60_000);
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ringback-moved-tables-'));
    await (await openSqliteStore({ folder, clock: systemClock })).close();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is every table of SQLite', () => {
    const sqlite = openDatabase(folder);
    const tables = sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all() as { name: string }[];
    sqlite.close();
    const moved = [...movedTables.map(({ name }) => name), 'schema_version'];
    assert.deepEqual(moved.sort(), tables.map(({ name }) => name).sort());
  });

  it('fills every table and column of PostgreSQL but those that are its own', async () => {
    const database = await createDatabase();
    const pool = new pg.Pool({ connectionString: database.url });
    const source = openSource(folder, folder);
    try {
      await migrate(pool);
      const { rows } = await pool.query<{ table: string; field: string }>(
        `SELECT table_name AS table, table_name || '.' || column_name AS field
         FROM information_schema.columns WHERE table_schema = 'public'`,
      );
      const expected = rows
        .filter(({ table, field }) => !NOT_MOVED.includes(table) && !MADE_THERE.includes(field))
        .map(({ field }) => field);
      const moved = movedTables.flatMap((table) =>
        source.columns(table).map((column) => `${table.name}.${column}`),
      );
      assert.deepEqual(moved.sort(), expected.sort());
    } finally {
      source.close();
      await pool.end();
      await database.drop();
    }
  });
});

describe('The address of a database given to migrate-to-postgres', () => {
  const refusalOf = (to: string): string => {
    try {
      readArguments(['--from', 'data', '--to', to], undefined);
    } catch (error) {
      if (error instanceof AppError) return error.message;
    }
    throw new Error('it was taken');
  };

  it('is taken from --to before DATABASE_URL', () => {
    const inSettings = 'postgres://a:p%40ss%23@db.example.org/ringback?sslmode=verify-full';
    const given = 'postgresql:///ringback?host=/run/postgresql';
    assert.deepEqual(readArguments(['--from', 'data'], ` ${inSettings} `), {
      ...{ act: 'move', from: 'data', to: inSettings },
    });
    assert.deepEqual(readArguments(['--from', 'data', '--to', given], inSettings), {
      ...{ act: 'move', from: 'data', to: given },
    });
  });

  it('is refused in words that say what it lacks, and never show it', () => {
    const wrong: Readonly<Record<string, RegExp>> = {
      'mysql://a:sEcret@x/y': /^--to wants an address that begins with postgres:\/\//,
      'postgres://ring sEcret':
        /^--to is no address that can be read\. In a user and a password, write @ as %40/,
      'postgres://a:sEcret/x@127.0.0.1/y': /^--to is no address that can be read\. .+, \/ as %2F/,
      'postgres://a:p@sEcret#w/rd@127.0.0.1/y': /^--to names no database, .+, # as %23/,
      'postgres://127.0.0.1': /^--to names no database, as in postgres:\/\/host\/ringback/,
      'postgres:///y': /^--to names no host/,
    };
    for (const [address, why] of Object.entries(wrong)) {
      const message = refusalOf(address);
      assert.match(message, why, address);
      assert.ok(!message.includes('sEcret'), message);
    }
  });
});

describe('The comparison of two tables', () => {
  /** Tables whose rows have a key of words and a number, and one more value. */
  const tables = fc
    .uniqueArray(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 3 }), fc.nat(3), fc.option(fc.nat(2))), {
      selector: ([words, number]) => JSON.stringify([words, number]),
      maxLength: 12,
    })
    .map((rows) => [...rows].sort(byKey));

  function byKey([words, number]: Row, [otherWords, otherNumber]: Row): number {
    const order = Buffer.compare(Buffer.from(String(words)), Buffer.from(String(otherWords)));
    return order === 0 ? Number(number) - Number(otherNumber) : order;
  }

  async function* inChunksOf(size: number, rows: readonly Row[]): Chunks {
    for (let at = 0; at < rows.length; at += size) yield await Promise.resolve(rows.slice(at, at + size));
  }

  const keyOf = (row: Row | null): string => JSON.stringify(row?.slice(0, 2) ?? null);

  it('finds the first row that is not the same on both sides, wherever the chunks end', () =>
    fc.assert(
      fc.asyncProperty(tables, tables, fc.integer({ min: 1, max: 5 }), async (one, other, size) => {
        const texts = [one, other].map((rows) => new Set(rows.map((row) => JSON.stringify(row))));
        const differing = [...one, ...other]
          .filter((row) => !texts.every((text) => text.has(JSON.stringify(row))))
          .sort(byKey);
        const found = await firstDifference(inChunksOf(size, one), inChunksOf(3, other));
        assert.equal(keyOf(found), keyOf(differing[0] ?? null));
      }),
    ));

  it('gives the same checksum to the same rows only, wherever the chunks end', () =>
    fc.assert(
      fc.asyncProperty(tables, tables, fc.integer({ min: 1, max: 5 }), async (one, other, size) => {
        const [first, again, second] = await Promise.all([
          checksumOf(inChunksOf(size, one)),
          checksumOf(inChunksOf(3, one)),
          checksumOf(inChunksOf(2, other)),
        ]);
        assert.deepEqual(again, first);
        assert.equal(first.rows, one.length);
        assert.equal(second.sha256 === first.sha256, JSON.stringify(one) === JSON.stringify(other));
      }),
    ));
});
