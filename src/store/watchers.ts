import type { Logger } from '../log.ts';

export interface Watchers<Told extends readonly unknown[]> {
  /** Returns an unsubscriber. */
  add(listener: (...told: Told) => void): () => void;
  notify(...told: Told): void;
}

/** Those in this process who want to hear of something. One that throws is logged and holds up nobody. */
export function createWatchers<Told extends readonly unknown[]>(log: Logger | undefined): Watchers<Told> {
  const registrations = new Set<{ readonly listener: (...told: Told) => void }>();
  return {
    add: (listener) => {
      const registration = { listener };
      registrations.add(registration);
      return () => void registrations.delete(registration);
    },
    notify: (...told) => {
      for (const { listener } of [...registrations]) {
        try {
          listener(...told);
        } catch (error) {
          log?.error({ err: error }, 'a watcher of the store failed');
        }
      }
    },
  };
}
