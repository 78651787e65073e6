import type { AuditRow, OperatorRow } from '../../src/store/store.ts';
import { START } from './turns.ts';

export const operator = (login: string, parts: Partial<OperatorRow> = {}): OperatorRow => ({
  id: `op-${login}`,
  login,
  firstName: 'Ann',
  fullName: 'Ann Archer',
  role: 'operator',
  status: 'away',
  seenAt: null,
  disabled: false,
  passwordHash: null,
  totpSecret: null,
  oidcSubject: null,
  createdAt: START,
  ...parts,
});

export const auditLine = (id: string, parts: Partial<AuditRow> = {}): AuditRow => ({
  id,
  at: START,
  operator: 'op-ann',
  action: 'chat.claim',
  conversation: 'a',
  details: { token: 1 },
  ...parts,
});
