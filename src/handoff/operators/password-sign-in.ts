import type { OperatorRow, OperatorStore } from '../../store/store.ts';
import { asLogin } from './accounts.ts';
import { isOfOrganisation } from './oidc-account.ts';
import { isPassword } from './passwords.ts';
import type { SecondFactor } from './second-factor.ts';

/** Somebody who proved who they are, or why not. The reason is for the audit alone. */
export type SignInResult =
  { readonly operator: OperatorRow } | { readonly refused: string; readonly about?: string };

export interface Credentials {
  readonly login: string;
  readonly password: string;
  /** Of an authenticator app; empty for those who have none. */
  readonly code: string;
}

/**
 * Checks login, password and code. It takes as long for a login that nobody has as for one that somebody has.
 * @throws AppError TOO_BUSY
 */
export async function signInByPassword(
  operators: OperatorStore,
  secondFactor: SecondFactor,
  { login, password, code }: Credentials,
): Promise<SignInResult> {
  const operator = await operators.byLogin(asLogin(login));
  const isRight = await isPassword(password, operator?.passwordHash ?? null);
  if (operator === null) return { refused: 'unknown' };
  const about = operator.id;
  if (!isRight) return { refused: 'password', about };
  if (operator.disabled) return { refused: 'disabled', about };
  if (isOfOrganisation(operator)) return { refused: 'organisation', about };
  if (operator.totpSecret === null) return { operator };
  const result = await secondFactor.check(operator, code);
  return result === 'right' ? { operator } : { refused: `code-${result}`, about };
}
