import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../../src/clock.ts';
import { openDatabase } from '../../../src/store/sqlite/database.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { childCommand, start } from './children/run.ts';
import { useFolder } from './folders.ts';

const ROUNDS = 20;
const AT_ONCE = 8;

/** The highest acknowledged version of each conversation, from the lines that came through whole. */
function acknowledgedIn(output: string): Map<string, number> {
  const versions = new Map<string, number>();
  for (const [, conversation = '', version] of output.matchAll(/^ack (\S+) (\d+)\n/gm)) {
    versions.set(conversation, Number(version));
  }
  return versions;
}

/** Holds the file against the versions that must be there, and takes note of those that are. */
async function assertKept(folder: string, known: Map<string, number>): Promise<void> {
  const database = openDatabase(folder);
  const { integrity_check: integrity } = database.prepare('PRAGMA integrity_check').get() as {
    integrity_check: string;
  };
  database.close();
  assert.equal(integrity, 'ok');
  const store = await openSqliteStore({ folder, clock: systemClock });
  for (const [conversation, version] of known) {
    const loaded = await store.load(conversation);
    assert.ok(loaded.outcome === 'found');
    // The one turn in flight may have been stored without an acknowledgement.
    assert.ok(loaded.row.version === version || loaded.row.version === version + 1);
    const log = await store.log(conversation, 0, Number.MAX_SAFE_INTEGER);
    assert.equal(log.length, loaded.row.version * 2);
    for (const [index, { seq, activity }] of log.entries()) {
      const turn = Math.floor(index / 2) + 1;
      assert.deepEqual(
        [seq, activity['text']],
        [index + 1, `${index % 2 === 0 ? 'asked' : 'answered'} ${turn}`],
      );
    }
    assert.deepEqual(await store.receipt(conversation, [`key ${version}`]), {
      activityId: `activity-${version * 2 - 1}`,
      seq: version * 2,
    });
    known.set(conversation, loaded.row.version);
  }
  await store.close();
}

describe('a server killed with no warning', () => {
  const folder = useFolder();

  it(`has lost none of the turns it acknowledged, in ${ROUNDS} rounds on the same file`, async function () {
    this.timeout(120_000);
    const known = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { child, output, ended } = start(childCommand('committer.ts', folder(), String(AT_ONCE), '0'));
      await once(child.stdout!, 'data');
      await pause(Math.random() * 60);
      child.kill('SIGKILL');
      assert.equal(await ended, null);
      for (const [conversation, version] of acknowledgedIn(output())) known.set(conversation, version);
      await assertKept(folder(), known);
    }
    assert.equal(known.size, AT_ONCE);
  });
});
