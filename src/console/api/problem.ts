import type { Problem } from './outcome.ts';

const AGAIN = 'Nothing you wrote is lost. Try again in a moment.';

const WORDS: Readonly<Record<string, string>> = {
  NETWORK: `We can’t reach the server. ${AGAIN}`,
  TIMEOUT: `The server took too long to answer. ${AGAIN}`,
  HANDOFF_TAKEN: 'Somebody else has this chat, or it is over.',
  LEASE_LOST: 'You no longer hold this chat. Nothing was sent.',
  NOT_AUTHENTICATED: 'You’re signed out. Sign in to go on.',
  FORBIDDEN: 'You’re not allowed to do this. If you should be, ask a supervisor.',
  NOT_FOUND: 'It isn’t there any more.',
  CONVERSATION_ERASED: 'The person deleted this chat.',
  RATE_LIMITED: 'Too many requests at once. Wait a moment, then try again.',
  TOO_BUSY: `This chat is very busy. ${AGAIN}`,
  TOO_LARGE: 'That’s too long. Make it shorter, then try again.',
};

const FAULT = `The server has a problem. ${AGAIN}`;

/** A problem in the operator's words. `detail` is what the server said of it, used where we have no better words. */
export function problemOf(code: string, status: number, detail: string): Problem {
  const passing = status === 0 || status === 429 || status >= 500;
  return { code, passing, words: WORDS[code] ?? (passing || detail === '' ? FAULT : detail) };
}

/** The problem that an answer's `application/problem+json` tells of. */
export async function problemIn(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => null);
  const { code, detail } = (body ?? {}) as { readonly code?: unknown; readonly detail?: unknown };
  return problemOf(
    typeof code === 'string' ? code : 'UNKNOWN',
    answer.status,
    typeof detail === 'string' ? detail : '',
  );
}

/** What `fetch` rejects with: no network, or our own time limit. */
export function problemThrown(error: unknown): Problem {
  const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
  return problemOf(isTimeout ? 'TIMEOUT' : 'NETWORK', 0, '');
}
