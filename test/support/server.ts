import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app } from '../../src/app.ts';
import type { Services } from '../../src/app.ts';
import type { TakeTurn } from '../../src/bot/turn-types.ts';
import { systemClock } from '../../src/clock.ts';
import type { Clock } from '../../src/clock.ts';
import { loadConfig } from '../../src/config.ts';
import { createDesk } from '../../src/handoff/desk.ts';
import { createLog } from '../../src/log.ts';
import type { Store } from '../../src/store/store.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { echoTurn } from './echo.ts';

/** The secret that the server of the tests is started with. */
export const SECRET = 'a-secret-of-the-tests-that-is-long-enough';

export interface TestServer {
  /** Where it answers, by its loopback address, without a slash at the end. */
  readonly url: string;
  /** Where Direct Line clients are pointed to. */
  readonly directLine: string;
  readonly store: Store;
  /** Stops the server, keeps its data, and starts it again on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  /** Settings besides those a test needs. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  /** The bot; one that repeats what it hears when none is given. */
  readonly takeTurn?: (store: Store, clock: Clock) => TakeTurn;
  readonly services?: Partial<Services>;
  /** Wraps the store, for tests that watch or hold up what is asked of it. */
  readonly through?: (store: Store) => Store;
}

const KEY = { id: 'test', secret: Buffer.alloc(32, 7).toString('base64url') };

/** Starts the real server on a free loopback port, over a real database in a folder of its own. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ringback-'));
  const clock = options.clock ?? systemClock;
  const log = createLog('silent', false);
  const begin = async (port: string) => {
    const given = { PORT: port, DATA_DIR: folder, DIRECT_LINE_SECRET: SECRET, ...options.settings };
    const config = loadConfig(given);
    const own = options.services?.store ?? (await openSqliteStore({ folder, clock, log }));
    const store = options.through?.(own) ?? own;
    const services: Services = {
      store,
      takeTurn: (options.takeTurn ?? echoTurn)(store, clock),
      opening: () => [{ text: 'Welcome', card: { kind: 'text' } }],
      forceName: 'Test Police',
      signingKeys: [KEY],
      assets: { files: [], addresses: {} },
      address: { url: config.publicUrl ?? `http://localhost:${config.port}` },
      readSummary: () => Promise.resolve(null),
      readCase: (_, reason) => ({ sections: [], steps: [], officer: null, reason }),
      desk: createDesk(store, undefined),
      cannedReplies: [],
      expired: () => [],
      clock,
      log,
      ...options.services,
    };
    const running = await app(config, services);
    const address = await running.listen();
    return { running, store, port: new URL(address).port };
  };
  let { running, store, port } = await begin('0');
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    directLine: `${url}/v3/directline`,
    get store() {
      return store;
    },
    restart: async () => {
      await running.close();
      await store.close();
      ({ running, store, port } = await begin(port));
    },
    stop: async () => {
      await running.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
