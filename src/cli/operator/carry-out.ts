import { londonMinute } from '../../clock.ts';
import type { Clock } from '../../clock.ts';
import { AppError, unreachable } from '../../errors.ts';
import { addOperator, asLogin } from '../../handoff/operators/accounts.ts';
import { audit } from '../../handoff/operators/audit-line.ts';
import { makeLink } from '../../handoff/operators/links.ts';
import type { OperatorRow, OperatorStore } from '../../store/store.ts';
import type { OperatorArguments } from './arguments.ts';

export interface OperatorContext {
  readonly operators: OperatorStore;
  readonly clock: Clock;
  /** Where the server answers, without a slash at the end. */
  readonly address: string;
}

/** Who is meant. @throws AppError NOT_FOUND when nobody is, BAD_REQUEST when several could be. */
async function find(operators: OperatorStore, name: string): Promise<OperatorRow> {
  const byLogin = await operators.byLogin(asLogin(name));
  if (byLogin !== null) return byLogin;
  const [found, ...others] = (await operators.list()).filter(
    ({ fullName }) => fullName.toLowerCase() === name.toLowerCase(),
  );
  if (found === undefined) throw new AppError('NOT_FOUND', `There is no operator "${name}". See: list.`);
  if (others.length === 0) return found;
  const logins = [found, ...others].map(({ login }) => login).join(', ');
  throw new AppError('BAD_REQUEST', `Several operators are called "${name}". Give one of ${logins}.`);
}

const describe = ({ login, fullName, role, disabled, seenAt, ...ways }: OperatorRow): string =>
  [
    ...[login, fullName, disabled ? `${role}, disabled` : role],
    seenAt === null ? 'never seen' : `last seen ${londonMinute(seenAt).replace('T', ' ')}`,
    ...(ways.passwordHash === null ? [] : [ways.totpSecret === null ? 'password' : 'password with code']),
    ...(ways.oidcSubject === null ? [] : ['OpenID']),
  ].join('  ');

/** Carries out a command. Returns what to print. @throws AppError with what was wrong. */
export async function carryOut(
  { command, name, login, role }: OperatorArguments,
  { operators, clock, address }: OperatorContext,
): Promise<readonly string[]> {
  const linkLines = async (operator: OperatorRow): Promise<readonly string[]> => [
    `${operator.fullName} signs in once, within 24 hours, at`,
    `  ${address}${await makeLink(operators, clock, operator)}`,
    'Hand it over by a way that only they can read.',
  ];
  if (command === 'list') return (await operators.list()).map(describe);
  if (command === 'add') {
    const added = await addOperator(operators, clock, { name, login, role: role ?? 'operator' });
    return [`${added.fullName} is ${added.role}; login ${added.login}.`, ...(await linkLines(added))];
  }
  const operator = await find(operators, name);
  if (command === 'link') {
    if (operator.disabled)
      throw new AppError('BAD_REQUEST', `${operator.fullName} is disabled, so a link would open nothing.`);
    return linkLines(operator);
  }
  const line = await change(operators, operator, command, role ?? operator.role);
  await audit(operators, clock, `operator.${command}`, { details: { about: operator.id } });
  return [line];
}

async function change(
  operators: OperatorStore,
  { id, fullName }: OperatorRow,
  command: Exclude<OperatorArguments['command'], 'list' | 'add' | 'link'>,
  role: OperatorRow['role'],
): Promise<string> {
  switch (command) {
    case 'disable':
      await operators.change(id, { disabled: true });
      await operators.closeSessions(id);
      return `${fullName} can't sign in any more.`;
    case 'enable':
      await operators.change(id, { disabled: false });
      return `${fullName} can sign in again.`;
    case 'role':
      await operators.change(id, { role });
      return `${fullName} is ${role}.`;
    case 'sign-out': {
      const count = await operators.closeSessions(id);
      return `${fullName} is signed out of ${count} ${count === 1 ? 'browser' : 'browsers'}.`;
    }
    case 'forget-second-factor':
      await operators.change(id, { totpSecret: null });
      return `${fullName} is not asked for codes any more.`;
    default:
      return unreachable(command);
  }
}
