import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import type { SignedIn } from '../../handoff/operators/sessions.ts';

/** For how long after a sign-in the ways to sign in may be changed. Milliseconds. */
const FRESH_FOR = 15 * 60_000;

/** Whether somebody signed in just now, and so is not just whoever found a screen left open. */
export const isFresh = ({ session }: SignedIn, clock: Clock): boolean =>
  session.createdAt + FRESH_FOR > clock.now();

/** @throws AppError FORBIDDEN */
export function mustBeFresh(signedIn: SignedIn, clock: Clock): void {
  if (!isFresh(signedIn, clock))
    throw new AppError('FORBIDDEN', 'You signed in a while ago. Sign out and in again, then change this.');
}
