import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../errors.ts';
import type { VerifiedClaims } from './claims.ts';
import type { Tokens } from './tokens.ts';

/** Who calls: the holder of the service's secret, or of a token for one conversation. */
export type Caller =
  | { readonly kind: 'secret' }
  | { readonly kind: 'token'; readonly token: string; readonly claims: VerifiedClaims };

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

const sameSecret = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret));

/** @throws AppError NOT_AUTHENTICATED. */
export function bearer(authorization: string | undefined): string {
  const credential = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (credential !== undefined) return credential;
  throw new AppError('NOT_AUTHENTICATED', 'Send the header "Authorization: Bearer <token or secret>".');
}

/**
 * Tells who calls.
 * @param secret the service's secret; unset, nobody is let in by one.
 * @throws AppError NOT_AUTHENTICATED, FORBIDDEN or TOKEN_EXPIRED.
 */
export async function callerOf(
  authorization: string | undefined,
  secret: string | undefined,
  tokens: Tokens,
): Promise<Caller> {
  const credential = bearer(authorization);
  if (secret !== undefined && sameSecret(credential, secret)) return { kind: 'secret' };
  return { kind: 'token', token: credential, claims: await tokens.verify(credential) };
}

/** @throws AppError FORBIDDEN when the caller's token is for another conversation. */
export function mustReach(caller: Caller, conversation: string): void {
  if (caller.kind === 'token' && caller.claims.conversation !== conversation)
    throw new AppError('FORBIDDEN', 'The token is for another conversation.');
}
