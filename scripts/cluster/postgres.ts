import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { AppError } from '../../src/errors.ts';
import { freePort } from './free-port.ts';
import { guardOfThisProcess } from './guard.ts';
import { account } from './postgres-account.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { openHome, USER } from './postgres-home.ts';
import type { PostgresHome } from './postgres-home.ts';

/** A real PostgreSQL on a loopback port. */
export interface Postgres {
  readonly port: number;
  /** The process that all of its others descend from; 0 while it is down. */
  readonly pid: number;
  /** Where clients connect, name and password included. */
  url(database?: string): string;
  /** Ends it as `kill -9` does. Resolves when it takes no more connections. */
  kill(): Promise<void>;
  /** Ends it in good order: turns clients away, and writes everything down. */
  stop(): Promise<void>;
  /** Starts it again on the same port and data. Resolves when it takes connections. @throws AppError STORE_UNAVAILABLE. */
  start(): Promise<void>;
  /** Stops it and removes its data, if they were for the meantime only. */
  remove(): Promise<void>;
}

export interface PostgresOptions {
  /** Where the data stay. Without it they lie in a folder that goes when the server is removed or this process ends. */
  readonly folder?: string;
  /** By default any free one. */
  readonly port?: number;
  /** It ended, and nobody here had asked it to. */
  readonly onLost?: () => void;
}

const FIRST_DATABASE = 'postgres';
/** Milliseconds: a recovery after `kill -9` reads back what was not yet in its place. */
const START_LIMIT = 60_000;
const BETWEEN_TRIES = 20;
/** How long processes of a server that was killed may still be about, in milliseconds. */
const ENDING_LIMIT = 10_000;
const STILL_ENDING = /pre-existing shared memory block|lock file "postmaster.pid" already exists/;

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  max_connections: '200',
  shared_buffers: '32MB',
};

/**
 * Starts a PostgreSQL from the programs that npm brought; makes its data first when there are none. It ends when this
 * process does, however that happens.
 * @throws AppError STORE_UNAVAILABLE, CONFIG_INVALID when there are no programs for this platform.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const bin = await postgresBinaries();
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), 'ringback-postgres-')));
  if (options.folder === undefined) guardOfThisProcess().removeLater(folder);
  const home = await openHome(bin, folder);
  const port = options.port ?? (await freePort());
  const server = serverOf({ program: path.join(bin, 'postgres'), home, port, onLost: options.onLost });
  await server.start();
  return Object.assign(server, {
    remove: async () => {
      await server.stop();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  });
}

interface Parts {
  readonly program: string;
  readonly home: PostgresHome;
  readonly port: number;
  readonly onLost: (() => void) | undefined;
}

function serverOf({ program, home, port, onLost }: Parts): Omit<Postgres, 'remove'> {
  let running: ChildProcess | undefined;
  let wanted = false;
  const url = (database = FIRST_DATABASE): string =>
    `postgres://${USER}:${home.password}@127.0.0.1:${port}/${database}`;

  const launch = async (): Promise<ChildProcess> => {
    const output = await open(home.log, 'w');
    const child = spawnServer(program, home, port, output.fd);
    running = child;
    child.once('exit', () => {
      running = undefined;
      if (wanted) onLost?.();
      wanted = false;
    });
    await once(child, 'spawn');
    await output.close();
    return child;
  };

  const end = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    wanted = false;
    const child = running;
    if (child === undefined) return;
    child.ref();
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };

  const start = async (): Promise<void> => {
    const begun = performance.now();
    while (performance.now() < begun + START_LIMIT) {
      const child = running ?? (await launch());
      if (await accepts(url())) {
        wanted = true;
        return;
      }
      if (child.exitCode !== null || child.signalCode !== null) {
        const log = await readFile(home.log, 'utf8');
        if (!STILL_ENDING.test(log) || performance.now() > begun + ENDING_LIMIT)
          throw new AppError('STORE_UNAVAILABLE', `PostgreSQL can't start in ${home.data}:\n${log.trim()}`);
      }
      await wait(BETWEEN_TRIES);
    }
    await end('SIGKILL');
    throw new AppError('STORE_UNAVAILABLE', `PostgreSQL took no connection for a minute; see ${home.log}`);
  };

  return {
    port,
    get pid() {
      return running?.pid ?? 0;
    },
    url,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGINT'),
    start,
  };
}

function spawnServer(program: string, { data }: PostgresHome, port: number, output: number): ChildProcess {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(program, ['-D', data, '-p', String(port), ...settings], {
    ...account,
    // A group of its own: Ctrl-C in a terminal reaches this process alone, which stops it when its turn has come.
    detached: true,
    cwd: path.dirname(data),
    stdio: ['ignore', output, output],
  });
  child.unref();
  const { pid = 0 } = child;
  guardOfThisProcess().watch(pid);
  child.once('exit', () => guardOfThisProcess().release(pid));
  return child;
}

async function accepts(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
