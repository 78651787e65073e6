import type { Json } from '../case/answers.ts';

/** What the store keeps of those who answer: who they are, how they sign in, and what they did. Secrets only as hashes. */

export type Role = 'operator' | 'supervisor';
/** Whether new chats may come. Who is not signed in anywhere is `away`. */
export type DutyStatus = 'available' | 'away';

export interface OperatorRow {
  readonly id: string;
  /** Names the account; unique, lower case. */
  readonly login: string;
  /** Shown to the person in the chat. */
  readonly firstName: string;
  /** Shown to other operators. */
  readonly fullName: string;
  readonly role: Role;
  readonly status: DutyStatus;
  /** When a console of theirs was last heard, in milliseconds since 1970. */
  readonly seenAt: number | null;
  readonly disabled: boolean;
  /** A salted hash in PHC form, or null when they sign in another way. */
  readonly passwordHash: string | null;
  /** Sealed by the server's key, or null. */
  readonly totpSecret: string | null;
  /** `issuer|subject` of an OpenID provider, or null. */
  readonly oidcSubject: string | null;
  readonly createdAt: number;
}

/** A key that a browser or a phone keeps for its owner (WebAuthn). */
export interface PasskeyRow {
  /** Credential id, base64url. */
  readonly id: string;
  readonly operator: string;
  /** COSE public key, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  /** What its owner calls it. */
  readonly label: string;
  readonly createdAt: number;
}

/** One signed-in browser. */
export interface SessionRow {
  /** SHA-256 of the cookie's secret, base64url. */
  readonly hash: string;
  readonly operator: string;
  readonly csrf: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
}

/** One line of the audit: who did what, to what, when. It holds ids and codes, never words of a chat. */
export interface AuditRow {
  readonly id: string;
  readonly at: number;
  /** Id of the operator; null for the system, or for somebody who was not let in. */
  readonly operator: string | null;
  /** What was done or refused: `chat.claim`, `sign-in.refused` … */
  readonly action: string;
  readonly conversation: string | null;
  readonly details: Readonly<Record<string, Json>>;
}

export interface OperatorStore {
  /** @throws AppError BAD_REQUEST when the login or the OpenID account is taken. */
  add(operator: OperatorRow): Promise<void>;
  /**
   * Changes an operator; fields left out stay. False when there is none.
   * @throws AppError BAD_REQUEST when the login or the OpenID account is taken.
   */
  change(id: string, change: Partial<Omit<OperatorRow, 'id' | 'createdAt'>>): Promise<boolean>;
  find(id: string): Promise<OperatorRow | null>;
  byLogin(login: string): Promise<OperatorRow | null>;
  byOidcSubject(subject: string): Promise<OperatorRow | null>;
  list(): Promise<readonly OperatorRow[]>;

  /** Keeps the hash of a one-time sign-in link. */
  addLink(hash: string, operator: string, expiresAt: number): Promise<void>;
  /** Spends a link, once. The operator's id, or null when it is unknown, over or spent. */
  spendLink(hash: string, now: number): Promise<string | null>;

  /** Spends what may count a single time, whichever instance it comes to. False when it was spent. @param until ms, when it is over by itself. */
  spendOnce(what: string, until: number): Promise<boolean>;

  addPasskey(passkey: PasskeyRow): Promise<void>;
  passkeys(operator: string): Promise<readonly PasskeyRow[]>;
  passkey(id: string): Promise<PasskeyRow | null>;
  /** Keeps a counter that rose; one that did not changes nothing. */
  countPasskey(id: string, counter: number): Promise<void>;
  removePasskey(id: string, operator: string): Promise<boolean>;

  openSession(session: SessionRow): Promise<void>;
  /** A session that has not expired. */
  session(hash: string, now: number): Promise<SessionRow | null>;
  touchSession(hash: string, now: number): Promise<void>;
  closeSession(hash: string): Promise<void>;
  /** Closes every session of an operator. Returns how many. */
  closeSessions(operator: string): Promise<number>;

  /** Adds a line; none is ever changed, and none removed before `AUDIT_DAYS`. */
  audit(row: AuditRow): Promise<void>;
  /**
   * Lines before `before` (ms), the newest first: `limit` of them, and what else was written in the last one's
   * millisecond, so that the next page may begin there.
   */
  audits(before: number, limit: number, conversation?: string): Promise<readonly AuditRow[]>;
  /** Deletes what is past its time: links, sessions, what was spent, and audit lines older than `auditBefore` (ms). */
  sweep(now: number, auditBefore: number): Promise<void>;
}
