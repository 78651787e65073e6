import type { Clock } from '../../clock.ts';
import type { Store } from '../../store/store.ts';
import { recordDeed } from './audit-trail.ts';

/** For so long one line stands for all that an operator reads of the same. Milliseconds. */
const QUIET = 60 * 60 * 1000;

/** Lines that are remembered; whoever reads what is forgotten has one more line. */
const MOST_REMEMBERED = 10_000;

/** Writes into the audit who read what: one line an hour for each operator and chat, or list. @throws AppError as the store does. */
export type RecordReading = (
  operator: string,
  action: 'chat.read' | 'callbacks.read',
  conversation?: string,
) => Promise<void>;

/** Each instance remembers what it wrote: who reads the same at several of them has a line from each. */
export function createReadingTrail(services: {
  readonly store: Store;
  readonly clock: Clock;
}): RecordReading {
  const written = new Map<string, number>();
  return async (operator, action, conversation) => {
    const key = JSON.stringify([operator, action, conversation]);
    const now = services.clock.now();
    if (now - (written.get(key) ?? -Infinity) < QUIET) return;
    remember(written, key, now);
    try {
      await recordDeed(services, { operator, action, ...(conversation !== undefined && { conversation }) });
    } catch (error) {
      written.delete(key);
      throw error;
    }
  };
}

function remember(written: Map<string, number>, key: string, now: number): void {
  written.delete(key);
  written.set(key, now);
  const [oldest] = written.keys();
  if (written.size > MOST_REMEMBERED && oldest !== undefined) written.delete(oldest);
}
