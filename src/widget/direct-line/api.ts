import { readActivitySet } from './activity.ts';
import type { ActivitySet, OutgoingMessage, OutgoingTyping } from './activity.ts';
import type { ChatSession } from '../../protocol.ts';
import { record } from './json.ts';

/**
 * Why a request came to nothing: `unreachable` (no answer, or not now: may be repeated), `unauthorised` (the token
 * died), `refused` (will never be taken as it is).
 */
export type Failure = 'unreachable' | 'unauthorised' | 'refused';
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export interface ApiOptions {
  /** Where the server is, without a slash at the end; empty for the page's own. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  /** Read for every request, since tokens are renewed under way. */
  readonly session: () => ChatSession;
}

export interface Api {
  post(activity: OutgoingMessage | OutgoingTyping): Promise<Outcome<string>>;
  /** A fresh address for the stream, from the watermark on. */
  openStream(watermark: string): Promise<Outcome<string>>;
  activitiesAfter(watermark: string): Promise<Outcome<ActivitySet>>;
  refresh(): Promise<Outcome<string>>;
  /** A token for a conversation whose token died. */
  resume(): Promise<Outcome<string>>;
  erase(): Promise<Outcome<unknown>>;
}

const TIMEOUT_MS = 20_000;

type Request = (method: string, path: string, body?: unknown) => Promise<Outcome<unknown>>;

/** The requests the widget makes: Direct Line 3.0, and the service's own resume and delete. */
export function createApi(options: ApiOptions): Api {
  const { session } = options;
  const request = requester(options);
  const conversation = (): string =>
    `/v3/directline/conversations/${encodeURIComponent(session().conversationId)}`;
  const after = (watermark: string): string => `watermark=${encodeURIComponent(watermark)}`;
  return {
    post: async (activity) =>
      field(
        await request('POST', `${conversation()}/activities`, {
          ...activity,
          from: { id: session().userId },
        }),
        'id',
      ),
    openStream: async (watermark) =>
      field(await request('GET', `${conversation()}?${after(watermark)}`), 'streamUrl'),
    activitiesAfter: async (watermark) => {
      const outcome = await request('GET', `${conversation()}/activities?${after(watermark)}`);
      return outcome.ok ? { ok: true, value: readActivitySet(outcome.value, session().userId) } : outcome;
    },
    refresh: async () => field(await request('POST', '/v3/directline/tokens/refresh'), 'token'),
    resume: async () =>
      field(await request('POST', '/api/resume', { handle: session().resumeHandle }), 'token'),
    erase: () => request('DELETE', '/api/conversation'),
  };
}

function requester({ origin, fetch, session }: ApiOptions): Request {
  return async (method, path, body) => {
    const patience = new AbortController();
    const timer = setTimeout(() => {
      patience.abort();
    }, TIMEOUT_MS);
    try {
      const response = await fetch(`${origin}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${session().token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: patience.signal,
      });
      if (!response.ok) return { ok: false, failure: failureOf(response.status) };
      return { ok: true, value: response.status === 204 ? undefined : await response.json() };
    } catch {
      return { ok: false, failure: 'unreachable' };
    } finally {
      clearTimeout(timer);
    }
  };
}

function failureOf(status: number): Failure {
  if (status === 401 || status === 403) return 'unauthorised';
  return status === 408 || status === 429 || status >= 500 ? 'unreachable' : 'refused';
}

function field(outcome: Outcome<unknown>, name: string): Outcome<string> {
  if (!outcome.ok) return outcome;
  const value = record(outcome.value)[name];
  return typeof value === 'string' ? { ok: true, value } : { ok: false, failure: 'refused' };
}
