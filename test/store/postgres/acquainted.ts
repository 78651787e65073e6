import type { Store, StoreListener } from '../../../src/store/store.ts';
import { until } from '../../support/until.ts';

async function hears(from: Store, to: Store): Promise<void> {
  let heard = false;
  const stop = to.instances.onSignal(() => {
    heard = true;
  });
  await until(() => {
    if (!heard) from.instances.signal({ kind: 'erased', conversation: 'nobody' });
    return heard;
  });
  stop();
}

/**
 * Resolves when each instance hears what the other tells, and has done with what it began before. A signal may be sent
 * as soon as its line stands; the next one is sent after the instance has looked for what it missed.
 */
export async function acquainted(here: Store, there: Store): Promise<void> {
  for (const [from, to] of [...bothWays(here, there), ...bothWays(here, there)]) await hears(from, to);
}

const bothWays = (here: Store, there: Store): readonly (readonly [Store, Store])[] => [
  [here, there],
  [there, here],
];

/** What a store's watchers are told from now on. */
export function listenTo(store: Store): Parameters<StoreListener>[] {
  const heard: Parameters<StoreListener>[] = [];
  store.watch((...told) => heard.push(told));
  return heard;
}
