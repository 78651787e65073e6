import { createSecondFactor } from '../../handoff/operators/second-factor.ts';
import type { Route } from '../route.ts';
import { accountRoutes, signOutRoutes } from './auth-account-routes.ts';
import { linkRoutes } from './auth-link-routes.ts';
import { oidcRoutes } from './auth-oidc-routes.ts';
import { createSignIns } from './auth-open.ts';
import { passkeyRoutes } from './auth-passkey-routes.ts';
import { passwordRoutes } from './auth-password-routes.ts';
import type { AuthServices } from './auth-services.ts';

/** How operators come in: by password, passkey, one-time link or their organisation; their account; the way out. */
export function authRoutes(services: AuthServices): readonly Route[] {
  const signIns = createSignIns(services);
  const secondFactor = createSecondFactor({ ...services, operators: services.store.operators });
  return [
    ...passwordRoutes(services, signIns, secondFactor),
    ...linkRoutes(services, signIns),
    ...passkeyRoutes(services, signIns),
    ...(services.oidc === undefined ? [] : oidcRoutes(services, signIns, services.oidc)),
    ...accountRoutes(services, secondFactor),
    ...signOutRoutes(services),
  ];
}
