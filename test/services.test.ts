import assert from 'node:assert/strict';
import { systemClock } from '../src/clock.ts';
import { loadConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { startServices } from '../src/services.ts';
import { createDatabase } from './support/postgres.ts';
import type { TestDatabase } from './support/postgres.ts';

const keyOf = (id: string, byte: number): string => `${id}:${Buffer.alloc(32, byte).toString('base64url')}`;

describe('the services of a server', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  before(async () => {
    database = await createDatabase();
  });
  after(() => database.drop());

  const startWith = async (SIGNING_KEYS: string): Promise<void> => {
    const config = loadConfig({ DATABASE_URL: database.url, SIGNING_KEYS });
    const { stop } = await startServices(config, { clock: systemClock, log: createLog('silent', false) });
    await stop();
  };

  it('start on a database with one of its keys, by whatever id, and with no others', async () => {
    const [first, second] = [keyOf('first', 1), keyOf('second', 2)];
    await startWith(first);
    await assert.rejects(startWith(second), {
      code: 'CONFIG_INVALID',
      message: /^SIGNING_KEYS: this database was used with other keys than second, .*--show-keys/,
    });
    await startWith(`${second},${keyOf('renamed', 1)}`);
    await startWith(second);
  });
});
