import type { Migration } from './migration.ts';

/**
 * Times are milliseconds since 1970. Whatever belongs to a conversation goes with its row when that is erased.
 *
 * In PostgreSQL `now_ms()` is the clock that all instances go by, and what is compared or sorted is `COLLATE "C"`, as
 * SQLite compares it. `touched_at`, `stored_at` and `rewritten_in` tell an instance what it missed when a notice got
 * lost: when a row was last written, and by which version an entry got its words.
 */
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
  postgres: `
    CREATE FUNCTION now_ms() RETURNS bigint LANGUAGE sql VOLATILE
    AS $$ SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint $$;

    CREATE TABLE conversations (
      id text COLLATE "C" PRIMARY KEY,
      channel text NOT NULL,
      version integer NOT NULL,
      seq integer NOT NULL,
      state text NOT NULL,
      created_at bigint NOT NULL,
      updated_at bigint NOT NULL,
      touched_at bigint NOT NULL DEFAULT now_ms()
    );
    CREATE INDEX conversations_by_updated_at ON conversations (updated_at, id);
    CREATE INDEX conversations_by_touched_at ON conversations (touched_at);

    CREATE TABLE activities (
      conversation text COLLATE "C" NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      seq integer NOT NULL,
      id text NOT NULL,
      direction text NOT NULL CHECK (direction IN ('in', 'out')),
      activity text NOT NULL,
      at bigint NOT NULL,
      rewritten_in integer,
      PRIMARY KEY (conversation, seq)
    );

    CREATE TABLE receipts (
      conversation text COLLATE "C" NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      key text COLLATE "C" NOT NULL,
      activity_id text NOT NULL,
      seq integer NOT NULL,
      PRIMARY KEY (conversation, key)
    );

    CREATE TABLE links (
      hash text COLLATE "C" PRIMARY KEY,
      kind text NOT NULL,
      conversation text COLLATE "C" NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      created_at bigint NOT NULL,
      revoked boolean NOT NULL DEFAULT false
    );
    CREATE INDEX links_by_conversation ON links (conversation);

    CREATE TABLE tombstones (
      conversation text COLLATE "C" PRIMARY KEY,
      erased_at bigint NOT NULL,
      until bigint NOT NULL,
      stored_at bigint NOT NULL DEFAULT now_ms()
    );
    CREATE INDEX tombstones_by_stored_at ON tombstones (stored_at);
  `,
};
