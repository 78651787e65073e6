import type { Request } from 'restify';
import { spendLink } from '../../handoff/operators/links.ts';
import { renderLinkPage, renderRefusalPage, renderSpentLinkPage } from '../pages/sign-in-page.ts';
import { get, post } from '../route.ts';
import type { Route } from '../route.ts';
import type { SignIns } from './auth-open.ts';
import { orPage, pageAnswer, seeOther } from './auth-page.ts';
import type { AuthServices } from './auth-services.ts';

function tokenOf({ params }: Request): string {
  const { token } = params as { readonly token?: unknown };
  return typeof token === 'string' ? token : '';
}

/** One-time sign-in links. */
export function linkRoutes(services: AuthServices, signIns: SignIns): readonly Route[] {
  const { guard, store, clock, publicUrl, assets } = services;
  return [
    get('/console/link/:token', (request) =>
      pageAnswer(200, publicUrl(), (nonce) => renderLinkPage({ nonce, assets, token: tokenOf(request) })),
    ),
    post(
      '/console/link/:token',
      orPage(
        (status, fault, headers) =>
          pageAnswer(
            status,
            publicUrl(),
            (nonce) =>
              status === 401
                ? renderSpentLinkPage({ nonce, assets })
                : renderRefusalPage({ nonce, assets, fault }),
            headers,
          ),
        async (request) => {
          await guard.mustBeOwnPage(request);
          await signIns.mustAllow(request, 'link');
          const spent = await spendLink(store.operators, clock, tokenOf(request));
          const result = spent === null ? { refused: 'link' } : { operator: spent };
          const operator = await signIns.mustBeRight(request, 'link', result);
          return seeOther('/console/account', await signIns.open(request, 'link', operator));
        },
      ),
    ),
  ];
}
