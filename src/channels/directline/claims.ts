/** What a token says: one conversation, and who may speak in it. */
export interface Claims {
  readonly conversation: string;
  /** The user id that is written over `from.id`; the official client reads it out of the token as `user`. */
  readonly user?: string;
  /** SHA-256 of the resume handle that was issued with the token. */
  readonly resumeHash?: string;
  /** Origins that may host the chat; none named means any. */
  readonly trustedOrigins?: readonly string[];
}

export interface VerifiedClaims extends Claims {
  /** Seconds left. */
  readonly expiresIn: number;
}
