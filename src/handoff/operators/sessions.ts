import type { Clock } from '../../clock.ts';
import type { OperatorRow, OperatorStore, SessionRow } from '../../store/store.ts';
import { hashOfToken, newSecretToken, SECRET_TOKEN } from './secret-token.ts';

/** How long somebody stays signed in, in milliseconds. */
export interface SessionLifetimes {
  /** From the sign-in, whatever they do. */
  readonly longest: number;
  /** Without a request. */
  readonly idle: number;
}

/** How often a session's last request is written down. Milliseconds. */
const TOUCH_EVERY = 60_000;

/** Somebody who is signed in. */
export interface SignedIn {
  readonly operator: OperatorRow;
  readonly session: SessionRow;
}

export interface Sessions {
  /** Opens a session, always under a new secret. Returns what the browser keeps. */
  open(operator: OperatorRow): Promise<string>;
  /** Who holds the secret; null when the session is over or revoked, or its operator disabled. Counts as a request. */
  find(secret: string): Promise<SignedIn | null>;
  /** Whether a session still stands. Doesn't count as a request. */
  stands(hash: string): Promise<boolean>;
}

export function createSessions(
  operators: OperatorStore,
  clock: Clock,
  { longest, idle }: SessionLifetimes,
): Sessions {
  const standing = async (hash: string): Promise<SignedIn | null> => {
    const session = await operators.session(hash, clock.now());
    if (session === null || session.seenAt + idle <= clock.now()) return null;
    const operator = await operators.find(session.operator);
    return operator === null || operator.disabled ? null : { operator, session };
  };
  return {
    open: async (operator) => {
      const secret = newSecretToken();
      const now = clock.now();
      const times = { createdAt: now, seenAt: now, expiresAt: now + longest };
      const hash = hashOfToken(secret);
      await operators.openSession({ hash, operator: operator.id, csrf: newSecretToken(), ...times });
      return secret;
    },
    find: async (secret) => {
      if (!SECRET_TOKEN.test(secret)) return null;
      const found = await standing(hashOfToken(secret));
      const now = clock.now();
      if (found !== null && found.session.seenAt + TOUCH_EVERY <= now)
        await operators.touchSession(found.session.hash, now);
      return found;
    },
    stands: async (hash) => (await standing(hash)) !== null,
  };
}
