/**
 * Every code an error of ours can carry, the HTTP status it maps to, and what an operator of the service should
 * do about it. `docs/errors.md` is held to this register by a test.
 */
export const ERRORS = {
  CONFIG_INVALID: { status: 500, remedy: 'Correct the setting named in the message and start again.' },
  CONTENT_INVALID: { status: 500, remedy: 'Correct the content files named in the message.' },
  PORT_IN_USE: { status: 500, remedy: 'Stop the other program or set PORT.' },
  STORE_UNAVAILABLE: { status: 503, remedy: 'Check the disk and the database; requests may be repeated.' },
  STORE_FULL: {
    status: 503,
    remedy: 'Free disk space under DATA_DIR, or at the database; nothing was stored or sent.',
  },
  STORE_LOCKED: {
    status: 500,
    remedy: 'Another server uses this DATA_DIR; stop it, set another, or set DATABASE_URL for both.',
  },
  STORE_TOO_NEW: {
    status: 500,
    remedy: 'A newer version wrote this data: start that version, or restore an older backup.',
  },
  TURN_CONFLICT: { status: 503, remedy: 'Five tries met newer turns; the client may send again.' },
  TURN_FAILED: {
    status: 500,
    remedy: 'A fault in a turn; nothing of it was stored. See the cause in the log.',
  },
  TOO_BUSY: { status: 503, remedy: 'Too many messages wait in one conversation; the client may send again.' },
  BAD_REQUEST: { status: 400, remedy: 'The request is malformed; the message says where.' },
  TOO_LARGE: { status: 413, remedy: 'The request is larger than the limit in the message.' },
  NOT_AUTHENTICATED: { status: 401, remedy: 'Send a token or a secret in the Authorization header.' },
  FORBIDDEN: { status: 403, remedy: 'The token is invalid, expired, or for another conversation.' },
  NOT_FOUND: { status: 404, remedy: 'There is nothing at this address.' },
  CONVERSATION_ERASED: { status: 403, remedy: 'The conversation was erased and cannot be continued.' },
  MISSING_PROPERTY: { status: 400, remedy: 'Send the property that the message names.' },
  ATTACHMENTS_REFUSED: { status: 400, remedy: 'Send words only; this service takes no files.' },
  TOKEN_EXPIRED: { status: 403, remedy: 'The token was valid once; get a new one.' },
  METHOD_NOT_ALLOWED: { status: 405, remedy: 'Use one of the methods in the Allow header.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, remedy: 'Send the body as plain application/json.' },
  RATE_LIMITED: { status: 429, remedy: 'Wait for the seconds in Retry-After, then send again.' },
  TURN_TIMED_OUT: {
    status: 502,
    remedy: 'The turn took too long; it may yet be stored, and a repeat is safe.',
  },
  NOT_READY: { status: 503, remedy: 'The server is starting or stopping; ask again in a moment.' },
  HANDOFF_TAKEN: { status: 409, remedy: 'Somebody else has this chat, or it is over. Load the queue again.' },
  LEASE_LOST: {
    status: 409,
    remedy: 'The chat is no longer held under this token. Nothing was sent; claim it again if it is free.',
  },
  SIGN_IN_FAILED: { status: 401, remedy: 'Name, password, code or link is wrong, spent or over.' },
  INTERNAL: { status: 500, remedy: 'A fault in the service; see the cause in the log.' },
} as const satisfies Record<string, { status: number; remedy: string }>;
export type ErrorCode = keyof typeof ERRORS;

export interface ErrorDetails {
  readonly cause?: unknown;
  /** Facts for the log: ids and codes, never words of the person. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

/** The only error thrown on purpose. `message` is for the log and for callers of the HTTP interface. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string | number | boolean>>;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.facts = details.facts ?? {};
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

function reasonOf(cause: unknown): string {
  // Where a name has several addresses, each has failed in its own way.
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
  return cause instanceof Error ? cause.message : '';
}

/** An error in one line with the reason for it, for whoever runs the service. A client is told the message alone. */
export function withReason({ message, cause }: AppError): string {
  const reason = reasonOf(cause);
  return message.includes(reason) ? message : `${message} (${reason})`;
}

/** Marks what the types rule out; reaching it is a fault of ours. */
export function unreachable(value: never): never {
  throw new AppError('TURN_FAILED', `unexpected value ${JSON.stringify(value)}`);
}
