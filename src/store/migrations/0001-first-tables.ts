import type { Migration } from './migration.ts';

/** Times are milliseconds since 1970. Whatever belongs to a conversation goes with its row when that is erased. */
export const firstTables: Migration = {
  version: 1,
  name: 'first-tables',
  sqlite: `
    CREATE TABLE conversations (
      id TEXT PRIMARY KEY NOT NULL,
      channel TEXT NOT NULL,
      version INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      state TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX conversations_by_updated_at ON conversations (updated_at);

    CREATE TABLE activities (
      conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      id TEXT NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
      activity TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (conversation, seq)
    ) STRICT;

    CREATE TABLE receipts (
      conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY (conversation, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE links (
      hash TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL,
      conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      created_at INTEGER NOT NULL,
      revoked INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX links_by_conversation ON links (conversation);

    CREATE TABLE tombstones (
      conversation TEXT PRIMARY KEY NOT NULL,
      erased_at INTEGER NOT NULL,
      until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
