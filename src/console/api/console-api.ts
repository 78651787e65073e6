import type {
  Acted,
  AuditLine,
  Callback,
  ChatLine,
  ChatView,
  Claimed,
  DutyStatus,
  Found,
  Me,
  QueueSnapshot,
  Renewed,
  Report,
} from '../../console-protocol.ts';
import type { Http } from './http.ts';
import type { Outcome } from './outcome.ts';

type Answer<T> = Promise<Outcome<T>>;

/** Shows that the chat is ours: the fencing token of our claim. */
export interface Holding {
  readonly conversation: string;
  readonly token: number;
}

/** Everything the console asks of the server. An `id` names the act: the same id twice is done once. */
export interface ConsoleApi {
  me(): Answer<Me>;
  setStatus(status: DutyStatus): Answer<unknown>;
  /** Somebody sits at this console. */
  here(): Answer<unknown>;
  /** Nobody does any more: sets them to away. */
  gone(): Answer<unknown>;
  queue(): Answer<QueueSnapshot>;
  chat(conversation: string): Answer<ChatView>;
  log(conversation: string, after: number): Answer<{ lines: readonly ChatLine[]; seq: number }>;
  opened(conversation: string): Answer<unknown>;
  note(conversation: string, id: string, text: string): Answer<unknown>;
  claim(conversation: string, id: string): Answer<Claimed>;
  renew(holding: Holding): Answer<Renewed>;
  typing(holding: Holding): Answer<unknown>;
  reply(holding: Holding, id: string, text: string): Answer<Acted>;
  release(holding: Holding, id: string): Answer<Acted>;
  /** To a colleague, or to whoever is next when `to` is null. */
  transfer(holding: Holding, id: string, to: string | null): Answer<Acted>;
  resolve(holding: Holding, id: string, outcome: string): Answer<Acted>;
  collarCheck(holding: Holding, id: string, result: string, reference: string | null): Answer<Acted>;
  search(words: string): Answer<readonly Found[]>;
  callbacks(): Answer<readonly Callback[]>;
  finishCallback(id: string): Answer<unknown>;
  report(): Answer<Report>;
  /** Lines before `before` (ms), the newest first. */
  audit(before: number | null): Answer<readonly AuditLine[]>;
  signOutOperator(id: string): Answer<unknown>;
  signOut(): Answer<unknown>;
}

const API = '/console/api';

export function createConsoleApi(http: Http): ConsoleApi {
  return { ...readings(http), ...actsOnChats(http), ...otherActs(http) };
}

const chatPath = (conversation: string, act = ''): string =>
  `${API}/chats/${encodeURIComponent(conversation)}${act && `/${act}`}`;

const readings = ({ get }: Http) =>
  ({
    me: () => get(`${API}/me`),
    queue: () => get(`${API}/queue`),
    chat: (conversation) => get(chatPath(conversation)),
    log: (conversation, after) => get(`${chatPath(conversation, 'log')}?after=${after}`),
    search: (words) => get(`${API}/search?q=${encodeURIComponent(words)}`),
    callbacks: () => get(`${API}/callbacks`),
    report: () => get(`${API}/report`),
    audit: (before) => get(`${API}/audit${before === null ? '' : `?before=${before}`}`),
  }) satisfies Partial<ConsoleApi>;

const actsOnChats = ({ post }: Http) =>
  ({
    opened: (conversation) => post(chatPath(conversation, 'opened')),
    note: (conversation, id, text) => post(chatPath(conversation, 'note'), { id, text }),
    claim: (conversation, id) => post(chatPath(conversation, 'claim'), { id }),
    renew: ({ conversation, token }) => post(chatPath(conversation, 'renew'), { token }),
    typing: ({ conversation, token }) => post(chatPath(conversation, 'typing'), { token }),
    reply: ({ conversation, token }, id, text) => post(chatPath(conversation, 'reply'), { id, token, text }),
    release: ({ conversation, token }, id) => post(chatPath(conversation, 'release'), { id, token }),
    transfer: ({ conversation, token }, id, to) =>
      post(chatPath(conversation, 'transfer'), { id, token, to }),
    resolve: ({ conversation, token }, id, outcome) =>
      post(chatPath(conversation, 'resolve'), { id, token, outcome }),
    collarCheck: ({ conversation, token }, id, result, reference) =>
      post(chatPath(conversation, 'collar-check'), {
        id,
        token,
        result,
        ...(reference !== null && { reference }),
      }),
  }) satisfies Partial<ConsoleApi>;

const otherActs = ({ post }: Http) =>
  ({
    here: () => post(`${API}/me/here`),
    gone: () => post(`${API}/me/gone`),
    setStatus: (status) => post(`${API}/me/status`, { status }),
    finishCallback: (id) => post(`${API}/callbacks/${encodeURIComponent(id)}/done`),
    signOutOperator: (id) => post(`${API}/operators/${encodeURIComponent(id)}/sign-out`),
    signOut: () => post('/console/sign-out'),
  }) satisfies Partial<ConsoleApi>;
