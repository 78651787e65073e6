import type { StoreListener } from '../store.ts';
import type { Watchers } from '../watchers.ts';
import type { GroupCommit } from './group-commit.ts';
import type { Tables } from './tables.ts';

/** What the store's methods are made of. */
export interface Writers {
  readonly tables: Tables;
  readonly group: GroupCommit;
  readonly watchers: Watchers<Parameters<StoreListener>>;
  /** Takes erased words out of the write-ahead log too. */
  readonly emptyWal: () => void;
}
