import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { systemClock } from '../../../src/clock.ts';
import { openDatabase } from '../../../src/store/sqlite/database.ts';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import type { Database } from '../../../src/store/sqlite/statement.ts';
import type { Store } from '../../../src/store/store.ts';
import { textsOf, turn } from '../turns.ts';
import { childCommand, start } from './children/run.ts';
import { useFolder } from './folders.ts';

const pages = (database: Database): number =>
  (database.prepare('PRAGMA page_count').get() as { page_count: number }).page_count;
const LARGE = 'x'.repeat(100_000);

describe('a database that may not grow', () => {
  const folder = useFolder();
  let database: Database;
  let store: Store;
  let heard: string[];
  beforeEach(async () => {
    database = openDatabase(folder());
    migrate(database, systemClock);
    store = createSqliteStore({ database, clock: systemClock });
    heard = [];
    await store.commit(turn({ conversation: 'before', receiptKeys: ['k'] }));
    store.watch((conversation) => heard.push(conversation));
    database.exec(`PRAGMA max_page_count = ${pages(database) + 2}`);
  });
  afterEach(() => store.close());
  const allowGrowth = (): void => database.exec('PRAGMA max_page_count = 1000000');

  const refusedGroup = [
    turn({ conversation: 'first', receiptKeys: ['k'], resumeHash: 'hash' }),
    turn({
      conversation: 'before',
      expectedVersion: 1,
      after: 2,
      rewrites: [{ seq: 1, activity: { text: '' } }],
    }),
    turn({ conversation: 'large', texts: [LARGE, LARGE] }),
    turn({ conversation: 'before', receiptKeys: ['k'] }),
    turn({ conversation: 'last' }),
  ];

  it('rejects every turn of the group, stores nothing of any, and tells nobody', async () => {
    const outcomes = await Promise.allSettled(refusedGroup.map((refused) => store.commit(refused)));
    for (const outcome of outcomes) {
      assert.ok(outcome.status === 'rejected');
      assert.equal((outcome.reason as { code: string }).code, 'STORE_FULL');
    }
    for (const conversation of ['first', 'large', 'last']) {
      assert.deepEqual(await store.load(conversation), { outcome: 'absent' });
      assert.deepEqual(await store.log(conversation, 0, 10), []);
    }
    assert.equal(await store.resume('hash', 0), null);
    assert.deepEqual(await textsOf(store, 'before'), ['hello', 'hi']);
    assert.deepEqual(heard, []);
  });

  it('takes the very same turns once it may grow again', async () => {
    await Promise.allSettled(refusedGroup.map((refused) => store.commit(refused)));
    allowGrowth();
    const outcomes = await Promise.all(refusedGroup.map((refused) => store.commit(refused)));
    assert.deepEqual(
      outcomes.map(({ outcome }) => outcome),
      ['committed', 'committed', 'committed', 'duplicate', 'committed'],
    );
    assert.deepEqual(heard, ['first', 'before', 'large', 'last']);
    assert.deepEqual(
      { ...(database.prepare('PRAGMA integrity_check').get() as object) },
      { integrity_check: 'ok' },
    );
  });

  it('still takes a turn that fits', async () => {
    await assert.rejects(store.commit(turn({ conversation: 'large', texts: [LARGE, LARGE] })), {
      code: 'STORE_FULL',
    });
    assert.deepEqual(await store.commit(turn({ conversation: 'small' })), { outcome: 'committed' });
  });
});

interface Filled {
  readonly refusal: string;
  readonly acknowledged: number;
  readonly heard: number;
  readonly logged: number;
  readonly afterwards: string;
}

async function fill(command: readonly string[]): Promise<Filled> {
  const { output, ended } = start(command);
  assert.equal(await ended, 0);
  return JSON.parse(output()) as Filled;
}

/** Runs a command in a mount namespace of its own, which needs no root where the system allows it. */
const inNamespace = (script: string, ...args: string[]): string[] => [
  'unshare',
  '-rm',
  'sh',
  '-ec',
  script,
  ...args,
];
const canMount = (): boolean => {
  const [command = '', ...args] = inNamespace('mount -t tmpfs -o size=1m none /mnt');
  return spawnSync(command, args).status === 0;
};

describe('a disk that is full', () => {
  const folder = useFolder();

  it('refuses the turn with STORE_FULL, keeps what was acknowledged, and goes on when there is room', async function () {
    if (!canMount()) this.skip();
    this.timeout(60_000);
    const mountAndRun =
      'mount -t tmpfs -o size=2m none "$0"; dd if=/dev/zero of="$0/ballast" bs=1k count=400 2>/dev/null; exec "$@"';
    const filler = childCommand('filler.ts', join(folder(), 'data'), join(folder(), 'ballast'));
    const { acknowledged, ...filled } = await fill(inNamespace(mountAndRun, folder(), ...filler));
    assert.ok(acknowledged > 0);
    assert.deepEqual(filled, {
      refusal: 'STORE_FULL',
      heard: acknowledged,
      logged: acknowledged * 2,
      afterwards: 'committed',
    });
  });

  it('or one that fails refuses the turn with STORE_UNAVAILABLE and keeps what was acknowledged', async function () {
    if (process.platform === 'win32') this.skip();
    this.timeout(60_000);
    const limitAndRun = 'ulimit -f 1440; exec "$0" "$@"';
    const filler = childCommand('filler.ts', folder(), '');
    const { acknowledged, ...filled } = await fill(['sh', '-ec', limitAndRun, ...filler]);
    assert.ok(acknowledged > 0);
    assert.deepEqual(filled, {
      refusal: 'STORE_UNAVAILABLE',
      heard: acknowledged,
      logged: acknowledged * 2,
      afterwards: 'committed',
    });
  });
});
