import type { Logger } from '../../log.ts';
import type { StoreListener } from '../store.ts';

export interface Watchers {
  add(listener: StoreListener): () => void;
  readonly notify: StoreListener;
}

/** Those who want to hear of commits. One that throws is logged and holds up neither the store nor the others. */
export function createWatchers(log: Logger | undefined): Watchers {
  const registrations = new Set<{ readonly listener: StoreListener }>();
  return {
    add: (listener) => {
      const registration = { listener };
      registrations.add(registration);
      return () => void registrations.delete(registration);
    },
    notify: (conversation, rewritten) => {
      for (const { listener } of [...registrations]) {
        try {
          listener(conversation, rewritten);
        } catch (error) {
          log?.error({ err: error, conversation }, 'a watcher of the store failed');
        }
      }
    },
  };
}
