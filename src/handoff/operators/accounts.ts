import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import type { OperatorRow, OperatorStore, Role } from '../../store/store.ts';
import { audit } from './audit-line.ts';

const LOGIN = /^[a-z0-9][a-z0-9._@+-]{0,63}$/;
const LONGEST_NAME = 80;

export interface NewOperator {
  /** The whole name; its first word is what people in a chat see. */
  readonly name: string;
  /** Made of the name when it is left out. */
  readonly login?: string | undefined;
  readonly role: Role;
  readonly oidcSubject?: string;
}

/** A login as it is stored and looked up. */
export const asLogin = (typed: string): string => typed.trim().toLowerCase();

/** A name on one line. @throws AppError BAD_REQUEST when nothing is left, or too much. */
export function asName(typed: string): string {
  const name = typed
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  if (name === '') throw new AppError('BAD_REQUEST', 'A name is missing.');
  if (name.length > LONGEST_NAME)
    throw new AppError('BAD_REQUEST', `A name has ${name.length} characters. Use at most ${LONGEST_NAME}.`);
  return name;
}

/** `Ann O'Müller` → `ann.omuller`. */
const loginFrom = (name: string): string =>
  asLogin(name)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '')
    .slice(0, 64);

/**
 * Adds an operator, who can't sign in until they have a link.
 * @throws AppError BAD_REQUEST when the name or login won't do, or the login is taken.
 */
export async function addOperator(
  operators: OperatorStore,
  clock: Clock,
  { name, login, role, oidcSubject }: NewOperator,
): Promise<OperatorRow> {
  const fullName = asName(name);
  const operator: OperatorRow = {
    id: randomUUID(),
    login: login === undefined ? loginFrom(fullName) : asLogin(login),
    firstName: fullName.split(' ', 1)[0] ?? fullName,
    fullName,
    role,
    status: 'away',
    seenAt: null,
    disabled: false,
    ...{ passwordHash: null, totpSecret: null },
    oidcSubject: oidcSubject ?? null,
    createdAt: clock.now(),
  };
  if (!LOGIN.test(operator.login))
    throw new AppError(
      'BAD_REQUEST',
      `"${operator.login}" can't be a login. Use letters a to z, digits and . _ @ + -, at most 64.`,
    );
  await operators.add(operator);
  await audit(operators, clock, 'operator.added', { details: { about: operator.id, role } });
  return operator;
}
