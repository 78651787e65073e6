import { asLogin } from '../../handoff/operators/accounts.ts';
import { signInByPassword } from '../../handoff/operators/password-sign-in.ts';
import type { SecondFactor } from '../../handoff/operators/second-factor.ts';
import type { Answer, Headers } from '../answer.ts';
import { renderSignInPage } from '../pages/sign-in-page.ts';
import { get, post } from '../route.ts';
import type { Route } from '../route.ts';
import { readForm } from './auth-form.ts';
import type { SignIns } from './auth-open.ts';
import { orPage, pageAnswer, seeOther } from './auth-page.ts';
import type { AuthServices } from './auth-services.ts';

/** A longer one is nobody's. */
const LONGEST_LOGIN = 64;

/** The page to sign in at, and the form on it. */
export function passwordRoutes(
  { guard, store, publicUrl, assets, oidc }: AuthServices,
  signIns: SignIns,
  secondFactor: SecondFactor,
): readonly Route[] {
  const page = (status: number, fault?: string, headers: Headers = {}): Answer =>
    pageAnswer(
      status,
      publicUrl(),
      (nonce) => renderSignInPage({ nonce, assets, fault, withOidc: oidc !== undefined }),
      headers,
    );
  return [
    get('/console/sign-in', async (request) =>
      (await guard.whoIs(request)) === null ? page(200) : seeOther('/console'),
    ),
    post(
      '/console/sign-in',
      orPage(page, async (request) => {
        await guard.mustBeOwnPage(request);
        const form = await readForm(request);
        const login = asLogin(form.get('login') ?? '').slice(0, LONGEST_LOGIN + 1);
        await signIns.mustAllow(request, 'password', login);
        const given = { login, password: form.get('password') ?? '', code: form.get('code') ?? '' };
        const result = await signInByPassword(store.operators, secondFactor, given);
        const operator = await signIns.mustBeRight(request, 'password', result);
        return seeOther('/console', await signIns.open(request, 'password', operator));
      }),
    ),
  ];
}
