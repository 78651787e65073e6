import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { systemClock } from '../../src/clock.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';

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

const listed: readonly Row[] = tableIn('In the database').map(([field = '', why = '', howLong = '']) => ({
  field: field.replaceAll('`', ''),
  why,
  howLong,
}));

/** `table.column` of everything that a new installation's database can hold. */
async function fieldsKept(): Promise<readonly string[]> {
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
    return rows.map(({ field }) => field);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('The privacy notice', () => {
  it('lists every field that the database keeps, and no other', async () => {
    assert.deepEqual(listed.map(({ field }) => field).sort(), [...(await fieldsKept())].sort());
  });

  it('says of every field why it is kept and, in a term it explains, for how long', () => {
    const terms = new Set(tableIn('How long').map(([name]) => name));
    for (const { field, why, howLong } of listed) {
      assert.notEqual(why, '', field);
      assert.ok(terms.has(howLong), `${field} is kept for "${howLong}"`);
    }
  });
});
