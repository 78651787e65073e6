import { AppError } from '../../errors.ts';
import type { OperatorStore } from '../store.ts';
import type { OperatorWrite } from './operators.ts';
import { sweepEach } from './sweep.ts';
import type { Tables } from './tables.ts';

function assertFree(written: OperatorWrite): void {
  if (written === 'taken') {
    throw new AppError('BAD_REQUEST', 'another operator has this login or this OpenID account');
  }
}

/** Operators as the port has them. */
export const operatorStore = (tables: Tables): OperatorStore => ({
  add: async (operator) => assertFree(await tables.operators.add(operator)),
  change: async (id, change) => {
    const written = await tables.operators.change(id, change);
    assertFree(written);
    return written === 'done';
  },
  find: (id) => tables.operators.find(id),
  byLogin: (login) => tables.operators.byLogin(login),
  byOidcSubject: (subject) => tables.operators.byOidcSubject(subject),
  list: () => tables.operators.list(),

  addLink: (hash, operator, expiresAt) => tables.signInLinks.add(hash, operator, expiresAt),
  spendLink: (hash, now) => tables.signInLinks.spend(hash, now),

  spendOnce: (what, until) => tables.spent.spend(what, until),

  addPasskey: (passkey) => tables.passkeys.add(passkey),
  passkeys: (operator) => tables.passkeys.of(operator),
  passkey: (id) => tables.passkeys.find(id),
  countPasskey: (id, counter) => tables.passkeys.count(id, counter),
  removePasskey: (id, operator) => tables.passkeys.remove(id, operator),

  openSession: (session) => tables.sessions.open(session),
  session: (hash, now) => tables.sessions.find(hash, now),
  touchSession: (hash, now) => tables.sessions.touch(hash, now),
  closeSession: (hash) => tables.sessions.close(hash),
  closeSessions: (operator) => tables.sessions.closeOf(operator),

  audit: (row) => tables.audit.add(row),
  audits: (before, limit, conversation) => tables.audit.list(before, limit, conversation),
  sweep: (now, auditBefore) =>
    sweepEach([
      () => tables.signInLinks.sweep(now),
      () => tables.spent.sweep(now),
      () => tables.sessions.sweep(now),
      () => tables.audit.sweep(auditBefore),
    ]),
});
