import type { OperatorRow } from '../store.ts';
import { isUnique } from './failure.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

type OperatorChange = Partial<Omit<OperatorRow, 'id' | 'createdAt'>>;
/** `taken`: another operator has the login or the OpenID subject. */
export type OperatorWrite = 'done' | 'taken' | 'absent';

export interface Operators {
  add(operator: OperatorRow): Promise<OperatorWrite>;
  change(id: string, change: OperatorChange): Promise<OperatorWrite>;
  find(id: string): Promise<OperatorRow | null>;
  byLogin(login: string): Promise<OperatorRow | null>;
  byOidcSubject(subject: string): Promise<OperatorRow | null>;
  list(): Promise<readonly OperatorRow[]>;
}

const SELECT = `
  SELECT id, login, first_name AS "firstName", full_name AS "fullName", role, status, seen_at AS "seenAt", disabled,
    password_hash AS "passwordHash", totp_secret AS "totpSecret", oidc_subject AS "oidcSubject",
    created_at AS "createdAt"
  FROM operators`;

const INSERT = `
  INSERT INTO operators (id, login, first_name, full_name, role, status, seen_at, disabled, password_hash,
    totp_secret, oidc_subject, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** What can be changed, and the column it is kept in. */
const COLUMNS: readonly (readonly [keyof OperatorChange, string])[] = [
  ['login', 'login'],
  ['firstName', 'first_name'],
  ['fullName', 'full_name'],
  ['role', 'role'],
  ['status', 'status'],
  ['seenAt', 'seen_at'],
  ['disabled', 'disabled'],
  ['passwordHash', 'password_hash'],
  ['totpSecret', 'totp_secret'],
  ['oidcSubject', 'oidc_subject'],
];

async function outcomeOf(write: Promise<number>): Promise<OperatorWrite> {
  try {
    return (await write) > 0 ? 'done' : 'absent';
  } catch (error) {
    if (isUnique(error)) return 'taken';
    throw error;
  }
}

/** Writes the columns that are named and no others: another instance may be changing those at this time. */
function update(database: Queryable, id: string, change: OperatorChange): Promise<number> {
  const named = COLUMNS.filter(([field]) => change[field] !== undefined);
  const changes = ['id = $1', ...named.map(([, column], index) => `${column} = $${index + 2}`)];
  const text = `UPDATE operators SET ${changes.join(', ')} WHERE id = $1`;
  return statement(database, text).run(id, ...named.map(([field]) => change[field] ?? null));
}

/** Those who answer. They are disabled, never deleted: the audit goes on naming them by id. */
export function operators(database: Queryable): Operators {
  const insert = statement(database, INSERT);
  const byId = statement<OperatorRow>(database, `${SELECT} WHERE id = $1`);
  const byLogin = statement<OperatorRow>(database, `${SELECT} WHERE login = $1`);
  const byOidcSubject = statement<OperatorRow>(database, `${SELECT} WHERE oidc_subject = $1`);
  const list = statement<OperatorRow>(database, `${SELECT} ORDER BY full_name COLLATE "C", login`);

  return {
    add: (row) =>
      outcomeOf(
        insert.run(
          ...[row.id, row.login, row.firstName, row.fullName, row.role, row.status, row.seenAt],
          ...[row.disabled, row.passwordHash, row.totpSecret, row.oidcSubject, row.createdAt],
        ),
      ),
    change: (id, change) => outcomeOf(update(database, id, change)),
    find: (id) => byId.one(id),
    byLogin: (login) => byLogin.one(login),
    byOidcSubject: (subject) => byOidcSubject.one(subject),
    list: () => list.all(),
  };
}
