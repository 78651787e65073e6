import { randomBytes } from 'node:crypto';
import { loadConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startServices } from '../../src/services.ts';
import { severalInstances } from '../http/several-instances.ts';
import { stopClock } from '../store/postgres/clock.ts';
import { createDatabase } from '../support/postgres.ts';

severalInstances('one PostgreSQL', async (settings, clock) => {
  const database = await createDatabase();
  const key = `pair:${randomBytes(32).toString('base64url')}`;
  const config = loadConfig({ ...settings, DATABASE_URL: database.url, SIGNING_KEYS: key });
  const start = () => startServices(config, { clock, log: createLog('silent', false) });
  const one = await start();
  const two = await start();
  // Leases are by the database's clock, which must be the tests' too.
  await stopClock(database.url, clock.now());
  return {
    services: [one.services, two.services],
    stop: async () => {
      await one.stop();
      await two.stop();
      await database.drop();
    },
  };
});
