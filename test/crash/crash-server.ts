/**
 * The real server with failpoints: it kills itself, as `kill -9` would, at the point and the turn that it is told.
 * Arguments: JSON of the settings, then `never` or `before-commit:3`, `after-commit:3`, `before-reply:3`.
 */
import { app } from '../../src/app.ts';
import type { TakeTurn } from '../../src/bot/turn-types.ts';
import { systemClock } from '../../src/clock.ts';
import { loadConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startServices } from '../../src/services.ts';
import type { Store } from '../../src/store/store.ts';

const [settings = '{}', failpoint = 'never'] = process.argv.slice(2);
const [point, countdown = '0'] = failpoint.split(':');
let left = Number(countdown);

function reach(here: string): void {
  if (here !== point) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

const failing = (store: Store): Store =>
  Object.assign(Object.create(store) as Store, {
    commit: async (turn: Parameters<Store['commit']>[0]) => {
      reach('before-commit');
      const result = await store.commit(turn);
      reach('after-commit');
      return result;
    },
  });

const config = loadConfig(JSON.parse(settings) as Record<string, string>);
const log = createLog('fatal', false);
const { services } = await startServices(config, { clock: systemClock, log }, failing);
const takeTurn: TakeTurn = async (inbound) => {
  const receipt = await services.takeTurn(inbound);
  reach('before-reply');
  return receipt;
};
const server = await app(config, { ...services, takeTurn });
process.stdout.write(`${await server.listen()}\n`);
