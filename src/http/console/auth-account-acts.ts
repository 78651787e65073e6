import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { asName } from '../../handoff/operators/accounts.ts';
import { audit } from '../../handoff/operators/audit-line.ts';
import { mustNotBeOfOrganisation } from '../../handoff/operators/oidc-account.ts';
import { passwordFault } from '../../handoff/operators/password-rules.ts';
import { hashPassword } from '../../handoff/operators/passwords.ts';
import type { SecondFactor, SecondFactorSetup } from '../../handoff/operators/second-factor.ts';
import type { SignedIn } from '../../handoff/operators/sessions.ts';
import type { OperatorRow, OperatorStore } from '../../store/store.ts';
import type { AuthServices } from './auth-services.ts';

/** What the forms of the account page ask for. */
export const accountAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('name'), firstName: z.string(), fullName: z.string() }),
  z.object({ act: z.literal('password'), password: z.string() }),
  z.object({ act: z.literal('remove-passkey'), id: z.string() }),
  z.object({ act: z.literal('begin-code') }),
  z.object({ act: z.literal('confirm-code'), pending: z.string(), code: z.string() }),
  z.object({ act: z.literal('forget-code') }),
  z.object({ act: z.literal('sign-out-everywhere') }),
]);

export type AccountAct = z.output<typeof accountAct>;

/** Whatever lets somebody in later, or keeps them out. */
export const needsFresh = ({ act }: AccountAct): boolean => act !== 'name' && act !== 'sign-out-everywhere';

/** Whatever would be another way in. */
const OWN_WAYS_IN: ReadonlySet<AccountAct['act']> = new Set(['password', 'begin-code', 'confirm-code']);

export type ActResult =
  /** A code of `DONE`, to be said on the page that the browser is sent to. */
  | { readonly done: keyof typeof DONE }
  | { readonly setup: SecondFactorSetup }
  /** Their sessions are closed: they need a new one, or none. */
  | { readonly closed: 'all-but-here' | 'all' };

export const DONE = {
  name: 'Your name is saved.',
  password: 'Your password is set. You are signed out everywhere else.',
  passkey: 'The passkey is added. You can sign in by it from now on.',
  'passkey-removed': 'The passkey is removed.',
  code: 'From now on you are asked for a code besides your password.',
  'code-forgotten': 'You are no longer asked for a code.',
} as const;

type Act = (signedIn: SignedIn, given: AccountAct) => Promise<ActResult>;

async function setPassword(
  operators: OperatorStore,
  { id, login }: OperatorRow,
  password: string,
): Promise<ActResult> {
  const fault = passwordFault(password, login);
  if (fault !== null) throw new AppError('BAD_REQUEST', fault);
  await operators.change(id, { passwordHash: await hashPassword(password) });
  await operators.closeSessions(id);
  return { closed: 'all-but-here' };
}

const wrongCode = (): AppError =>
  new AppError(
    'BAD_REQUEST',
    'That code is not right. Check that the phone shows the right time, and begin again.',
  );

/** Carries out what somebody asks for on their own account. @throws AppError BAD_REQUEST, FORBIDDEN, in plain words. */
export function createAccountActs({ store, clock }: AuthServices, secondFactor: SecondFactor): Act {
  const { operators } = store;
  const carryOut: Act = async ({ operator }, given) => {
    const { id } = operator;
    switch (given.act) {
      case 'name': {
        const names = { firstName: asName(given.firstName), fullName: asName(given.fullName) };
        await operators.change(id, names);
        return { done: 'name' };
      }
      case 'password':
        return setPassword(operators, operator, given.password);
      case 'remove-passkey':
        await operators.removePasskey(given.id, id);
        return { done: 'passkey-removed' };
      case 'begin-code':
        return { setup: secondFactor.begin(operator) };
      case 'confirm-code':
        if (!(await secondFactor.confirm(operator, given.pending, given.code))) throw wrongCode();
        return { done: 'code' };
      case 'forget-code':
        await operators.change(id, { totpSecret: null });
        return { done: 'code-forgotten' };
      case 'sign-out-everywhere':
        await operators.closeSessions(id);
        return { closed: 'all' };
    }
  };
  return async (signedIn, given) => {
    if (OWN_WAYS_IN.has(given.act)) mustNotBeOfOrganisation(signedIn.operator);
    const result = await carryOut(signedIn, given);
    if ('closed' in result) store.instances.signal({ kind: 'sessions' });
    await audit(operators, clock, `account.${given.act}`, { operator: signedIn.operator.id });
    return result;
  };
}
