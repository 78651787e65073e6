import assert from 'node:assert/strict';
import { fixedClock } from '../../../src/clock.ts';
import { openDatabase } from '../../../src/store/sqlite/database.ts';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import type { Database } from '../../../src/store/sqlite/statement.ts';
import type { Store } from '../../../src/store/store.ts';
import { auditLine } from '../operators.ts';
import { START } from '../turns.ts';
import { useFolder } from './folders.ts';

describe('the audit against SQL written by hand', () => {
  const folder = useFolder();
  let database: Database;
  let store: Store;
  beforeEach(async () => {
    const clock = fixedClock('2026-03-02T09:00:00Z');
    database = openDatabase(folder());
    migrate(database, clock);
    store = createSqliteStore({ database, clock });
    await store.operators.audit(auditLine('old'));
    await store.operators.audit(auditLine('young', { at: START + 10 }));
  });
  afterEach(() => store.close());

  const lines = () => store.operators.audits(Number.MAX_SAFE_INTEGER, 10);

  for (const sql of [
    "UPDATE audit SET action = 'nothing'",
    "UPDATE OR REPLACE audit SET id = 'old' WHERE id = 'young'",
    "INSERT OR REPLACE INTO audit VALUES (1, 'new', 0, 'op-bea', 'nothing', NULL, '{}')",
    "INSERT OR REPLACE INTO audit VALUES (9, 'old', 0, 'op-bea', 'nothing', NULL, '{}')",
    "INSERT INTO audit VALUES (9, 'old', 0, NULL, 'nothing', NULL, '{}') ON CONFLICT DO UPDATE SET action = 'nothing'",
    'DELETE FROM audit',
    "DELETE FROM audit WHERE id = 'young'",
    'DELETE FROM audit_horizon',
  ]) {
    it(`refuses ${sql}`, async () => {
      const before = await lines();
      assert.throws(() => database.exec(sql), /audit is never|audit is kept/);
      assert.deepEqual(await lines(), before);
    });
  }

  it('lets go of what a sweep has passed, and of nothing younger', async () => {
    await store.operators.sweep(START, START + 10);
    assert.throws(() => database.exec('DELETE FROM audit'), /kept for its time/);
    assert.deepEqual(
      (await lines()).map(({ id }) => id),
      ['young'],
    );
  });
});
