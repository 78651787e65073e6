import { activities } from './activities.ts';
import type { Activities } from './activities.ts';
import { conversations } from './conversations.ts';
import type { Conversations } from './conversations.ts';
import { links } from './links.ts';
import type { Links } from './links.ts';
import { receipts } from './receipts.ts';
import type { Receipts } from './receipts.ts';
import type { Database } from './statement.ts';
import { tombstones } from './tombstones.ts';
import type { Tombstones } from './tombstones.ts';

export interface Tables {
  readonly conversations: Conversations;
  readonly activities: Activities;
  readonly receipts: Receipts;
  readonly links: Links;
  readonly tombstones: Tombstones;
}

/** Every table's prepared statements on one connection whose schema is up to date. */
export const openTables = (database: Database): Tables => ({
  conversations: conversations(database),
  activities: activities(database),
  receipts: receipts(database),
  links: links(database),
  tombstones: tombstones(database),
});
