/**
 * The real server at noon on a Monday, with a staff that is signed in and leases that are soon over. Nothing of a lease
 * but its length is changed, and that where it is written: everything else is as in the product.
 * Arguments: JSON of the settings, how far ahead its clock is in milliseconds, then how many operators it signs in.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { app } from '../../../src/app.ts';
import { loadConfig } from '../../../src/config.ts';
import { endLapsedLeases } from '../../../src/jobs/leases.ts';
import { createLog } from '../../../src/log.ts';
import { startServices } from '../../../src/services.ts';
import type { HandoffStore, Store } from '../../../src/store/store.ts';
import { openConsole } from '../../support/console-client.ts';
import { LEASE } from './plays.ts';
import type { Serving } from './serving.ts';

/** Milliseconds from one look for lapsed leases to the next. */
const PAUSE = 50;

const [settings = '{}', ahead = '0', operators = '0'] = process.argv.slice(2);

const clock = { now: () => Date.now() + Number(ahead) };

const shortLeases = (store: Store): Store =>
  Object.assign(Object.create(store) as Store, {
    commit: ({ handoff, ...turn }: Parameters<Store['commit']>[0]) =>
      store.commit({
        ...turn,
        ...(handoff && { handoff: { ...handoff, leaseFor: handoff.leaseFor === null ? null : LEASE } }),
      }),
    handoffs: Object.assign(Object.create(store.handoffs) as HandoffStore, {
      renew: (chat: string, token: number) => store.handoffs.renew(chat, token, LEASE),
    }),
  });

const config = loadConfig(JSON.parse(settings) as Record<string, string>);
const log = createLog(config.logLevel, false);
const { services } = await startServices(config, { clock, log }, shortLeases);
const server = await app(config, services);
const origin = `http://127.0.0.1:${new URL(await server.listen()).port}`;
const staff = [];
for (let count = 1; count <= Number(operators); count += 1) {
  const { operator, headers } = await openConsole({ origin, ...services }, { id: `operator-${count}` });
  staff.push({ id: operator.id, headers });
}
const serving: Serving = { origin, staff };
process.send?.(serving);
process.on('disconnect', () => process.exit(0));
for (;;) {
  await endLapsedLeases(services);
  await delay(PAUSE);
}
