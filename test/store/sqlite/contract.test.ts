import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../../../src/clock.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { storeContract } from '../contract.ts';
import { START } from '../turns.ts';

storeContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-'));
  const clock = fixedClock(new Date(START).toISOString());
  const open = (): Promise<Store> => openSqliteStore({ folder, clock });
  const store = await open();
  let latest = store;
  return {
    store,
    reopen: async () => {
      await latest.close();
      latest = await open();
      return latest;
    },
    passTime: (milliseconds) => {
      clock.advance(milliseconds);
      return Promise.resolve();
    },
    dispose: async () => {
      await latest.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
