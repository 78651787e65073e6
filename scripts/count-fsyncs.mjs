/**
 * Counts, from the system calls of a process that commits turns, whether each turn was on the disk before it was
 * acknowledged. Needs `strace`.
 *
 *   node scripts/count-fsyncs.mjs [--at-once 32] [--turns 200] [--synchronous NORMAL] [--json]
 *
 * An acknowledgement is `unsynced` if the write-ahead log was written since it was last synchronised. A group is what
 * was acknowledged between two writes of the log. Ends with 1 if anything was unsynced, with 2 if it
 * could not be traced.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    'at-once': { type: 'string', default: '1' },
    turns: { type: 'string', default: '200' },
    synchronous: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});

/** Traces the committer's main thread, which does every write of the store and every acknowledgement. */
function trace(folder) {
  const file = join(folder, 'trace');
  const committer = fileURLToPath(new URL('../test/store/sqlite/children/committer.ts', import.meta.url));
  const { status, error, stderr } = spawnSync(
    'strace',
    ['-y', '-s', '8', '-e', 'trace=write,pwrite64,fsync,fdatasync', '-o', file].concat(
      [process.execPath, '--import', import.meta.resolve('tsx'), committer],
      [join(folder, 'data'), options['at-once'], options.turns, options.synchronous],
    ),
    { encoding: 'utf8' },
  );
  if (error || status !== 0) {
    console.error(error?.code === 'ENOENT' ? 'strace is not installed' : stderr);
    return null;
  }
  return readFileSync(file, 'utf8').split('\n');
}

function count(calls) {
  const counted = { acknowledged: 0, groups: 0, syncs: 0, unsynced: 0 };
  let synced = true;
  let groupOpen = false;
  for (const call of calls) {
    if (/^p?write(64)?\(\d+<[^>]*-wal>/.test(call)) {
      synced = false;
      groupOpen = false;
    } else if (/^f(data)?sync\(\d+<[^>]*-wal>\)\s+= 0$/.test(call)) {
      synced = true;
      counted.syncs += 1;
    } else if (/^write\(1<[^>]*>, "ack /.test(call)) {
      counted.acknowledged += 1;
      if (!synced) counted.unsynced += 1;
      if (!groupOpen) counted.groups += 1;
      groupOpen = true;
    }
  }
  return counted;
}

function report({ acknowledged, groups, syncs, unsynced }) {
  return (
    `${acknowledged} turns acknowledged in ${groups} groups; ${syncs} syncs of the write-ahead log; ` +
    `${unsynced} turns acknowledged before their sync`
  );
}

const folder = mkdtempSync(join(tmpdir(), 'ringback-trace-'));
const calls = trace(folder);
rmSync(folder, { recursive: true, force: true });
if (calls === null) {
  process.exitCode = 2;
} else {
  const counted = count(calls);
  console.log(options.json ? JSON.stringify(counted) : report(counted));
  process.exitCode = counted.unsynced === 0 ? 0 : 1;
}
