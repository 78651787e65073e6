import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { fixedClock } from '../../src/clock.ts';
import { AppError } from '../../src/errors.ts';
import { eraseExpired, startRetention } from '../../src/jobs/retention.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { TOMBSTONE_LIFETIME } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { START, turn } from '../store/turns.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('retention', () => {
  let folder: string;
  let store: Store;
  let clock: ReturnType<typeof fixedClock>;
  let lines: string[];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ringback-'));
    clock = fixedClock(new Date(START + 30 * DAY).toISOString());
    store = await openSqliteStore({ folder, clock });
    lines = [];
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const log = pino(
    new Writable({
      write(line: Buffer, _encoding, done) {
        lines.push(line.toString());
        done();
      },
    }),
  );
  const options = () => ({ store, clock, log, retentionDays: 30, auditDays: 365 });
  const outcome = async (conversation: string): Promise<string> => (await store.load(conversation)).outcome;
  const startOne = (conversation: string, at: number): Promise<unknown> =>
    store.commit(turn({ conversation, at }));

  it('erases a conversation thirty days after its last turn, and none earlier', async () => {
    await startOne('due', START - 1);
    await startOne('kept', START);
    await startOne('taken up again', START - DAY);
    await store.commit(turn({ conversation: 'taken up again', expectedVersion: 1, after: 2, at: START }));
    assert.equal(await eraseExpired(options()), 1);
    assert.equal(await outcome('due'), 'erased');
    assert.equal(await outcome('kept'), 'found');
    assert.equal(await outcome('taken up again'), 'found');
  });

  it('spares a conversation that is taken up again at the very last moment', async () => {
    await startOne('a', START - 1);
    const idle: Store['idle'] = async (before, limit) => {
      const ids = await store.idle(before, limit);
      await store.commit(turn({ conversation: 'a', expectedVersion: 1, after: 2, at: clock.now() }));
      return ids;
    };
    await eraseExpired({ ...options(), store: { ...store, idle } });
    assert.equal(await outcome('a'), 'found');
  });

  it('erases however many are due', async () => {
    const names = Array.from({ length: 130 }, (_, index) => `conversation ${index}`);
    await Promise.all(names.map((name) => startOne(name, START - 1)));
    assert.equal(await eraseExpired(options()), 130);
    for (const name of names) assert.equal(await outcome(name), 'erased');
  });

  it('forgets the ids of erased conversations when nothing can name them any more', async () => {
    await startOne('due', START - 1);
    await eraseExpired(options());
    clock.advance(TOMBSTONE_LIFETIME);
    await eraseExpired(options());
    assert.equal(await outcome('due'), 'erased');
    clock.advance(1);
    await eraseExpired(options());
    assert.equal(await outcome('due'), 'absent');
  });

  it('forgets what operators did a year ago, and nothing that is younger', async () => {
    const line = { operator: 'ann', action: 'chat.claim', conversation: 'a', details: {} };
    const now = clock.now();
    await store.operators.audit({ ...line, id: 'old', at: now - 365 * DAY - 1 });
    await store.operators.audit({ ...line, id: 'young', at: now - 365 * DAY });
    await eraseExpired(options());
    const kept = await store.operators.audits(now, 10);
    assert.deepEqual(
      kept.map(({ id }) => id),
      ['young'],
    );
  });

  it('begins at once, and has finished when it says that it has stopped', async () => {
    await startOne('due', START - 1);
    const stop = startRetention(options());
    while ((await outcome('due')) !== 'erased') await new Promise((resolve) => setImmediate(resolve));
    await stop();
    assert.ok(lines.some((line) => line.includes('"conversations":1')));
  });

  it('stops between two chunks when it is told to', async () => {
    await Promise.all(
      Array.from({ length: 130 }, (_, index) => startOne(`conversation ${index}`, START - 1)),
    );
    const stop = startRetention(options());
    await stop();
    assert.equal((await store.idle(START, 1000)).length, 80);
  });

  it('does what else is due where one thing fails', async () => {
    const swept: string[] = [];
    const failing = {
      ...store,
      idle: () => Promise.reject(new AppError('STORE_UNAVAILABLE', 'no disk')),
      sweep: () => {
        swept.push('store');
        return Promise.reject(new AppError('STORE_UNAVAILABLE', 'still no disk'));
      },
      operators: {
        ...store.operators,
        sweep: () => {
          swept.push('operators');
          return Promise.resolve();
        },
      },
    };
    await assert.rejects(eraseExpired({ ...options(), store: failing }), { code: 'STORE_UNAVAILABLE' });
    assert.deepEqual(swept, ['store', 'operators']);
  });

  it('logs a failure instead of ending the server', async () => {
    const failing = { ...store, idle: () => Promise.reject(new AppError('STORE_UNAVAILABLE', 'no disk')) };
    await startRetention({ ...options(), store: failing })();
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /STORE_UNAVAILABLE.*could not be erased; trying again in an hour/);
  });
});
