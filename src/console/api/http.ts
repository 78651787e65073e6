import { done, failed } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { problemIn, problemThrown } from './problem.ts';

const TIME_LIMIT_MS = 15_000;

export interface Http {
  readonly get: <T>(path: string) => Promise<Outcome<T>>;
  readonly post: <T>(path: string, body?: object) => Promise<Outcome<T>>;
}

export interface HttpOptions {
  readonly fetch: typeof fetch;
  /** The value of `X-CSRF-Token`, once it is known. */
  readonly csrf: () => string;
  /** The server does not know this session (any more). */
  readonly onSignedOut: () => void;
}

/** JSON over HTTP with our own server, whose answers have the types of `console-protocol.ts`. Never rejects. */
export function createHttp({ fetch, csrf, onSignedOut }: HttpOptions): Http {
  const request = async <T>(path: string, init: RequestInit): Promise<Outcome<T>> => {
    try {
      const answer = await fetch(path, { ...init, signal: AbortSignal.timeout(TIME_LIMIT_MS) });
      if (answer.status === 401) onSignedOut();
      if (!answer.ok) return failed(await problemIn(answer));
      const text = await answer.text();
      return done((text === '' ? {} : JSON.parse(text)) as T);
    } catch (error) {
      return failed(problemThrown(error));
    }
  };
  return {
    get: (path) => request(path, { headers: { Accept: 'application/json' } }),
    post: (path, body = {}) =>
      request(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf() },
        body: JSON.stringify(body),
      }),
  };
}
