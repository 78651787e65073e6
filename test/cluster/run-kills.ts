import { setTimeout as delay } from 'node:timers/promises';
import { gather } from './crowd.ts';
import type { Crowd, CrowdOptions } from './crowd.ts';
import { startField } from './field.ts';
import type { Field } from './field.ts';
import { tallyOf } from './tally.ts';
import type { Outage, Tally } from './tally.ts';

/** How long whatever was killed stays away, in milliseconds. */
const AWAY = 1_000;

/**
 * Kills each of three instances in turn with no warning, then PostgreSQL, while a crowd talks all the time, and starts
 * each again; judges by the clients' own logs.
 */
export async function runKills(options: CrowdOptions): Promise<Tally> {
  const field = await startField();
  try {
    const crowd = await gather(field.origin, options);
    try {
      const outages = await killEach(field, crowd);
      await crowd.fallSilent();
      return await tallyOf(crowd.clients, outages, field.origin);
    } finally {
      crowd.end();
    }
  } finally {
    await field.stop();
  }
}

async function killEach({ instances, postgres }: Field, crowd: Crowd): Promise<readonly Outage[]> {
  const victims = [
    ...instances.map((instance, place) => ({
      what: `instance ${place + 1}`,
      kill: () => instance.kill('SIGKILL'),
      start: () => instance.start(),
    })),
    { what: 'PostgreSQL', kill: () => postgres.kill(), start: () => postgres.start() },
  ];
  const outages: Outage[] = [];
  for (const { what, kill, start } of victims) {
    await kill();
    await delay(AWAY);
    await start();
    const over = performance.now();
    await crowd.back(over);
    outages.push({ what, over });
  }
  return outages;
}
