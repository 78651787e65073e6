/**
 * Commits turns for as long as it lives and writes `ack <conversation> <version>` for each that was acknowledged.
 * Arguments: the folder, conversations at once, turns in each (0: without end), and what PRAGMA synchronous is to be.
 */
import { writeSync } from 'node:fs';
import { systemClock } from '../../../../src/clock.ts';
import { openDatabase } from '../../../../src/store/sqlite/database.ts';
import { prepareFolder } from '../../../../src/store/sqlite/folder.ts';
import { migrate } from '../../../../src/store/sqlite/migrate.ts';
import { openSqliteStore } from '../../../../src/store/sqlite/open.ts';
import { createSqliteStore } from '../../../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { turn } from '../../turns.ts';

const [folder = '', atOnce = '1', turns = '0', synchronous = ''] = process.argv.slice(2);

function openStore(): Promise<Store> {
  if (synchronous === '') return openSqliteStore({ folder, clock: systemClock });
  prepareFolder(folder);
  const database = openDatabase(folder);
  migrate(database, systemClock);
  database.exec(`PRAGMA synchronous = ${synchronous}`);
  return Promise.resolve(createSqliteStore({ database, clock: systemClock }));
}

async function converse(store: Store, conversation: string, count: number): Promise<void> {
  const loaded = await store.load(conversation);
  const first = loaded.outcome === 'found' ? loaded.row.version : 0;
  for (let version = first; version < first + count; version += 1) {
    const texts = [`asked ${version + 1}`, `answered ${version + 1}`];
    const { outcome } = await store.commit(
      turn({
        conversation,
        expectedVersion: version,
        after: version * 2,
        texts,
        receiptKeys: [`key ${version + 1}`],
      }),
    );
    if (outcome === 'committed') writeSync(1, `ack ${conversation} ${version + 1}\n`);
  }
}

const store = await openStore();
const count = turns === '0' ? Number.POSITIVE_INFINITY : Number(turns);
await Promise.all(Array.from({ length: Number(atOnce) }, (_, index) => converse(store, `c${index}`, count)));
await store.close();
