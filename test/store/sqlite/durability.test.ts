import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../../src/clock.ts';
import { openDatabase } from '../../../src/store/sqlite/database.ts';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import type { Database } from '../../../src/store/sqlite/statement.ts';
import { useFolder } from './folders.ts';

const setting = (database: Database, name: string): unknown =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() as object)[0];

/** Whether this machine has strace and lets a process be traced. */
const canTrace = (): boolean => spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

interface Count {
  readonly acknowledged: number;
  readonly groups: number;
  readonly syncs: number;
  readonly unsynced: number;
}

function countFsyncs(...args: string[]): Count {
  const script = fileURLToPath(new URL('../../../scripts/count-fsyncs.mjs', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [script, '--json', ...args], { encoding: 'utf8' });
  assert.ok(stdout, stderr);
  return JSON.parse(stdout) as Count;
}

describe('what is acknowledged survives a power cut', () => {
  const folder = useFolder();

  for (const [which, opens] of [
    ['first', 1],
    ['second', 2],
    ['third', 3],
  ] as const) {
    it(`because each commit is synchronised, on the ${which} open of the file as on every other`, () => {
      for (let earlier = 1; earlier < opens; earlier += 1) {
        const database = openDatabase(folder());
        migrate(database, systemClock);
        database.close();
      }
      const database = openDatabase(folder());
      assert.equal(setting(database, 'synchronous'), 2);
      assert.equal(setting(database, 'journal_mode'), 'wal');
      assert.equal(setting(database, 'busy_timeout'), 5000);
      assert.equal(setting(database, 'secure_delete'), 1);
      assert.equal(setting(database, 'foreign_keys'), 1);
      database.close();
    });
  }

  it('counted by the system calls: no turn is acknowledged before its group is on the disk', function () {
    if (!canTrace()) this.skip();
    this.timeout(60_000);
    for (const atOnce of [1, 16]) {
      const count = countFsyncs('--at-once', String(atOnce), '--turns', '60');
      assert.equal(count.acknowledged, atOnce * 60);
      assert.ok(count.groups >= 60, `${count.groups} groups`);
      assert.ok(count.syncs >= count.groups, `${count.syncs} syncs of ${count.groups} groups`);
      assert.equal(count.unsynced, 0);
    }
  });

  it('and the count would show a setting that loses turns', function () {
    if (!canTrace()) this.skip();
    this.timeout(60_000);
    const count = countFsyncs('--turns', '60', '--synchronous', 'NORMAL');
    assert.equal(count.acknowledged, 60);
    assert.ok(count.unsynced > 50, `${count.unsynced} unsynced`);
  });
});
