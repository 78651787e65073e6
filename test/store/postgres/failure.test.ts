import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import pg from 'pg';
import { AppError, withReason } from '../../../src/errors.ts';
import { statement } from '../../../src/store/postgres/statement.ts';
import type { Store } from '../../../src/store/store.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import { turn } from '../turns.ts';
import { empty, endConnections, migratedDatabase, openStore, tell } from './databases.ts';

describe('what PostgreSQL refuses', () => {
  let database: TestDatabase;
  let store: Store;
  before(async () => {
    database = await migratedDatabase();
  });
  beforeEach(async () => {
    await empty(database.url);
    store = await openStore(database.url, { connections: 1 });
  });
  afterEach(() => store.close());
  after(() => database.drop());

  for (const [state, meaning, code] of [
    ['53100', 'the disk is full', 'STORE_FULL'],
    ['57P01', 'an administrator ends the connection', 'STORE_UNAVAILABLE'],
    ['53300', 'there are too many connections', 'STORE_UNAVAILABLE'],
    ['57014', 'the statement took too long', 'STORE_UNAVAILABLE'],
    ['25006', 'the server only reads', 'STORE_UNAVAILABLE'],
    ['40P01', 'two statements wait for each other', 'STORE_UNAVAILABLE'],
    ['22001', 'a value is too long', 'TURN_FAILED'],
    ['23505', 'a value is taken', 'TURN_FAILED'],
    ['54000', 'a key is too long', 'TURN_FAILED'],
  ] as const) {
    it(`is ${code} when ${meaning}`, async () => {
      const pool = new pg.Pool({ connectionString: database.url, max: 1 });
      await assert.rejects(
        statement(pool, `DO $$ BEGIN RAISE 'planted' USING ERRCODE = '${state}'; END $$`).run(),
        (error) => error instanceof AppError && error.code === code && error.facts['sqlstate'] === state,
      );
      await pool.end();
    });
  }

  it('is stored not at all, and none of its words is told', async () => {
    const random = createHash('shake256', { outputLength: 9_000 }).update('words').digest('hex');
    const refused = turn({ conversation: 'a', receiptKeys: [`my secret ${random}`] });
    await assert.rejects(store.commit(refused), (error) => {
      assert.ok(error instanceof AppError && error.code === 'TURN_FAILED');
      assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), /my secret/);
      return true;
    });
    assert.deepEqual(await store.load('a'), { outcome: 'absent' });
  });

  it('is told without what the database said, which is for the log', async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    const planted = statement(pool, `DO $$ BEGIN RAISE 'planted' USING ERRCODE = '57P01'; END $$`);
    await assert.rejects(planted.run(), (error) => {
      assert.ok(error instanceof AppError && error.cause instanceof Error);
      assert.doesNotMatch(error.message, /planted/);
      assert.match(error.cause.message, /planted/);
      assert.match(withReason(error), /\(planted\)$/);
      return true;
    });
    await pool.end();
  });

  it('is no activity that comes again under a key with a character that is no text', async () => {
    const copy = turn({ conversation: 'a', receiptKeys: ['a\0b'] });
    assert.equal((await store.commit(copy)).outcome, 'committed');
    assert.equal((await store.commit(copy)).outcome, 'duplicate');
    assert.deepEqual(await store.receipt('a', ['a\0b']), copy.receipt);
  });

  it('is no character of what was said, whichever it is', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    const half = fc.constantFrom(
      '\uD83D',
      'a\uDE00b',
      '\0',
      '\\u0000',
      '{"a":"\\"}',
      '{}',
      '{,}',
      'NULL',
      '',
    );
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, half), { minLength: 1, maxLength: 4 }), async (texts) => {
        const conversation = `chat-${(runs += 1)}`;
        await store.commit(turn({ conversation, texts, state: { texts } }));
        const loaded = await store.load(conversation);
        assert.deepEqual(loaded.outcome === 'found' && loaded.row.state, { texts });
        const log = await store.log(conversation, 0, 10);
        assert.deepEqual(
          log.map(({ activity }) => activity['text']),
          texts,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is asked on a new connection after it only read, as after a fail-over', async () => {
    const readOnly = (on: boolean): Promise<unknown> =>
      tell(database.url, `ALTER DATABASE ${database.name} SET default_transaction_read_only = ${String(on)}`);
    await readOnly(true);
    await endConnections(database.url);
    await store.load('a').catch(() => undefined);
    await assert.rejects(store.commit(turn({ conversation: 'a' })), { code: 'STORE_UNAVAILABLE' });
    await tell(
      database.url,
      'SET default_transaction_read_only = off',
      `ALTER DATABASE ${database.name} RESET ALL`,
    );
    assert.deepEqual(await store.commit(turn({ conversation: 'a' })), { outcome: 'committed' });
  });
});
