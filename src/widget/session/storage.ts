/** Where a chat is remembered while its tab lives. */
export interface Storage {
  read(): string | null;
  write(text: string): void;
  clear(): void;
}

const KEY = 'ringback-chat';

/**
 * The tab's `sessionStorage`, or memory where that is forbidden: in an iframe with third-party storage blocked, even
 * looking at it throws.
 */
export function tabStorage(open: () => globalThis.Storage = () => window.sessionStorage): Storage {
  let memory: string | null = null;
  const attempt = <T>(work: (storage: globalThis.Storage) => T): T | undefined => {
    try {
      return work(open());
    } catch {
      return undefined;
    }
  };
  return {
    read: () => attempt((storage) => storage.getItem(KEY)) ?? memory,
    write: (text) => {
      memory = text;
      attempt((storage) => {
        storage.setItem(KEY, text);
      });
    },
    clear: () => {
      memory = null;
      attempt((storage) => {
        storage.removeItem(KEY);
      });
    },
  };
}
