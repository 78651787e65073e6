import { activities } from './activities.ts';
import type { Activities } from './activities.ts';
import { audit } from './audit.ts';
import type { Audit } from './audit.ts';
import { callbacks } from './callbacks.ts';
import type { Callbacks } from './callbacks.ts';
import { conversations } from './conversations.ts';
import type { Conversations } from './conversations.ts';
import { duties } from './duties.ts';
import type { Duties } from './duties.ts';
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
import { rates } from './rates.ts';
import type { Rates } from './rates.ts';
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
import type { Queryable } from './statement.ts';
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
  readonly passkeys: Passkeys;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly spent: Spent;
  readonly duties: Duties;
  readonly rates: Rates;
}

/** Every table's statements on a database whose schema is up to date. */
export const openTables = (database: Queryable): Tables => ({
  conversations: conversations(database),
  activities: activities(database),
  receipts: receipts(database),
  links: links(database),
  tombstones: tombstones(database),
  handoffs: handoffs(database),
  leases: leases(database),
  notes: notes(database),
  callbacks: callbacks(database),
  search: search(database),
  operators: operators(database),
  signInLinks: signInLinks(database),
  passkeys: passkeys(database),
  sessions: sessions(database),
  audit: audit(database),
  spent: spent(database),
  duties: duties(database),
  rates: rates(database),
});
