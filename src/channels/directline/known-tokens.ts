import type { Clock } from '../../clock.ts';
import type { VerifiedClaims } from './claims.ts';

/** Tokens remembered at once; each is under a kilobyte. */
const MOST_TOKENS = 10_000;

type Verify = (token: string) => Promise<VerifiedClaims>;

/**
 * Remembers which tokens have been verified: checking a signature takes a good part of a turn's processor time, and what
 * it finds never changes, so that each instance may well remember its own. A token's end is looked at every time.
 */
export function rememberTokens(verify: Verify, clock: Clock): Verify {
  const known = new Map<string, { readonly claims: VerifiedClaims; readonly end: number }>();
  const secondsLeft = (end: number): number => Math.ceil((end - clock.now()) / 1_000);
  return async (token) => {
    const hit = known.get(token);
    if (hit !== undefined && hit.end > clock.now()) return { ...hit.claims, expiresIn: secondsLeft(hit.end) };
    known.delete(token);
    const claims = await verify(token);
    known.set(token, { claims, end: (Math.floor(clock.now() / 1_000) + claims.expiresIn) * 1_000 });
    const [oldest] = known.keys();
    if (known.size > MOST_TOKENS && oldest !== undefined) known.delete(oldest);
    return claims;
  };
}
