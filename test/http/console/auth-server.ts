import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../../../src/clock.ts';
import type { Clock } from '../../../src/clock.ts';
import { addOperator } from '../../../src/handoff/operators/accounts.ts';
import { makeLink } from '../../../src/handoff/operators/links.ts';
import type { OidcSettings } from '../../../src/handoff/operators/oidc.ts';
import { hashPassword } from '../../../src/handoff/operators/passwords.ts';
import type { SealingKey } from '../../../src/handoff/operators/seal.ts';
import { jsonAnswer } from '../../../src/http/answer.ts';
import { assetRoutes } from '../../../src/http/asset-routes.ts';
import type { Assets } from '../../../src/http/assets.ts';
import { authRoutes } from '../../../src/http/console/auth-routes.ts';
import { createConsoleGuard } from '../../../src/http/console/session.ts';
import { createLimits } from '../../../src/http/limits.ts';
import { close, listen } from '../../../src/http/listen.ts';
import { createMetrics } from '../../../src/http/metrics.ts';
import { createRateLimits } from '../../../src/http/rate-limit.ts';
import { get, post } from '../../../src/http/route.ts';
import { createHttpServer } from '../../../src/http/server.ts';
import { createLog } from '../../../src/log.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { AuditRow, OperatorRow, Role, Store } from '../../../src/store/store.ts';
import { AuthClient } from './auth-client.ts';

export const MOMENT = '2026-11-22T10:00:00Z';
export const PASSWORD = 'otter marble ladder';

/** Hashes that cost next to nothing, since a real one takes a second on a slow machine. */
export const CHEAP = { ln: 4, r: 8, p: 1 };

const KEY: SealingKey = { id: 'test', secret: Buffer.alloc(32, 7).toString('base64url') };

export interface AuthServerOptions {
  readonly clock?: Clock;
  readonly assets?: Assets;
  /** What the server says its address is, where that isn't where it listens. */
  readonly publicUrl?: string;
  readonly oidc?: OidcSettings;
  /** Where it keeps things, which it then owns; a SQLite of its own when none is given. */
  readonly store?: Store;
  /** Of another server, whose address people use and which outlives this one. */
  readonly beside?: AuthServer;
}

/** The sign-in over real HTTP and a real database, with three routes to try the guard on. */
export interface AuthServer {
  /** Such as `http://localhost:40123`. */
  readonly url: string;
  readonly store: Store;
  readonly client: () => AuthClient;
  /** Adds an operator; without a password they need a link to come in. */
  readonly add: (
    name: string,
    given?: { readonly role?: Role; readonly password?: string },
  ) => Promise<OperatorRow>;
  readonly link: (operator: OperatorRow) => Promise<string>;
  /** A browser in which somebody just signed in by a link. */
  readonly signedIn: (name: string, role?: Role) => Promise<AuthClient>;
  /** The audit's lines whose action this is, the newest first. */
  readonly audits: (action: string) => Promise<readonly AuditRow[]>;
  readonly stop: () => Promise<void>;
}

/** Something to change and something to see, for those who may. */
const triedRoutes = (guard: ReturnType<typeof createConsoleGuard>) => [
  get('/console/api/who', async (request) => {
    const { operator } = await guard.mustBeSignedIn(request);
    return jsonAnswer(200, { id: operator.id });
  }),
  post('/console/api/change', async (request) => {
    const { operator } = await guard.mustChange(request);
    return jsonAnswer(200, { id: operator.id });
  }),
  get('/console/api/supervise', async (request) => {
    const { operator } = await guard.mustBe('supervisor', request);
    return jsonAnswer(200, { id: operator.id });
  }),
];

export async function startAuthServer(options: AuthServerOptions = {}): Promise<AuthServer> {
  const folder = await mkdtemp(join(tmpdir(), 'ringback-auth-'));
  const clock = options.clock ?? fixedClock(MOMENT);
  const log = createLog('silent', false);
  const store = options.beside?.store ?? options.store ?? (await openSqliteStore({ folder, clock, log }));
  const metrics = createMetrics({
    ...{ sockets: () => 0, expiredContent: () => 0, consoles: () => 0 },
    queue: () => ({ at: 0, items: [], colleagues: [] }),
  });
  const rateLimit = createRateLimits(KEY.secret, store.instances);
  const limits = createLimits({ address: 0, conversation: 0, trustedProxies: 0 }, rateLimit, metrics);
  const address = { url: '' };
  const services = {
    ...{ store, clock, log, limits, networkOf: limits.networkOf },
    publicUrl: () => options.publicUrl ?? options.beside?.url ?? address.url,
    lifetimes: { longest: 12 * 3_600_000, idle: 3_600_000 },
  };
  const guard = createConsoleGuard(services);
  const routes = [
    ...triedRoutes(guard),
    ...assetRoutes(options.assets?.files ?? []),
    ...authRoutes({
      ...{ ...services, guard, keys: [KEY], assets: options.assets?.addresses ?? {} },
      oidc: options.oidc,
    }),
  ];
  const server = createHttpServer({
    ...{ routes, metrics, log, overHttps: false },
    upgrade: (_request, socket) => void socket.destroy(),
    allowsOrigin: () => false,
  });
  const port = await listen(server, '127.0.0.1', 0);
  address.url = `http://localhost:${port}`;
  const client = (): AuthClient => new AuthClient(`http://127.0.0.1:${port}`, services.publicUrl());
  const add: AuthServer['add'] = async (name, { role = 'operator', password } = {}) => {
    const added = await addOperator(store.operators, clock, { name, role });
    if (password === undefined) return added;
    const passwordHash = await hashPassword(password, CHEAP);
    await store.operators.change(added.id, { passwordHash });
    return { ...added, passwordHash };
  };
  const link = (operator: OperatorRow): Promise<string> => makeLink(store.operators, clock, operator);
  return {
    ...{ url: address.url, store, client, add, link },
    signedIn: async (name, role = 'operator') => {
      const browser = client();
      await browser.form(await link(await add(name, { role })), {});
      return browser;
    },
    audits: async (action) =>
      (await store.operators.audits(clock.now() + 1, 1_000)).filter((line) => line.action === action),
    stop: async () => {
      await close(server);
      if (options.beside === undefined) await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
