import type { Clock } from '../../clock.ts';
import { activities } from './activities.ts';
import type { Activities } from './activities.ts';
import { audit } from './audit.ts';
import type { Audit } from './audit.ts';
import { callbacks } from './callbacks.ts';
import type { Callbacks } from './callbacks.ts';
import { conversations } from './conversations.ts';
import type { Conversations } from './conversations.ts';
import { handoffs } from './handoffs.ts';
import type { Handoffs } from './handoffs.ts';
import { leases } from './leases.ts';
import type { Leases } from './leases.ts';
import { links } from './links.ts';
import type { Links } from './links.ts';
import { notes } from './notes.ts';
import type { Notes } from './notes.ts';
import { operators } from './operators.ts';
import type { Operators } from './operators.ts';
import { passkeys } from './passkeys.ts';
import type { Passkeys } from './passkeys.ts';
import { receipts } from './receipts.ts';
import type { Receipts } from './receipts.ts';
import { search } from './search.ts';
import type { Search } from './search.ts';
import { sessions } from './sessions.ts';
import type { Sessions } from './sessions.ts';
import { signInLinks } from './sign-in-links.ts';
import type { SignInLinks } from './sign-in-links.ts';
import { spent } from './spent.ts';
import type { Spent } from './spent.ts';
import type { Database } from './statement.ts';
import { tombstones } from './tombstones.ts';
import type { Tombstones } from './tombstones.ts';

export interface Tables {
  readonly conversations: Conversations;
  readonly activities: Activities;
  readonly receipts: Receipts;
  readonly links: Links;
  readonly tombstones: Tombstones;
  readonly handoffs: Handoffs;
  readonly leases: Leases;
  readonly notes: Notes;
  readonly callbacks: Callbacks;
  readonly search: Search;
  readonly operators: Operators;
  readonly signInLinks: SignInLinks;
  readonly spent: Spent;
  readonly passkeys: Passkeys;
  readonly sessions: Sessions;
  readonly audit: Audit;
}

/** Every table's prepared statements on one connection whose schema is up to date. */
export const openTables = (database: Database, clock: Clock): Tables => ({
  conversations: conversations(database),
  activities: activities(database),
  receipts: receipts(database),
  links: links(database),
  tombstones: tombstones(database),
  handoffs: handoffs(database, clock),
  leases: leases(database, clock),
  notes: notes(database),
  callbacks: callbacks(database),
  search: search(database),
  operators: operators(database),
  signInLinks: signInLinks(database),
  spent: spent(database),
  passkeys: passkeys(database),
  sessions: sessions(database),
  audit: audit(database),
});
