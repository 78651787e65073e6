import path from 'node:path';
import type { Cluster } from './cluster.ts';
import type { Postgres } from './postgres.ts';

export interface Greeted {
  readonly cluster: Cluster;
  readonly postgres: Postgres;
  /** Where PostgreSQL keeps its data. */
  readonly place: string;
  /** The file with the settings by which a command works on the cluster. */
  readonly settings: string;
}

export const nameOf = (number: number): string => `Instance ${number + 1}`;

/** What the cluster says when it is ready: where all of it is, and what can be done with it. */
export function greeting({ cluster, postgres, place, settings }: Greeted, root: string): string {
  const parts = [
    ...cluster.instances.map(({ pid, url }, number) => `${nameOf(number).padEnd(12)} ${url}, process ${pid}`),
    `PostgreSQL   127.0.0.1:${postgres.port}, process ${postgres.pid}, kept in ${place}`,
    `Balancer     ${cluster.url}, process ${process.pid}`,
  ];
  return `${saidByInstances(cluster).trimEnd()}
  ${parts.join('\n  ')}
To add an operator, or to see them all with "list" for "add NAME":
  node --env-file="${path.relative(root, settings)}" scripts/cli.mjs operator add NAME
kill -9 any instance, or PostgreSQL, and go on chatting: what dies is started again. Ctrl-C ends all.`;
}

/** All of them say the same, but that only the one that came first has the link for the first operator. */
function saidByInstances({ instances }: Cluster): string {
  const said = instances.map((instance) => instance.said);
  return said.find((text) => text.includes('/console/link/')) ?? said[0] ?? '';
}
