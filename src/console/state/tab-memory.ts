/** What this tab remembers over a reload: drafts, and what it holds. Gone with the tab and at sign-out. */
export interface TabMemory {
  /** What was written under the key, or null. */
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  forget(): void;
}

const PREFIX = 'ringback-console:';

/** Kept in `sessionStorage`, in the operator's name: what another left in the same tab is thrown away unread. */
export function tabMemory(storage: Storage, operator: string): TabMemory {
  const forget = (): void => {
    Object.keys(storage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => storage.removeItem(key));
  };
  if (storage.getItem(`${PREFIX}operator`) !== operator) forget();
  storage.setItem(`${PREFIX}operator`, operator);
  return {
    read: (key) => JSON.parse(storage.getItem(PREFIX + key) ?? 'null') as unknown,
    write: (key, value) => storage.setItem(PREFIX + key, JSON.stringify(value)),
    forget,
  };
}
