import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError } from '../../errors.ts';
import { createSessions } from '../../handoff/operators/sessions.ts';
import type { SessionLifetimes, Sessions, SignedIn } from '../../handoff/operators/sessions.ts';
import type { Role, SessionRow } from '../../store/store.ts';
import type { Limits } from '../limits.ts';
import { createCookie } from './auth-cookie.ts';
import type { Cookie } from './auth-cookie.ts';
import { isOwnOrigin } from './auth-origin.ts';
import { createRefusals } from './auth-refusals.ts';
import type { Refuse, RefusalOptions } from './auth-refusals.ts';

export type { SignedIn };

export interface GuardOptions extends RefusalOptions {
  readonly publicUrl: () => string;
  readonly limits: Limits;
  readonly lifetimes: SessionLifetimes;
}

/** Who may do what in the console. Every refusal is an AppError and leaves a line in the audit. */
export interface ConsoleGuard {
  /** Who is signed in, if anybody; asking is no offence and leaves no line. @throws AppError RATE_LIMITED. */
  whoIs(request: IncomingMessage): Promise<SignedIn | null>;
  /** @throws AppError NOT_AUTHENTICATED, RATE_LIMITED. */
  mustBeSignedIn(request: IncomingMessage): Promise<SignedIn>;
  /** A supervisor may do all that an operator may. @throws AppError NOT_AUTHENTICATED, FORBIDDEN, RATE_LIMITED. */
  mustBe(role: Role, request: IncomingMessage): Promise<SignedIn>;
  /**
   * For whatever changes something: signed in, from a page of ours, with the session's own token. Counts as use of the
   * session, which reading doesn't.
   * @param csrf the token where it doesn't come as the header `X-CSRF-Token`: from a form.
   * @throws AppError NOT_AUTHENTICATED, FORBIDDEN, RATE_LIMITED.
   */
  mustChange(request: IncomingMessage, csrf?: string): Promise<SignedIn>;
  /** As `mustChange`, for what a console changes by itself: it doesn't count as use. */
  mustChangeUnasked(request: IncomingMessage): Promise<SignedIn>;
  /** For what changes something before anybody is signed in. @throws AppError FORBIDDEN, RATE_LIMITED. */
  mustBeOwnPage(request: IncomingMessage): Promise<void>;
  /** Whether a session still stands: for streams, which outlive the request they began with. */
  stands(session: SessionRow): Promise<boolean>;
  readonly sessions: Sessions;
  readonly cookie: Cookie;
  readonly refuse: Refuse;
}

const notSignedIn = (): AppError =>
  new AppError('NOT_AUTHENTICATED', 'You are not signed in, or your session is over. Sign in at /console.');

const wrongRole = (role: Role): AppError =>
  new AppError('FORBIDDEN', `Only somebody with the role ${role} may do this. Ask a supervisor.`);

const foreignOrigin = (): AppError =>
  new AppError(
    'FORBIDDEN',
    "This was asked for by another site's page. Open the console itself and try again.",
  );

const wrongCsrf = (): AppError =>
  new AppError(
    'FORBIDDEN',
    "X-CSRF-Token is missing or isn't this session's. Load the page again and try again.",
  );

function sameToken(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const csrfHeader = ({ headers }: IncomingMessage): string => String(headers['x-csrf-token'] ?? '');

type Find = (request: IncomingMessage) => Promise<SignedIn | null>;

const ownPages =
  ({ limits, publicUrl }: GuardOptions, find: Find, refuse: Refuse): ConsoleGuard['mustBeOwnPage'] =>
  async (request) => {
    await limits.mustAllowAddress(request);
    if (isOwnOrigin(request.headers.origin, publicUrl())) return;
    const operator = (await find(request))?.operator.id ?? null;
    throw await refuse(request, 'refused.origin', foreignOrigin(), { operator });
  };

/** What every route of the console asks before it answers. */
export function createConsoleGuard(options: GuardOptions): ConsoleGuard {
  const { store, clock, publicUrl, limits, lifetimes } = options;
  const sessions = createSessions(store.operators, clock, lifetimes);
  const cookie = createCookie('ringback', publicUrl, 'Strict');
  const refuse = createRefusals(options);
  const find: Find = (request) => sessions.find(cookie.read(request));
  const mustBeOwnPage = ownPages(options, find, refuse);
  const whoIs: ConsoleGuard['whoIs'] = async (request) => {
    await limits.mustAllowAddress(request);
    return find(request);
  };
  const mustBeFound = async (request: IncomingMessage, found: SignedIn | null): Promise<SignedIn> => {
    if (found === null) throw await refuse(request, 'refused.session', notSignedIn());
    return found;
  };
  const mustBeSignedIn: ConsoleGuard['mustBeSignedIn'] = async (request) =>
    mustBeFound(request, await whoIs(request));
  const mustBeOwnChange = async (request: IncomingMessage, csrf = csrfHeader(request)): Promise<SignedIn> => {
    await mustBeOwnPage(request);
    const found = await mustBeFound(request, await find(request));
    if (sameToken(csrf, found.session.csrf)) return found;
    throw await refuse(request, 'refused.csrf', wrongCsrf(), { operator: found.operator.id });
  };
  return {
    ...{ whoIs, mustBeSignedIn, mustBeOwnPage, sessions, cookie, refuse },
    mustBe: async (role, request) => {
      const found = await mustBeSignedIn(request);
      const { id, role: own } = found.operator;
      if (own === role || own === 'supervisor') return found;
      throw await refuse(request, 'refused.role', wrongRole(role), { operator: id, details: { role: own } });
    },
    mustChange: async (request, csrf) => {
      const found = await mustBeOwnChange(request, csrf);
      await sessions.use(found);
      return found;
    },
    mustChangeUnasked: (request) => mustBeOwnChange(request),
    stands: ({ hash }) => sessions.stands(hash),
  };
}
