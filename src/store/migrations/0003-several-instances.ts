import type { Migration } from './migration.ts';

/**
 * What several instances must agree on. `rates` may be lost when the database is: everybody's bucket is full then.
 * `moves` says whether a SQLite installation is being moved in here. `key_prints` are of the keys that servers came with.
 */
export const severalInstances: Migration = {
  version: 3,
  name: 'several-instances',
  sqlite: `
    CREATE TABLE spent (
      what TEXT PRIMARY KEY NOT NULL,
      until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
  postgres: `
    CREATE TABLE spent (
      what text COLLATE "C" PRIMARY KEY,
      until bigint NOT NULL
    );

    CREATE TABLE duties (
      duty text COLLATE "C" PRIMARY KEY,
      holder text NOT NULL,
      until bigint NOT NULL
    );

    CREATE UNLOGGED TABLE rates (
      key text COLLATE "C" PRIMARY KEY,
      tokens double precision NOT NULL,
      at bigint NOT NULL
    ) WITH (fillfactor = 50);
    CREATE INDEX rates_by_time ON rates (at);

    CREATE TABLE moves (
      id integer PRIMARY KEY CHECK (id = 1),
      source text NOT NULL,
      began_at bigint NOT NULL,
      finished_at bigint
    );

    CREATE TABLE key_prints (
      print text COLLATE "C" PRIMARY KEY,
      first_seen_at bigint NOT NULL DEFAULT now_ms()
    );
  `,
};
