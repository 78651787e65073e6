import type { Clock } from '../../clock.ts';
import type { OperatorRow, OperatorStore, SessionRow } from '../../store/store.ts';
import { hashOfToken, newSecretToken, SECRET_TOKEN } from './secret-token.ts';

/** How long somebody stays signed in, in milliseconds. */
export interface SessionLifetimes {
  /** From the sign-in, whatever they do. */
  readonly longest: number;
  /** Without anything done by hand. */
  readonly idle: number;
}

/** How often a session's last use is written down. Milliseconds. */
const TOUCH_EVERY = 60_000;

/** Somebody who is signed in. */
export interface SignedIn {
  readonly operator: OperatorRow;
  readonly session: SessionRow;
}

export interface Sessions {
  /** Opens a session, always under a new secret. Returns what the browser keeps. */
  open(operator: OperatorRow): Promise<string>;
  /**
   * Who holds the secret; null when the session is over or revoked, or its operator disabled. Doesn't count as use: an
   * open console reads by itself, whether anybody sits there or not.
   */
  find(secret: string): Promise<SignedIn | null>;
  /** Somebody did something: the time that a session may lie idle begins anew. */
  use(signedIn: SignedIn): Promise<void>;
  /** Whether a session still stands. Doesn't count as use. */
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
    find: async (secret) => (SECRET_TOKEN.test(secret) ? standing(hashOfToken(secret)) : null),
    use: async ({ session }) => {
      const now = clock.now();
      if (session.seenAt + TOUCH_EVERY <= now) await operators.touchSession(session.hash, now);
    },
    stands: async (hash) => (await standing(hash)) !== null,
  };
}
