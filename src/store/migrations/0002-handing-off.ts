import type { Migration } from './migration.ts';

/**
 * Hand-offs to people, and the people they go to. What belongs to a conversation goes with its row; the audit, which
 * holds ids and codes only, stays until `audit_horizon` has passed it.
 *
 * `audit_is_not_replaced` is there because REPLACE of SQLite deletes the row in its way without asking a trigger.
 */
export const handingOff: Migration = {
  version: 2,
  name: 'handing-off',
  sqlite: `
    ALTER TABLE receipts ADD COLUMN result TEXT;

    CREATE TABLE handoffs (
      conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('queued', 'held', 'closed')),
      urgency INTEGER NOT NULL,
      reason TEXT NOT NULL,
      source TEXT,
      name TEXT,
      requested_at INTEGER NOT NULL,
      returned INTEGER NOT NULL,
      offered_to TEXT,
      offered_until INTEGER,
      operator TEXT,
      token INTEGER NOT NULL,
      lease_until INTEGER,
      first_claimed_at INTEGER,
      closed_at INTEGER,
      outcome TEXT,
      PRIMARY KEY (conversation, id),
      CHECK ((state = 'held') = (lease_until IS NOT NULL)),
      CHECK (state <> 'held' OR operator IS NOT NULL),
      CHECK ((state = 'closed') = (closed_at IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX handoffs_open ON handoffs (conversation) WHERE state <> 'closed';
    CREATE INDEX handoffs_by_lease ON handoffs (lease_until) WHERE lease_until IS NOT NULL;
    CREATE INDEX handoffs_by_closing ON handoffs (closed_at) WHERE closed_at IS NOT NULL;

    CREATE TABLE notes (
      id TEXT PRIMARY KEY NOT NULL,
      conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      operator TEXT NOT NULL,
      text TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX notes_by_conversation ON notes (conversation, at);

    CREATE TABLE callbacks (
      id TEXT PRIMARY KEY NOT NULL,
      conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      source TEXT,
      number TEXT NOT NULL,
      safe_time TEXT NOT NULL,
      name TEXT,
      urgency INTEGER NOT NULL,
      requested_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX callbacks_by_conversation ON callbacks (conversation);
    CREATE INDEX callbacks_by_source ON callbacks (source) WHERE source IS NOT NULL;

    CREATE TABLE operators (
      id TEXT PRIMARY KEY NOT NULL,
      login TEXT NOT NULL UNIQUE CHECK (login = lower(login)),
      first_name TEXT NOT NULL,
      full_name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('operator', 'supervisor')),
      status TEXT NOT NULL CHECK (status IN ('available', 'away')),
      seen_at INTEGER,
      disabled INTEGER NOT NULL,
      password_hash TEXT,
      totp_secret TEXT,
      oidc_subject TEXT UNIQUE,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE sign_in_links (
      hash TEXT PRIMARY KEY NOT NULL,
      operator TEXT NOT NULL REFERENCES operators (id) ON DELETE CASCADE,
      expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sign_in_links_by_operator ON sign_in_links (operator);

    CREATE TABLE passkeys (
      id TEXT PRIMARY KEY NOT NULL,
      operator TEXT NOT NULL REFERENCES operators (id) ON DELETE CASCADE,
      public_key TEXT NOT NULL,
      counter INTEGER NOT NULL,
      label TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX passkeys_by_operator ON passkeys (operator);

    CREATE TABLE sessions (
      hash TEXT PRIMARY KEY NOT NULL,
      operator TEXT NOT NULL REFERENCES operators (id) ON DELETE CASCADE,
      csrf TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      seen_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_by_operator ON sessions (operator);

    CREATE TABLE audit (
      line INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      at INTEGER NOT NULL,
      operator TEXT,
      action TEXT NOT NULL,
      conversation TEXT,
      details TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_by_time ON audit (at);
    CREATE INDEX audit_by_conversation ON audit (conversation, at);

    CREATE TABLE audit_horizon (
      id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
      kept_since INTEGER NOT NULL
    ) STRICT;
    INSERT INTO audit_horizon (id, kept_since) VALUES (1, 0);

    CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
    BEGIN SELECT raise(ABORT, 'a line of the audit is never changed'); END;
    CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
    WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id OR line = NEW.line)
    BEGIN SELECT raise(ABORT, 'a line of the audit is never replaced'); END;
    CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
    WHEN OLD.at >= (SELECT kept_since FROM audit_horizon)
    BEGIN SELECT raise(ABORT, 'a line of the audit is kept for its time'); END;
    CREATE TRIGGER audit_horizon_stays BEFORE DELETE ON audit_horizon
    BEGIN SELECT raise(ABORT, 'the horizon of the audit is never removed'); END;
  `,
  postgres: `
    ALTER TABLE receipts ADD COLUMN result text;

    CREATE TABLE handoffs (
      conversation text COLLATE "C" NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      id text COLLATE "C" NOT NULL,
      state text NOT NULL CHECK (state IN ('queued', 'held', 'closed')),
      urgency integer NOT NULL,
      reason text NOT NULL,
      source text COLLATE "C",
      name text,
      requested_at bigint NOT NULL,
      returned boolean NOT NULL,
      offered_to text,
      offered_until bigint,
      operator text,
      token integer NOT NULL,
      lease_until bigint,
      first_claimed_at bigint,
      closed_at bigint,
      outcome text,
      PRIMARY KEY (conversation, id),
      CHECK ((state = 'held') = (lease_until IS NOT NULL)),
      CHECK (state <> 'held' OR operator IS NOT NULL),
      CHECK ((state = 'closed') = (closed_at IS NOT NULL))
    );
    CREATE UNIQUE INDEX handoffs_open ON handoffs (conversation) WHERE state <> 'closed';
    CREATE INDEX handoffs_by_lease ON handoffs (lease_until, id) WHERE lease_until IS NOT NULL;
    CREATE INDEX handoffs_by_closing ON handoffs (closed_at, id) WHERE closed_at IS NOT NULL;
    CREATE INDEX handoffs_by_source ON handoffs (source) WHERE state <> 'closed';

    CREATE TABLE notes (
      line bigint GENERATED BY DEFAULT AS IDENTITY UNIQUE,
      id text COLLATE "C" PRIMARY KEY,
      conversation text COLLATE "C" NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      operator text NOT NULL,
      text text NOT NULL,
      at bigint NOT NULL,
      stored_at bigint NOT NULL DEFAULT now_ms()
    );
    CREATE INDEX notes_by_conversation ON notes (conversation, at);
    CREATE INDEX notes_by_stored_at ON notes (stored_at);

    CREATE TABLE callbacks (
      line bigint GENERATED BY DEFAULT AS IDENTITY UNIQUE,
      id text COLLATE "C" PRIMARY KEY,
      conversation text COLLATE "C" NOT NULL UNIQUE REFERENCES conversations (id) ON DELETE CASCADE,
      source text COLLATE "C",
      number text NOT NULL,
      safe_time text NOT NULL,
      name text,
      urgency integer NOT NULL,
      requested_at bigint NOT NULL
    );
    CREATE INDEX callbacks_by_source ON callbacks (source) WHERE source IS NOT NULL;

    CREATE TABLE operators (
      id text COLLATE "C" PRIMARY KEY,
      login text COLLATE "C" NOT NULL UNIQUE CHECK (login = lower(login)),
      first_name text NOT NULL,
      full_name text NOT NULL,
      role text NOT NULL CHECK (role IN ('operator', 'supervisor')),
      status text NOT NULL CHECK (status IN ('available', 'away')),
      seen_at bigint,
      disabled boolean NOT NULL,
      password_hash text,
      totp_secret text,
      oidc_subject text COLLATE "C" UNIQUE,
      created_at bigint NOT NULL
    );

    CREATE TABLE sign_in_links (
      hash text COLLATE "C" PRIMARY KEY,
      operator text COLLATE "C" NOT NULL REFERENCES operators (id) ON DELETE CASCADE,
      expires_at bigint NOT NULL
    );
    CREATE INDEX sign_in_links_by_operator ON sign_in_links (operator);

    CREATE TABLE passkeys (
      id text COLLATE "C" PRIMARY KEY,
      operator text COLLATE "C" NOT NULL REFERENCES operators (id) ON DELETE CASCADE,
      public_key text NOT NULL,
      counter bigint NOT NULL,
      label text NOT NULL,
      created_at bigint NOT NULL
    );
    CREATE INDEX passkeys_by_operator ON passkeys (operator);

    CREATE TABLE sessions (
      hash text COLLATE "C" PRIMARY KEY,
      operator text COLLATE "C" NOT NULL REFERENCES operators (id) ON DELETE CASCADE,
      csrf text NOT NULL,
      created_at bigint NOT NULL,
      seen_at bigint NOT NULL,
      expires_at bigint NOT NULL
    );
    CREATE INDEX sessions_by_operator ON sessions (operator);

    CREATE TABLE audit (
      line bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
      id text COLLATE "C" NOT NULL UNIQUE,
      at bigint NOT NULL,
      operator text,
      action text NOT NULL,
      conversation text COLLATE "C",
      details text NOT NULL
    );
    CREATE INDEX audit_by_time ON audit (at);
    CREATE INDEX audit_by_conversation ON audit (conversation, at);

    CREATE TABLE audit_horizon (
      id integer PRIMARY KEY CHECK (id = 1),
      kept_since bigint NOT NULL
    );
    INSERT INTO audit_horizon (id, kept_since) VALUES (1, 0);

    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$;
    CREATE FUNCTION refuse_early_removal() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN
      IF OLD.at >= (SELECT kept_since FROM audit_horizon) THEN
        RAISE EXCEPTION 'a line of the audit is kept for its time' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN OLD;
    END $$;
    CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
      FOR EACH ROW EXECUTE FUNCTION refuse_change('a line of the audit is never changed');
    CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
      FOR EACH ROW EXECUTE FUNCTION refuse_early_removal();
    CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the audit is never emptied');
    CREATE TRIGGER audit_horizon_stays BEFORE DELETE ON audit_horizon
      FOR EACH ROW EXECUTE FUNCTION refuse_change('the horizon of the audit is never removed');
    CREATE TRIGGER audit_horizon_is_not_emptied BEFORE TRUNCATE ON audit_horizon
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the horizon of the audit is never removed');
  `,
};
