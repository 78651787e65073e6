import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from '../../src/app.ts';
import { systemClock } from '../../src/clock.ts';
import type { Clock } from '../../src/clock.ts';
import { loadConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startServices } from '../../src/services.ts';
import type { Store } from '../../src/store/store.ts';
import { DirectLineChat } from './direct-line-chat.ts';

/** The whole product on a free port with a data folder of its own. */
export interface Ringback {
  /** Such as `http://localhost:40123`. */
  readonly origin: string;
  readonly secret: string;
  /** @param address the person's, as a proxy in front of the server would give it. */
  chat(address?: string): Promise<DirectLineChat>;
  stop(): Promise<void>;
}

const SECRET = 'a-secret-of-the-tests-long-enough-to-be-one';

export async function startRingback(
  settings: Readonly<Record<string, string>> = {},
  { clock = systemClock, through }: { clock?: Clock; through?: (store: Store) => Store } = {},
): Promise<Ringback> {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-'));
  const config = loadConfig({
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'fatal',
    DIRECT_LINE_SECRET: SECRET,
    RATE_LIMIT_ADDRESS: '0',
    RATE_LIMIT_CONVERSATION: '0',
    ...settings,
  });
  const log = createLog(config.logLevel, false);
  const { services, stop } = await startServices(config, { clock, log }, through);
  const server = await app(config, services);
  const origin = await server.listen();
  return {
    origin,
    secret: SECRET,
    chat: (address) => DirectLineChat.start(origin, SECRET, address),
    stop: async () => {
      await server.close();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
