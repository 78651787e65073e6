import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import pg from 'pg';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { openPostgresStore } from '../../src/store/postgres/open.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { createDatabase } from '../support/postgres.ts';

interface Row {
  readonly field: string;
  readonly why: string;
  readonly howLong: string;
}

const notice = await readFile(new URL('../../docs/privacy.md', import.meta.url), 'utf8');

/** The rows of the section's table, without its heading. */
function tableIn(section: string): readonly (readonly string[])[] {
  const text = notice.split(`## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const fieldsIn = (section: string): readonly Row[] =>
  tableIn(section).map(([field = '', why = '', howLong = '']) => ({
    field: field.replaceAll('`', ''),
    why,
    howLong,
  }));

const everywhere = fieldsIn('In the database');
const besides = fieldsIn('In PostgreSQL besides');
const sorted = (rows: readonly { readonly field: string }[]): readonly string[] =>
  rows.map(({ field }) => field).sort();

/** `table.column` of everything that a new installation on SQLite can hold. */
async function keptInSqlite(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ringback-privacy-'));
  try {
    const store = await openSqliteStore({ folder, clock: systemClock });
    await store.close();
    const database = new DatabaseSync(join(folder, 'ringback.db'));
    const rows = database
      .prepare(
        `SELECT t.name || '.' || c.name AS field FROM sqlite_schema t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
      )
      .all() as { field: string }[];
    database.close();
    return sorted(rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same of a new installation on PostgreSQL. */
async function keptInPostgres(): Promise<readonly string[]> {
  const database = await createDatabase();
  const client = new pg.Client({ connectionString: database.url });
  try {
    const store = await openPostgresStore({ url: database.url, log: createLog('silent', false) });
    await store.close();
    await client.connect();
    const { rows } = await client.query<{ field: string }>(
      `SELECT table_name || '.' || column_name AS field FROM information_schema.columns
       WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    return sorted(rows);
  } finally {
    await client.end();
    await database.drop();
  }
}

describe('The privacy notice', () => {
  it('lists every field that the database keeps, and no other', async () => {
    assert.deepEqual(await keptInSqlite(), sorted(everywhere));
  });

  it('lists every field that PostgreSQL keeps besides, and no other', async () => {
    assert.deepEqual(await keptInPostgres(), sorted([...everywhere, ...besides]));
  });

  it('says of every field why it is kept and, in a term it explains, for how long', () => {
    const terms = new Set(tableIn('How long').map(([name]) => name));
    for (const { field, why, howLong } of [...everywhere, ...besides]) {
      assert.notEqual(why, '', field);
      assert.ok(terms.has(howLong), `${field} is kept for "${howLong}"`);
    }
  });
});
