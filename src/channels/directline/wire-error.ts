import type { Json } from '../../case/answers.ts';
import { AppError, ERRORS } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';

/** `error.code` values that Direct Line is known to use; where it has none, ours, in its style. */
const WIRE_CODES: Readonly<Partial<Record<ErrorCode, string>>> = {
  MISSING_PROPERTY: 'MissingProperty',
  TOKEN_EXPIRED: 'TokenExpired',
  CONVERSATION_ERASED: 'TokenExpired',
  NOT_AUTHENTICATED: 'Unauthorized',
  FORBIDDEN: 'Forbidden',
  TOO_LARGE: 'MessageSizeTooBig',
  RATE_LIMITED: 'RateLimited',
  METHOD_NOT_ALLOWED: 'MethodNotAllowed',
  UNSUPPORTED_MEDIA_TYPE: 'UnsupportedMediaType',
  ATTACHMENTS_REFUSED: 'AttachmentsNotAccepted',
  TURN_FAILED: 'BotError',
  TURN_TIMED_OUT: 'BotError',
};

/** A failed turn is "the bot failed" to Direct Line, whose status for that is 502. */
const WIRE_STATUS: Readonly<Partial<Record<ErrorCode, number>>> = { TURN_FAILED: 502 };

export interface WireError {
  readonly status: number;
  readonly body: Readonly<Record<string, Json>>;
}

/** The ErrorResponse that a client gets for an error. What is not an `AppError` tells it nothing. */
export function wireError(error: unknown): WireError {
  if (!(error instanceof AppError)) {
    const body = { error: { code: 'ServiceError', message: 'Something went wrong here. Please try again.' } };
    return { status: ERRORS.INTERNAL.status, body };
  }
  const code = WIRE_CODES[error.code] ?? (error.status < 500 ? 'BadArgument' : 'ServiceError');
  return {
    status: WIRE_STATUS[error.code] ?? error.status,
    body: { error: { code, message: error.message } },
  };
}
