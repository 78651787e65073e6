import type { OperatorRow } from '../store.ts';
import { isTaken } from './failure.ts';
import { statement } from './statement.ts';
import type { Database, Statement } from './statement.ts';

export type OperatorChange = Partial<Omit<OperatorRow, 'id' | 'createdAt'>>;
/** `taken`: another operator has the login or the OpenID subject. */
export type OperatorWrite = 'done' | 'taken' | 'absent';

export interface Operators {
  add(operator: OperatorRow): OperatorWrite;
  change(id: string, change: OperatorChange): OperatorWrite;
  find(id: string): OperatorRow | null;
  byLogin(login: string): OperatorRow | null;
  byOidcSubject(subject: string): OperatorRow | null;
  list(): readonly OperatorRow[];
}

type Columns = Omit<OperatorRow, 'disabled'> & { readonly disabled: 0 | 1 };

const SELECT = `
  SELECT id, login, first_name AS firstName, full_name AS fullName, role, status, seen_at AS seenAt, disabled,
    password_hash AS passwordHash, totp_secret AS totpSecret, oidc_subject AS oidcSubject, created_at AS createdAt
  FROM operators`;

const PUT = `
  INSERT INTO operators (id, login, first_name, full_name, role, status, seen_at, disabled, password_hash,
    totp_secret, oidc_subject, created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET
    login = excluded.login, first_name = excluded.first_name, full_name = excluded.full_name,
    role = excluded.role, status = excluded.status, seen_at = excluded.seen_at, disabled = excluded.disabled,
    password_hash = excluded.password_hash, totp_secret = excluded.totp_secret,
    oidc_subject = excluded.oidc_subject`;

const toRow = ({ disabled, ...columns }: Columns): OperatorRow => ({ ...columns, disabled: disabled === 1 });

function oneOf(select: Statement<Columns>, key: string): OperatorRow | null {
  const columns = select.get(key);
  return columns ? toRow(columns) : null;
}

/** Those who answer. They are disabled, never deleted: the audit goes on naming them by id. */
export function operators(database: Database): Operators {
  const put = statement(database, PUT);
  const byId = statement<Columns>(database, `${SELECT} WHERE id = ?`);
  const byLogin = statement<Columns>(database, `${SELECT} WHERE login = ?`);
  const byOidcSubject = statement<Columns>(database, `${SELECT} WHERE oidc_subject = ?`);
  const list = statement<Columns>(database, `${SELECT} ORDER BY full_name, login`);

  const write = (row: OperatorRow): OperatorWrite => {
    try {
      put.run(
        ...[row.id, row.login, row.firstName, row.fullName, row.role, row.status, row.seenAt],
        ...[row.disabled ? 1 : 0, row.passwordHash, row.totpSecret, row.oidcSubject, row.createdAt],
      );
      return 'done';
    } catch (error) {
      if (isTaken(error)) return 'taken';
      throw error;
    }
  };

  return {
    add: (operator) => (byId.get(operator.id) ? 'taken' : write(operator)),
    change: (id, change) => {
      const found = oneOf(byId, id);
      return found ? write({ ...found, ...change }) : 'absent';
    },
    find: (id) => oneOf(byId, id),
    byLogin: (login) => oneOf(byLogin, login),
    byOidcSubject: (subject) => oneOf(byOidcSubject, subject),
    list: () => list.all().map(toRow),
  };
}
