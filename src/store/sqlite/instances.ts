import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log.ts';
import type { Instances, Signal } from '../store.ts';
import { createWatchers } from '../watchers.ts';
import { createDuties } from './duties.ts';
import { promised } from './failure.ts';
import { createRates } from './rates.ts';

/** The one process that has the database is all the instances there are: what they share is in its memory. */
export function createInstances(clock: Clock, log: Logger | undefined): Instances {
  const rates = createRates(clock);
  const duties = createDuties(clock);
  const signals = createWatchers<[signal: Signal]>(log);
  return {
    signal: (signal) => signals.notify(signal),
    onSignal: (listener) => signals.add(listener),
    takeRate: (key, perMinute) => promised(() => rates(key, perMinute)),
    holdDuty: (duty, holder, holdFor) => promised(() => duties.hold(duty, holder, holdFor)),
    leaveDuty: (duty, holder) => promised(() => duties.leave(duty, holder)),
    // Its keys lie in the same folder, and whoever sets others there does so on purpose.
    admitKeys: () => Promise.resolve(true),
  };
}
