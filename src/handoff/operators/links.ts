import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import type { OperatorRow, OperatorStore, Store } from '../../store/store.ts';
import { addOperator } from './accounts.ts';
import { audit } from './audit-line.ts';
import { hashOfToken, newSecretToken, SECRET_TOKEN } from './secret-token.ts';

/** How long a one-time sign-in link opens, in milliseconds. */
const LINK_LIFETIME = 24 * 60 * 60_000;

/** Login of the operator whom the first start makes. */
const FIRST = 'first';

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
 * For the start of a server to which nobody has ever signed in: when there is no operator yet, makes one, a supervisor whose
 * login is `first`, and returns the path of a link that signs them in. While they alone are there and have no way in, as
 * when the first start was cut short, every start makes a link for them; else it returns null. Whoever opens it says there
 * what they are called.
 */
export async function firstLink({ operators }: Store, clock: Clock): Promise<string | null> {
  const [known, ...others] = await operators.list();
  if (known !== undefined)
    return others.length === 0 && (await waitsForLink(operators, known))
      ? makeLink(operators, clock, known)
      : null;
  try {
    const named = { name: 'Operator', login: FIRST, role: 'supervisor' } as const;
    const first = await addOperator(operators, clock, named);
    return await makeLink(operators, clock, first);
  } catch (error) {
    // Another server, which started at the same moment, was the first.
    if (error instanceof AppError && error.code === 'BAD_REQUEST') return null;
    throw error;
  }
}

/** Whether this is the first operator, whose console was never heard of and who has no other way in than a link. */
async function waitsForLink(operators: OperatorStore, row: OperatorRow): Promise<boolean> {
  const { id, login, disabled, seenAt, passwordHash, oidcSubject } = row;
  if (login !== FIRST || disabled || seenAt !== null || passwordHash !== null || oidcSubject !== null)
    return false;
  return (await operators.passkeys(id)).length === 0;
}
