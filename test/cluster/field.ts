import { randomBytes } from 'node:crypto';
import { startCluster } from '../../scripts/cluster/cluster.ts';
import type { Instance } from '../../scripts/cluster/instance.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Postgres } from '../support/postgres.ts';

/** Three instances of the built server, on a real PostgreSQL of their own and behind a balancer. */
export interface Field {
  /** Where clients go: the balancer's address. */
  readonly origin: string;
  readonly instances: readonly Instance[];
  readonly postgres: Postgres;
  stop(): Promise<void>;
}

const INSTANCES = 3;

const SETTINGS = { RATE_LIMIT_ADDRESS: '0', RATE_LIMIT_CONVERSATION: '0', LOG_LEVEL: 'fatal' };

/** @param settings of every instance, beside what it needs to be one. */
export async function startField(settings: Readonly<Record<string, string>> = {}): Promise<Field> {
  const postgres = await startPostgres();
  try {
    const cluster = await startCluster({
      instances: INSTANCES,
      databaseUrl: postgres.url(),
      signingKeys: `field:${randomBytes(32).toString('base64url')}`,
      settings: { ...SETTINGS, ...settings },
    });
    return {
      origin: cluster.url,
      instances: cluster.instances,
      postgres,
      stop: async () => {
        await cluster.stop();
        await postgres.remove();
      },
    };
  } catch (error) {
    await postgres.remove();
    throw error;
  }
}
