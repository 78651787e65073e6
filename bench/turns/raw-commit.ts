import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { serveTurns } from './http-server.ts';

/** The floor: restify, JSON in and out, and one durable row a turn. No bot. */
const database = new DatabaseSync(join(process.env['DATA_DIR'] ?? '.', 'raw.db'));
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
database.exec('CREATE TABLE turns (conversation TEXT NOT NULL, body TEXT NOT NULL) STRICT');
// The driver closes a database that nobody refers to any more, even while a statement of it is in use.
const store = {
  database,
  insert: database.prepare('INSERT INTO turns (conversation, body) VALUES (?, ?)'),
};

serveTurns((body) => {
  store.insert.run(body.conversation, JSON.stringify(body));
  return Promise.resolve({ id: body.conversation });
});
