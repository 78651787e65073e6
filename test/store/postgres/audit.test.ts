import assert from 'node:assert/strict';
import pg from 'pg';
import type { Store } from '../../../src/store/store.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import { auditLine } from '../operators.ts';
import { START } from '../turns.ts';
import { migratedDatabase, openStore } from './databases.ts';

describe('the audit in PostgreSQL against SQL written by hand', () => {
  let database: TestDatabase;
  let store: Store;
  let byHand: pg.Client;
  beforeEach(async () => {
    database = await migratedDatabase();
    store = await openStore(database.url);
    byHand = new pg.Client({ connectionString: database.url });
    await byHand.connect();
    await store.operators.audit(auditLine('old'));
    await store.operators.audit(auditLine('young', { at: START + 10 }));
  });
  afterEach(async () => {
    await byHand.end();
    await store.close();
    await database.drop();
  });

  const lines = () => store.operators.audits(Number.MAX_SAFE_INTEGER, 10);

  for (const sql of [
    "UPDATE audit SET action = 'nothing'",
    "UPDATE audit SET at = 0 WHERE id = 'young'",
    "INSERT INTO audit VALUES (9, 'old', 0, NULL, 'nothing', NULL, '{}') ON CONFLICT (id) DO UPDATE SET action = 'nothing'",
    "MERGE INTO audit USING audit_horizon ON true WHEN MATCHED THEN UPDATE SET action = 'nothing'",
    'MERGE INTO audit USING audit_horizon ON true WHEN MATCHED THEN DELETE',
    'DELETE FROM audit',
    "DELETE FROM audit WHERE id = 'young'",
    'TRUNCATE audit',
    'DELETE FROM audit_horizon',
    'TRUNCATE audit_horizon',
  ]) {
    it(`refuses ${sql}`, async () => {
      const before = await lines();
      await assert.rejects(byHand.query(sql), /audit is never|audit is kept/);
      assert.deepEqual(await lines(), before);
    });
  }

  it('lets go of what a sweep has passed, and of nothing younger', async () => {
    await store.operators.sweep(START, START + 10);
    await assert.rejects(byHand.query('DELETE FROM audit'), /kept for its time/);
    assert.deepEqual(
      (await lines()).map(({ id }) => id),
      ['young'],
    );
  });
});
