import type { Clock } from '../../clock.ts';
import type { OperatorRow, OperatorStore, Store } from '../../store/store.ts';
import { addOperator } from './accounts.ts';
import { audit } from './audit-line.ts';
import { hashOfToken, newSecretToken, SECRET_TOKEN } from './secret-token.ts';

/** How long a one-time sign-in link opens, in milliseconds. */
const LINK_LIFETIME = 24 * 60 * 60_000;

/** Makes a link that signs an operator in, once. Returns its path. */
export async function makeLink(operators: OperatorStore, clock: Clock, { id }: OperatorRow): Promise<string> {
  const token = newSecretToken();
  await operators.addLink(hashOfToken(token), id, clock.now() + LINK_LIFETIME);
  await audit(operators, clock, 'operator.link', { details: { about: id } });
  return `/console/link/${token}`;
}

/** Spends a link. Null when it is unknown, over or spent, or its operator disabled. */
export async function spendLink(
  operators: OperatorStore,
  clock: Clock,
  token: string,
): Promise<OperatorRow | null> {
  const id = SECRET_TOKEN.test(token) ? await operators.spendLink(hashOfToken(token), clock.now()) : null;
  const operator = id === null ? null : await operators.find(id);
  return operator === null || operator.disabled ? null : operator;
}

/**
 * For the first start of a server: when there is no operator yet, makes one, a supervisor whose login is `first`, and
 * returns the path of a link that signs them in; else null. Whoever opens it says there what they are called.
 */
export async function firstLink({ operators }: Store, clock: Clock): Promise<string | null> {
  if ((await operators.list()).length > 0) return null;
  const first = await addOperator(operators, clock, {
    name: 'Operator',
    login: 'first',
    role: 'supervisor',
  });
  return makeLink(operators, clock, first);
}
