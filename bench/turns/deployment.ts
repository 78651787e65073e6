import { randomBytes } from 'node:crypto';
import { createDatabase, sharedPostgres } from '../../test/support/postgres.ts';
import type { Contender } from './contenders.ts';
import { cpuWithChildren } from './process-cpu.ts';
import { startServer } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

/** CPU since the start, in milliseconds. */
export interface Cpu {
  /** Of all servers together. */
  readonly servers: number;
  /** Of PostgreSQL and its processes; null without one, or where the system does not tell. */
  readonly database: number | null;
}

/** A contender that runs. */
export interface Deployment {
  readonly urls: readonly string[];
  cpu(): Promise<Cpu>;
  stop(): Promise<void>;
}

/** Starts a contender's servers one after another, each ready before the next. */
export async function deploy({ args, settings, onPostgres }: Contender): Promise<Deployment> {
  const database = onPostgres === undefined ? null : await openDatabase();
  const servers: ServerProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
    await database?.drop();
  };
  try {
    while (servers.length < (onPostgres ?? 1))
      servers.push(await startServer(args, { ...settings, ...database?.settings }));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    urls: servers.map(({ url }) => url),
    cpu: async () => {
      const each = await Promise.all(servers.map((server) => server.cpu()));
      return { servers: each.reduce((sum, cpu) => sum + cpu, 0), database: database?.cpu() ?? null };
    },
    stop,
  };
}

/** A database of its own in the one PostgreSQL of the bench. */
async function openDatabase() {
  const database = await createDatabase();
  const postgres = await sharedPostgres();
  return {
    settings: { DATABASE_URL: database.url, SIGNING_KEYS: `bench:${randomBytes(32).toString('base64url')}` },
    cpu: () => cpuWithChildren(postgres.pid),
    drop: () => database.drop(),
  };
}
