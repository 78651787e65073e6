import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadSigningKeys } from '../../src/channels/directline/signing-keys.ts';
import { AppError } from '../../src/errors.ts';
import type { Lock } from '../../src/store/sqlite/lock.ts';
import { readArguments, USAGE } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { startCluster } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { greeting, nameOf } from './greeting.ts';
import { lockFolder } from './lock.ts';
import { placeOfPostgres } from './postgres-place.ts';
import { startPostgres } from './postgres.ts';
import type { Postgres } from './postgres.ts';
import { writeSettings } from './settings-file.ts';

/**
 * Several instances and a real PostgreSQL on this machine, for trying out what happens when some of them die. Whatever
 * dies is started again; Ctrl-C ends all in good order, the database last.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
/** Milliseconds between the end of something and its next start. */
const PAUSE = 1_000;
/** npm passes a Ctrl-C on that this process gets from the terminal too; later than this it is a second one. Milliseconds. */
const ONE_CTRL_C = 1_000;

const stopping = new AbortController();

const isStopping = (): boolean => stopping.signal.aborted;

async function run({ instances, port, folder }: Arguments): Promise<void> {
  const lock = lockFolder(folder);
  const keys = loadSigningKeys(undefined, folder);
  const signingKeys = keys.map(({ id, secret }) => `${id}:${secret}`).join(',');
  const place = await placeOfPostgres(folder);
  const postgres = await startPostgres({
    folder: place,
    onLost: () => void revive('PostgreSQL', 'killed', postgres),
  });
  try {
    const databaseUrl = postgres.url();
    const cluster = await startCluster({
      ...{ instances, port, databaseUrl, signingKeys },
      onLog: (number, line) => console.error(`${number + 1} | ${line}`),
      onLost: (number, how) => {
        const instance = cluster.instances[number];
        if (instance !== undefined) void revive(nameOf(number), how, instance);
      },
    });
    const shared = { DATABASE_URL: databaseUrl, SIGNING_KEYS: signingKeys, PUBLIC_URL: cluster.url };
    const settings = await writeSettings(folder, shared);
    console.log(greeting({ cluster, postgres, place, settings }, root));
    stopOnSignal({ cluster, postgres, lock });
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

const timeOfDay = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** With the moment, written as in the instances' logs, to be found there. */
const tell = (text: string): void => console.log(`[${timeOfDay.format()}] ${text}`);

interface Part {
  readonly pid: number;
  start(): Promise<void>;
}

async function revive(name: string, how: string, part: Part): Promise<void> {
  tell(`${name} is gone (${how}).`);
  while (!isStopping()) {
    await wait(PAUSE, undefined, { signal: stopping.signal }).catch(() => undefined);
    if (isStopping()) return;
    try {
      await part.start();
      tell(`${name} is back: process ${part.pid}.`);
      return;
    } catch (error) {
      if (!isStopping()) tell(`${name} can't start yet: ${told(error)}`);
    }
  }
}

interface Running {
  readonly cluster: Cluster;
  readonly postgres: Postgres;
  readonly lock: Lock;
}

function stopOnSignal({ cluster, postgres, lock }: Running): void {
  let firstAt: number | undefined;
  const end = (): void => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      stopping.abort();
      tell('Stopping: first the instances, then PostgreSQL.');
      void cluster
        .stop()
        .then(() => postgres.stop())
        .then(() => lock.release())
        .then(() => process.exit(0));
    } else if (performance.now() - firstAt > ONE_CTRL_C) process.exit(1);
  };
  for (const signal of SIGNALS) process.on(signal, end);
}

const told = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  const given = readArguments(process.argv.slice(2), root);
  if (given === null) console.log(USAGE);
  else await run(given);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  const remedy = error.code === 'PORT_IN_USE' ? ' Give another with --port.' : '';
  console.error(`The cluster can't start: ${error.message}${remedy}`);
  process.exit(1);
}
