import type { IncomingMessage } from 'node:http';
import { AppError } from '../../errors.ts';
import { audit } from '../../handoff/operators/audit-line.ts';
import type { SignInResult } from '../../handoff/operators/password-sign-in.ts';
import { hashOfToken } from '../../handoff/operators/secret-token.ts';
import type { OperatorRow } from '../../store/store.ts';
import type { Headers } from '../answer.ts';
import type { AuthServices } from './auth-services.ts';

/**
 * Attempts a minute. A login's own limit holds whoever guesses, from however many addresses; a whole office that starts
 * its shift has one address.
 */
const ATTEMPTS = { login: 5, network: 60 };

/** One message for every reason, so that nobody learns which of it was right. */
const WRONG = 'That name, password or code is not right, or the account is closed. Try again.';

export type SignInWay = 'password' | 'passkey' | 'link' | 'oidc';

export interface SignIns {
  /** Counts an attempt. @throws AppError RATE_LIMITED */
  mustAllow(request: IncomingMessage, way: SignInWay, login?: string): Promise<void>;
  /** Opens a session in place of the one the browser had. Returns the headers that carry it. */
  open(request: IncomingMessage, way: SignInWay, operator: OperatorRow): Promise<Headers>;
  /** Who it was. @throws AppError SIGN_IN_FAILED, always with the same words. */
  mustBeRight(request: IncomingMessage, way: SignInWay, result: SignInResult): Promise<OperatorRow>;
}

/** What all ways of signing in have in common: limits, the session, the audit. */
export function createSignIns({ guard, store, clock, networkOf, limits }: AuthServices): SignIns {
  const ofLogin = limits.rateLimit('sign-in-login', ATTEMPTS.login);
  const ofNetwork = limits.rateLimit('sign-in-network', ATTEMPTS.network);
  return {
    mustAllow: async (request, way, login) => {
      const waits = await Promise.all([
        ...(login === undefined ? [] : [ofLogin.take(login)]),
        ofNetwork.take(networkOf(request)),
      ]);
      const wait = Math.max(...waits);
      if (wait === 0) return;
      const message = `Too many attempts to sign in. Wait ${wait} seconds, then try again.`;
      const error = new AppError('RATE_LIMITED', message, { facts: { retryAfter: wait } });
      throw await guard.refuse(request, 'sign-in.refused', error, { details: { way, reason: 'too-often' } });
    },
    open: async (request, way, operator) => {
      const old = guard.cookie.read(request);
      if (old !== '') await store.operators.closeSession(hashOfToken(old));
      const secret = await guard.sessions.open(operator);
      await audit(store.operators, clock, `sign-in.${way}`, { operator: operator.id });
      return { 'Set-Cookie': guard.cookie.set(secret) };
    },
    mustBeRight: async (request, way, result) => {
      if ('operator' in result) return result.operator;
      const error = new AppError('SIGN_IN_FAILED', WRONG);
      // What was typed as a name is not written down: now and then it is a password.
      const details = { way, reason: result.refused, about: result.about ?? null };
      throw await guard.refuse(request, 'sign-in.refused', error, { details });
    },
  };
}
