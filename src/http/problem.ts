import { STATUS_CODES } from 'node:http';
import { AppError, ERRORS } from '../errors.ts';
import type { Answer, Headers } from './answer.ts';

/** Headers that an error needs besides its body. */
export function errorHeaders(error: unknown): Headers {
  if (!(error instanceof AppError)) return {};
  const { retryAfter, allow } = error.facts;
  return {
    ...(error.code === 'NOT_AUTHENTICATED' && { 'WWW-Authenticate': 'Bearer' }),
    ...(error.status === 503 && { 'Retry-After': '5' }),
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    ...(allow !== undefined && { Allow: String(allow) }),
  };
}

/** An error as problem details (RFC 9457). What is not an `AppError` tells the client nothing. */
export function problem(error: unknown): Answer {
  const code = error instanceof AppError ? error.code : 'INTERNAL';
  const status = ERRORS[code].status;
  const detail = error instanceof AppError ? error.message : 'Something went wrong here. Please try again.';
  const body = { type: `urn:ringback:error:${code}`, title: STATUS_CODES[status], status, detail, code };
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...errorHeaders(error),
    },
    body: JSON.stringify(body),
  };
}
