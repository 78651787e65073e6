import * as client from 'openid-client';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { createPending } from './pending.ts';
import type { SealingKey } from './seal.ts';

/** An OpenID provider, such as Entra ID, and how it says who may work here. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim of the ID token that holds roles or groups. */
  readonly roleClaim: string;
  /** The values of it that make somebody a supervisor, or an operator. */
  readonly supervisorRole: string;
  readonly operatorRole: string;
}

/** How long somebody may take at the provider. Milliseconds. */
export const OIDC_WITHIN = 10 * 60_000;

/** Seconds that the provider may take to answer us. */
const ANSWERS_WITHIN = 10;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const checks = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** What an ID token says of somebody. */
export interface Claims {
  readonly [name: string]: unknown;
  readonly iss: string;
  readonly sub: string;
}

export interface Oidc {
  /** Where to send the browser, and what it has to bring back. @throws AppError SIGN_IN_FAILED */
  begin(): Promise<{ readonly address: string; readonly pending: string }>;
  /**
   * @param path the path and query that the provider sent the browser back to.
   * @throws AppError SIGN_IN_FAILED with the reason as a fact: the answer is not to our question, or not the provider's.
   */
  finish(path: string, pending: string): Promise<Claims>;
}

export interface OidcOptions {
  readonly clock: Clock;
  readonly log: Logger;
  readonly keys: readonly SealingKey[];
  readonly publicUrl: () => string;
  /** Where the provider sends browsers back to. */
  readonly returnPath: string;
}

const failed = (reason: string, message: string): AppError =>
  new AppError('SIGN_IN_FAILED', message, { facts: { reason } });

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** Plain http is for a provider on this machine: the client refuses it otherwise. */
async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const server = new URL(issuer);
  const insecure = server.protocol === 'http:' && LOOPBACK.test(server.hostname);
  return client.discovery(server, clientId, clientSecret, undefined, {
    timeout: ANSWERS_WITHIN,
    // Marked as deprecated to make it stand out; there is no other way.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    ...(insecure && { execute: [client.allowInsecureRequests] }),
  });
}

/** Looks the provider up at its first use, so that a server starts without it; a failed look-up is tried again. */
function providerOf(settings: OidcSettings, log: Logger): () => Promise<client.Configuration> {
  let known: client.Configuration | undefined;
  return async () => {
    try {
      known ??= await discover(settings);
      return known;
    } catch (error) {
      log.error({ code: codeOf(error), issuer: settings.issuer }, 'the OpenID provider does not answer');
      throw failed('provider', "Your organisation's sign-in doesn't answer. Try again in a few minutes.");
    }
  };
}

const newChecks = (): z.output<typeof checks> => ({
  state: client.randomState(),
  nonce: client.randomNonce(),
  verifier: client.randomPKCECodeVerifier(),
});

/** Sign-in by OpenID Connect: the code flow with PKCE, state and nonce. */
export function createOidc(settings: OidcSettings, options: OidcOptions): Oidc {
  const { clock, log, keys, publicUrl, returnPath } = options;
  const pendings = createPending({ keys, clock }, 'openid connect', checks, OIDC_WITHIN);
  const provider = providerOf(settings, log);
  return {
    begin: async () => {
      const configuration = await provider();
      const begun = newChecks();
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: publicUrl() + returnPath,
        scope: 'openid profile email',
        ...{ state: begun.state, nonce: begun.nonce, code_challenge_method: 'S256' },
        code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
      });
      return { address: address.href, pending: pendings.begin(begun) };
    },
    finish: async (path, pending) => {
      const begun = pendings.find(pending);
      if (begun === null)
        throw failed('not-begun', 'That took too long, or it began in another browser. Try again.');
      const configuration = await provider();
      const granted = await client
        .authorizationCodeGrant(configuration, new URL(path, publicUrl()), {
          expectedState: begun.state,
          expectedNonce: begun.nonce,
          pkceCodeVerifier: begun.verifier,
        })
        .catch((error: unknown) => {
          log.warn({ code: codeOf(error), issuer: settings.issuer }, 'a sign-in by OpenID was refused');
          throw failed(codeOf(error), "Your organisation's sign-in did not go through. Try again.");
        });
      const claims = granted.claims();
      if (claims !== undefined) return claims;
      throw failed('no-id-token', "Your organisation's sign-in did not say who you are. Tell a supervisor.");
    },
  };
}
