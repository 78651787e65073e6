import { SECRET } from './server.ts';

/** Any server that speaks Direct Line. */
export interface DirectLineServer {
  /** Such as `http://127.0.0.1:40123/v3/directline`. */
  readonly directLine: string;
}

export interface Called<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface ConversationBody {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly streamUrl?: string;
}

export interface ActivitySetBody {
  readonly activities: readonly (Record<string, unknown> & { id: string; type: string; text?: string })[];
  readonly watermark?: string;
}

export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string };
}

export interface CallOptions {
  readonly method?: string;
  readonly credential?: string;
  /** Sent as JSON; a string or bytes are sent as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const bodyOf = (body: unknown): string | Uint8Array<ArrayBuffer> | undefined =>
  body === undefined || typeof body === 'string' || body instanceof Uint8Array
    ? (body as string | Uint8Array<ArrayBuffer> | undefined)
    : JSON.stringify(body);

/** One HTTP call, its answer read as JSON. */
export async function call<Body>(url: string, options: CallOptions = {}): Promise<Called<Body>> {
  const { method = options.body === undefined ? 'GET' : 'POST', credential, headers } = options;
  const body = bodyOf(options.body);
  const response = await fetch(url, {
    method,
    headers: {
      ...(credential !== undefined && { authorization: `Bearer ${credential}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? undefined : JSON.parse(text)) as Body,
  };
}

/** Starts a conversation with the server's secret. */
export async function start(server: DirectLineServer, body: object = {}): Promise<ConversationBody> {
  return (await call<ConversationBody>(`${server.directLine}/conversations`, { credential: SECRET, body }))
    .body;
}

/** A token for a new conversation, made with the server's secret. */
export async function generate(server: DirectLineServer, body: object = {}): Promise<ConversationBody> {
  const url = `${server.directLine}/tokens/generate`;
  return (await call<ConversationBody>(url, { credential: SECRET, body })).body;
}

const activitiesOf = (server: DirectLineServer, conversation: string): string =>
  `${server.directLine}/conversations/${conversation}/activities`;

/** Posts an activity; a message from `ann` in whatever it leaves out. */
export function send<Body = { readonly id: string }>(
  server: DirectLineServer,
  { conversationId, token }: Pick<ConversationBody, 'conversationId' | 'token'>,
  activity: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Called<Body>> {
  const body = { type: 'message', from: { id: 'ann' }, ...activity };
  return call<Body>(activitiesOf(server, conversationId), { credential: token, body, headers });
}

/** What comes after a watermark. */
export async function poll(
  server: DirectLineServer,
  { conversationId, token }: Pick<ConversationBody, 'conversationId' | 'token'>,
  watermark = '',
): Promise<ActivitySetBody> {
  const url = `${activitiesOf(server, conversationId)}?watermark=${watermark}`;
  return (await call<ActivitySetBody>(url, { credential: token })).body;
}

/** The page's session, as it stands in the chat page. */
export interface PageSessionBody {
  readonly conversationId: string;
  readonly token: string;
  readonly resumeHandle: string;
  readonly userId: string;
}

/** Opens the chat page, as a browser would. */
export async function openPage(server: { readonly url: string }): Promise<PageSessionBody> {
  const html = await (await fetch(`${server.url}/chat`)).text();
  const opening = /id="opening">([^<]*)</.exec(html)?.[1] ?? '{}';
  return (JSON.parse(opening) as { session: PageSessionBody }).session;
}
