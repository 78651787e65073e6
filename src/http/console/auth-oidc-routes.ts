import { AppError } from '../../errors.ts';
import { oidcAccount } from '../../handoff/operators/oidc-account.ts';
import { createOidc, OIDC_WITHIN } from '../../handoff/operators/oidc.ts';
import type { OidcSettings } from '../../handoff/operators/oidc.ts';
import type { OperatorRow } from '../../store/store.ts';
import type { Answer, Headers } from '../answer.ts';
import { renderRefusalPage, renderSignedInPage } from '../pages/sign-in-page.ts';
import { get } from '../route.ts';
import type { Route } from '../route.ts';
import { createCookie } from './auth-cookie.ts';
import type { SignIns } from './auth-open.ts';
import { orPage, pageAnswer, seeOther } from './auth-page.ts';
import type { AuthServices } from './auth-services.ts';

const RETURN = '/console/oidc/return';

/** Sign-in at an OpenID provider. */
export function oidcRoutes(
  services: AuthServices,
  signIns: SignIns,
  settings: OidcSettings,
): readonly Route[] {
  const { guard, store, clock, limits, publicUrl, assets } = services;
  const oidc = createOidc(settings, { ...services, returnPath: RETURN });
  // The provider's page sends the browser back, and a stricter cookie would not come with it.
  const begun = createCookie('ringback-oidc', publicUrl, 'Lax');
  const refusal = (status: number, fault: string, headers: Headers): Answer =>
    pageAnswer(status, publicUrl(), (nonce) => renderRefusalPage({ nonce, assets, fault }), headers);
  const accountAt = async (path: string, pending: string): Promise<OperatorRow> =>
    oidcAccount({ operators: store.operators, clock }, await oidc.finish(path, pending), settings);
  return [
    get(
      '/console/oidc/start',
      orPage(refusal, async (request) => {
        await limits.mustAllowAddress(request);
        const { address, pending } = await oidc.begin();
        return seeOther(address, { 'Set-Cookie': begun.set(pending, OIDC_WITHIN / 1_000) });
      }),
    ),
    get(
      RETURN,
      orPage(refusal, async (request) => {
        await limits.mustAllowAddress(request);
        const operator = await accountAt(request.url ?? '', begun.read(request)).catch(
          async (error: unknown) => {
            if (!(error instanceof AppError) || error.facts['reason'] === undefined) throw error;
            const details = { way: 'oidc', reason: error.facts['reason'] };
            throw await guard.refuse(request, 'sign-in.refused', error, { details });
          },
        );
        const headers = await signIns.open(request, 'oidc', operator);
        return pageAnswer(200, publicUrl(), (nonce) => renderSignedInPage({ nonce, assets }), headers);
      }),
    ),
  ];
}
