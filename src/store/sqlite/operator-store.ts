import { AppError } from '../../errors.ts';
import type { OperatorStore } from '../store.ts';
import { promised } from './failure.ts';
import type { OperatorWrite } from './operators.ts';
import type { Writers } from './writers.ts';

function assertFree(written: OperatorWrite): void {
  if (written === 'taken') {
    throw new AppError('BAD_REQUEST', 'another operator has this login or this OpenID account');
  }
}

/** Operators as the port has them. */
export const operatorStore = ({ tables, group }: Pick<Writers, 'tables' | 'group'>): OperatorStore => ({
  add: async (operator) => assertFree(await group.run(() => tables.operators.add(operator))),
  change: async (id, change) => {
    const written = await group.run(() => tables.operators.change(id, change));
    assertFree(written);
    return written === 'done';
  },
  find: (id) => promised(() => tables.operators.find(id)),
  byLogin: (login) => promised(() => tables.operators.byLogin(login)),
  byOidcSubject: (subject) => promised(() => tables.operators.byOidcSubject(subject)),
  list: () => promised(() => tables.operators.list()),

  addLink: (hash, operator, expiresAt) => group.run(() => tables.signInLinks.add(hash, operator, expiresAt)),
  spendLink: (hash, now) => group.run(() => tables.signInLinks.spend(hash, now)),

  spendOnce: (what, until) => group.run(() => tables.spent.spend(what, until)),

  addPasskey: (passkey) => group.run(() => tables.passkeys.add(passkey)),
  passkeys: (operator) => promised(() => tables.passkeys.of(operator)),
  passkey: (id) => promised(() => tables.passkeys.find(id)),
  countPasskey: (id, counter) => group.run(() => tables.passkeys.count(id, counter)),
  removePasskey: (id, operator) => group.run(() => tables.passkeys.remove(id, operator)),

  openSession: (session) => group.run(() => tables.sessions.open(session)),
  session: (hash, now) => promised(() => tables.sessions.find(hash, now)),
  touchSession: (hash, now) => group.run(() => tables.sessions.touch(hash, now)),
  closeSession: (hash) => group.run(() => tables.sessions.close(hash)),
  closeSessions: (operator) => group.run(() => tables.sessions.closeOf(operator)),

  audit: (row) => group.run(() => tables.audit.add(row)),
  audits: (before, limit, conversation) => promised(() => tables.audit.list(before, limit, conversation)),
  sweep: (now, auditBefore) =>
    group.run(() => {
      tables.signInLinks.sweep(now);
      tables.spent.sweep(now);
      tables.sessions.sweep(now);
      tables.audit.sweep(auditBefore);
    }),
});
