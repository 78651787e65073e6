import type { Request } from 'restify';
import { AppError } from '../../errors.ts';
import { audit } from '../../handoff/operators/audit-line.ts';
import { isOfOrganisation } from '../../handoff/operators/oidc-account.ts';
import type { SecondFactor, SecondFactorSetup } from '../../handoff/operators/second-factor.ts';
import type { SignedIn } from '../../handoff/operators/sessions.ts';
import type { Answer } from '../answer.ts';
import { renderAccountPage } from '../pages/account-page.ts';
import { renderRefusalPage } from '../pages/sign-in-page.ts';
import { get, post, queryOf } from '../route.ts';
import type { Route } from '../route.ts';
import { accountAct, createAccountActs, DONE, needsFresh } from './auth-account-acts.ts';
import type { AccountAct, ActResult } from './auth-account-acts.ts';
import { readForm } from './auth-form.ts';
import { isFresh, mustBeFresh } from './auth-fresh.ts';
import { orPage, pageAnswer, seeOther } from './auth-page.ts';
import type { AuthServices } from './auth-services.ts';

const ACCOUNT = '/console/account';
const SIGN_IN = '/console/sign-in';

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long' });

/** What there is to say besides how the account stands. */
interface Shown {
  readonly status?: number;
  readonly done?: string | undefined;
  readonly fault?: string;
  readonly setup?: SecondFactorSetup;
}

type Show = (signedIn: SignedIn, shown?: Shown) => Promise<Answer>;

const showAccount =
  ({ store, clock, publicUrl, assets }: AuthServices): Show =>
  async (signedIn, { status = 200, ...shown } = {}) => {
    const { operator, session } = signedIn;
    const passkeys = (await store.operators.passkeys(operator.id)).map(({ id, label, createdAt }) => ({
      ...{ id, label, added: day.format(createdAt) },
    }));
    const { login, firstName, fullName, passwordHash, totpSecret } = operator;
    return pageAnswer(status, publicUrl(), (nonce) =>
      renderAccountPage({
        ...{ nonce, assets, csrf: session.csrf, login, firstName, fullName, passkeys, ...shown },
        ...{ hasPassword: passwordHash !== null, hasSecondFactor: totpSecret !== null },
        isFresh: isFresh(signedIn, clock),
        isOfOrganisation: isOfOrganisation(operator),
      }),
    );
  };

function doneIn(request: Request): string | undefined {
  const code = queryOf(request).get('done') ?? '';
  return Object.hasOwn(DONE, code) ? DONE[code as keyof typeof DONE] : undefined;
}

function actIn(form: ReadonlyMap<string, string>): AccountAct {
  const result = accountAct.safeParse(Object.fromEntries(form));
  if (!result.success)
    throw new AppError('BAD_REQUEST', 'The form is incomplete. Load the page again and try again.');
  return result.data;
}

const refusalPage =
  ({ publicUrl, assets }: AuthServices): Parameters<typeof orPage>[0] =>
  (status, fault, headers) =>
    status === 401
      ? seeOther(SIGN_IN)
      : pageAnswer(status, publicUrl(), (nonce) => renderRefusalPage({ nonce, assets, fault }), headers);

/** Everybody's own account. */
export function accountRoutes(services: AuthServices, secondFactor: SecondFactor): readonly Route[] {
  const { guard, clock } = services;
  const show = showAccount(services);
  const carryOut = createAccountActs(services, secondFactor);
  const answerTo = async (signedIn: SignedIn, result: ActResult): Promise<Answer> => {
    if ('setup' in result) return show(signedIn, { setup: result.setup });
    if ('done' in result) return seeOther(`${ACCOUNT}?done=${result.done}`);
    if (result.closed === 'all') return seeOther(SIGN_IN, { 'Set-Cookie': guard.cookie.clear() });
    const secret = await guard.sessions.open(signedIn.operator);
    return seeOther(`${ACCOUNT}?done=password`, { 'Set-Cookie': guard.cookie.set(secret) });
  };
  return [
    get(ACCOUNT, async (request) => {
      const signedIn = await guard.whoIs(request);
      return signedIn === null ? seeOther(SIGN_IN) : show(signedIn, { done: doneIn(request) });
    }),
    post(
      ACCOUNT,
      orPage(refusalPage(services), async (request) => {
        const form = await readForm(request);
        const signedIn = await guard.mustChange(request, form.get('csrf') ?? '');
        try {
          const act = actIn(form);
          if (needsFresh(act)) mustBeFresh(signedIn, clock);
          return await answerTo(signedIn, await carryOut(signedIn, act));
        } catch (error) {
          if (!(error instanceof AppError) || error.status >= 500) throw error;
          return show(signedIn, { status: error.status, fault: error.message });
        }
      }),
    ),
  ];
}

/** The way out: by the form of the account page, or by the console's script, which sends its token as a header. */
export function signOutRoutes(services: AuthServices): readonly Route[] {
  const { guard, store, clock } = services;
  return [
    post(
      '/console/sign-out',
      orPage(refusalPage(services), async (request) => {
        const byScript = request.headers['x-csrf-token'] !== undefined;
        const csrf = byScript ? undefined : ((await readForm(request)).get('csrf') ?? '');
        const { operator, session } = await guard.mustChange(request, csrf);
        await store.operators.closeSession(session.hash);
        store.instances.signal({ kind: 'sessions' });
        await audit(store.operators, clock, 'sign-out', { operator: operator.id });
        const gone = { 'Set-Cookie': guard.cookie.clear() };
        return byScript ? { status: 204, headers: gone } : seeOther(SIGN_IN, gone);
      }),
    ),
  ];
}
