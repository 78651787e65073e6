import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const CLIENT = { id: 'ringback', secret: 'a-secret-of-the-tests-that-the-provider-knows' };

/** A real OpenID provider on this machine, at which whoever comes is signed in at once. */
export interface OidcProvider {
  readonly issuer: string;
  /** Who comes next, and what the provider says of them. */
  next: { readonly sub: string; readonly claims: Readonly<Record<string, unknown>> };
  /** Goes through the provider's pages as a browser would. Returns the address it is sent back to. */
  visit(address: string): Promise<URL>;
  stop(): Promise<void>;
}

/** @param returnTo the address that the client is registered with; asked for when somebody first comes. */
export async function startOidcProvider(returnTo: () => string): Promise<OidcProvider> {
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    provider ??= providerAt(running, returnTo());
    if (request.url?.startsWith('/interaction/') === true)
      void signInAtOnce(provider, request, response, running.next.sub);
    else provider.callback()(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running: OidcProvider = {
    issuer,
    next: { sub: 'nobody', claims: {} },
    visit: (address) => visit(address, issuer),
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return running;
}

const providerAt = (running: OidcProvider, returnTo: string): Provider =>
  new Provider(running.issuer, {
    clients: [
      {
        ...{ client_id: CLIENT.id, client_secret: CLIENT.secret },
        redirect_uris: [returnTo],
        ...{ grant_types: ['authorization_code'], response_types: ['code'] },
      },
    ],
    claims: { openid: ['sub', 'roles'], profile: ['name', 'preferred_username'], email: ['email'] },
    // As Entra ID does, everything stands in the ID token.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...running.next.claims }),
    }),
    cookies: { keys: ['a-key-of-the-tests'] },
  });

async function signInAtOnce(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  accountId: string,
): Promise<void> {
  const { prompt, params } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    await provider.interactionFinished(request, response, { login: { accountId } });
    return;
  }
  const grant = new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope('openid profile email');
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

async function visit(address: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  for (let step = 0; step < 10 && url.origin === issuer; step += 1) {
    const headers = { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const response = await fetch(url, { redirect: 'manual', headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    assert.ok(location !== null, `the provider said ${response.status}: ${await response.text()}`);
    url = new URL(location, url);
  }
  return url;
}
