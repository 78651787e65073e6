import { randomBytes } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import type { OperatorRow, OperatorStore, Role } from '../../store/store.ts';
import { addOperator, asLogin } from './accounts.ts';
import { audit } from './audit-line.ts';
import type { Claims, OidcSettings } from './oidc.ts';

type RoleSettings = Pick<OidcSettings, 'roleClaim' | 'supervisorRole' | 'operatorRole'>;

/** The role that a provider gives somebody; null when it gives none that counts here. */
export function roleIn(
  claims: Claims,
  { roleClaim, supervisorRole, operatorRole }: RoleSettings,
): Role | null {
  const claim = claims[roleClaim];
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  if (values.includes(supervisorRole)) return 'supervisor';
  return values.includes(operatorRole) ? 'operator' : null;
}

/** Whether an account is the organisation's, which alone lets its owner in, and keeps them out. */
export const isOfOrganisation = ({ oidcSubject }: OperatorRow): boolean => oidcSubject !== null;

/**
 * For whatever would let somebody in past their organisation, after it has let them go.
 * @throws AppError FORBIDDEN
 */
export function mustNotBeOfOrganisation(operator: OperatorRow): void {
  if (isOfOrganisation(operator))
    throw new AppError(
      'FORBIDDEN',
      'You sign in at your organisation, so this account has no password, code or passkey of its own.',
    );
}

const textOf = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : undefined;

/** An account of somebody else may have the name already, and must not be taken over by it. */
async function freeLogin(operators: OperatorStore, { preferred_username, email }: Claims): Promise<string> {
  const wanted = asLogin(textOf(preferred_username) ?? textOf(email) ?? '')
    .replace(/[^a-z0-9._@+-]/g, '')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, 55);
  const isFree = wanted !== '' && (await operators.byLogin(wanted)) === null;
  return isFree ? wanted : `${wanted === '' ? 'operator' : wanted}-${randomBytes(4).toString('hex')}`;
}

const refused = (code: 'FORBIDDEN' | 'SIGN_IN_FAILED', reason: string, message: string): AppError =>
  new AppError(code, message, { facts: { reason } });

/**
 * Who the claims of a provider stand for: an account of theirs, made at the first sign-in and given the role that the
 * provider says at each.
 * @throws AppError FORBIDDEN without a role, SIGN_IN_FAILED when the account is disabled; the reason is a fact.
 */
export async function oidcAccount(
  { operators, clock }: { readonly operators: OperatorStore; readonly clock: Clock },
  claims: Claims,
  settings: RoleSettings,
): Promise<OperatorRow> {
  const role = roleIn(claims, settings);
  if (role === null)
    throw refused(
      'FORBIDDEN',
      'role',
      'You are signed in at your organisation, but it gives you no role here. Ask whoever looks after your account for it.',
    );
  const oidcSubject = `${claims.iss}|${claims.sub}`;
  const known = await operators.byOidcSubject(oidcSubject);
  if (known === null) {
    const name = textOf(claims['name']) ?? textOf(claims['given_name']) ?? 'Operator';
    const login = await freeLogin(operators, claims);
    return addOperator(operators, clock, { name: name.slice(0, 80), login, role, oidcSubject });
  }
  if (known.disabled)
    throw refused('SIGN_IN_FAILED', 'disabled', 'This account is closed. Ask a supervisor.');
  if (known.role === role) return known;
  await operators.change(known.id, { role });
  await audit(operators, clock, 'operator.role', { details: { about: known.id, role, by: 'openid' } });
  return { ...known, role };
}
