import { startBalancer } from './balancer.ts';
import { freePort } from './free-port.ts';
import { instanceAt } from './instance.ts';
import type { Instance } from './instance.ts';

/** Several instances on one database behind a balancer. */
export interface Cluster {
  /** Where clients go. */
  readonly url: string;
  readonly instances: readonly Instance[];
  /** Ends the instances in good order, then the balancer. The database is left alone. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** How many. */
  readonly instances: number;
  readonly databaseUrl: string;
  /** Pairs of id and secret: all instances sign alike. */
  readonly signingKeys: string;
  /** Of the balancer; 0, the default, takes any free one. */
  readonly port?: number;
  /** What else the instances are told. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Hears each line of each instance's log. */
  readonly onLog?: (instance: number, line: string) => void;
  /** An instance had been ready, it ended, and nobody here had asked it to. */
  readonly onLost?: (instance: number, how: string) => void;
}

/**
 * Starts the instances, and resolves when all are ready.
 * @throws AppError PORT_IN_USE; NOT_READY with the end of an instance's log.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const ports: number[] = [];
  while (ports.length < options.instances) ports.push(await freePort());
  const balancer = await startBalancer(
    ports.map((port) => `http://127.0.0.1:${port}`),
    options.port,
  );
  const settings = {
    DATABASE_URL: options.databaseUrl,
    SIGNING_KEYS: options.signingKeys,
    PUBLIC_URL: balancer.url,
    TRUST_PROXY: '1',
    ...options.settings,
  };
  const instances = ports.map((port, number) =>
    instanceAt(port, {
      settings,
      onLog: (line) => options.onLog?.(number, line),
      onLost: (how) => options.onLost?.(number, how),
    }),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(instances.map((instance) => instance.kill('SIGTERM')));
    await balancer.close();
  };
  try {
    await Promise.all(instances.map((instance) => instance.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: balancer.url, instances, stop };
}
