import type { HandoffRow, OperatorRow } from '../../src/store/store.ts';

/** A hand-off as it stands when it was just asked for; a test says what of it is otherwise. */
export const handoffRow = (changes: Partial<HandoffRow> = {}): HandoffRow => ({
  id: `handoff-${changes.conversation ?? 'chat'}`,
  conversation: 'chat',
  state: 'queued',
  urgency: 5,
  reason: 'rest',
  source: null,
  name: null,
  requestedAt: 0,
  returned: false,
  offeredTo: null,
  offeredUntil: null,
  operator: null,
  token: 0,
  leaseUntil: null,
  firstClaimedAt: null,
  closedAt: null,
  outcome: null,
  ...changes,
});

/** An operator who can't sign in; a test says what of them is otherwise. */
export const operatorRow = (changes: Partial<OperatorRow> = {}): OperatorRow => ({
  id: 'ann',
  login: changes.id ?? 'ann',
  firstName: 'Ann',
  fullName: 'Ann Adams',
  role: 'operator',
  status: 'available',
  seenAt: null,
  disabled: false,
  passwordHash: null,
  totpSecret: null,
  oidcSubject: null,
  createdAt: 0,
  ...changes,
});
