import { fixedClock } from '../../../src/clock.ts';
import type { Store } from '../../../src/store/store.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import { storeContract } from '../contract.ts';
import { START } from '../turns.ts';
import { passTime, stopClock } from './clock.ts';
import { empty, migratedDatabase, openStore } from './databases.ts';

let shared: Promise<TestDatabase> | undefined;

storeContract('PostgreSQL', async () => {
  shared ??= migratedDatabase();
  const database = await shared;
  await empty(database.url);
  await stopClock(database.url, START);
  const clock = fixedClock(new Date(START).toISOString());
  const open = (): Promise<Store> => openStore(database.url, { clock });
  const store = await open();
  let latest = store;
  return {
    store,
    reopen: async () => {
      await latest.close();
      latest = await open();
      return latest;
    },
    passTime: async (milliseconds) => {
      clock.advance(milliseconds);
      await passTime(database.url, milliseconds);
    },
    dispose: () => latest.close(),
  };
});
