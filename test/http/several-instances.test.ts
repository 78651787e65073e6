import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startServices } from '../../src/services.ts';
import { severalInstances } from './several-instances.ts';

// SQLite serves one process alone, so both are in this one.
severalInstances('SQLite', async (settings, clock) => {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-pair-'));
  const config = loadConfig({ ...settings, DATA_DIR: folder });
  const { services, stop } = await startServices(config, { clock, log: createLog('silent', false) });
  return {
    services: [services, { ...services, address: { ...services.address } }],
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
