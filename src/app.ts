import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { trackTurns } from './bot/turns-under-way.ts';
import type { TurnsUnderWay } from './bot/turns-under-way.ts';
import type { ReadCase } from './bot/read-case.ts';
import type { ReadSummary } from './bot/read-summary.ts';
import type { TakeTurn } from './bot/turn-types.ts';
import { createDirectLine } from './channels/directline/direct-line.ts';
import type { DirectLine } from './channels/directline/direct-line.ts';
import { createOrigins } from './channels/directline/origins.ts';
import { createTokens } from './channels/directline/tokens.ts';
import type { SigningKey } from './channels/directline/signing-keys.ts';
import type { Clock } from './clock.ts';
import { isOpenToListeners, openIdOf } from './config.ts';
import type { Config } from './config.ts';
import type { CannedReply } from './console-protocol.ts';
import { AppError } from './errors.ts';
import type { DeskView } from './handoff/desk.ts';
import { assetRoutes } from './http/asset-routes.ts';
import type { Assets } from './http/assets.ts';
import { createConsole } from './http/console/create-console.ts';
import type { Console, ConsoleOptions } from './http/console/create-console.ts';
import { directLineRoutes } from './http/direct-line-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { createLimits } from './http/limits.ts';
import type { Limits } from './http/limits.ts';
import { close, endConnections, listen } from './http/listen.ts';
import { createMetrics } from './http/metrics.ts';
import type { Metrics } from './http/metrics.ts';
import { pageRoutes } from './http/page-routes.ts';
import { createRateLimits } from './http/rate-limit.ts';
import type { Route } from './http/route.ts';
import { createHttpServer } from './http/server.ts';
import { sessionRoutes } from './http/session-routes.ts';
import { createSourceOf } from './http/source.ts';
import { summaryRoutes } from './http/summary-routes.ts';
import type { Logger } from './log.ts';
import type { Say } from './protocol.ts';
import type { Store } from './store/store.ts';

/** Under which address clients reach the server; with a port picked at random it is known once it listens. */
export interface Address {
  url: string;
}

/** Everything the server is made of; a test swaps any part. */
export interface Services {
  readonly store: Store;
  readonly address: Address;
  readonly takeTurn: TakeTurn;
  readonly readSummary: ReadSummary;
  readonly readCase: ReadCase;
  /** The desk with people at it. */
  readonly desk: DeskView;
  /** What operators have ready to send. */
  readonly cannedReplies: readonly CannedReply[];
  /** What of the content is past its review date, one line a piece. */
  readonly expired: () => readonly string[];
  /** What a new chat begins with. */
  readonly opening: () => readonly Say[];
  readonly forceName: string;
  readonly signingKeys: readonly SigningKey[];
  readonly assets: Assets;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface App {
  /** Starts to answer. Resolves with the address clients use. @throws AppError PORT_IN_USE, CONFIG_INVALID. */
  listen(): Promise<string>;
  /**
   * Says that it is not ready, and after `DRAIN_SECONDS` takes no more work: tells sockets to come back, and resolves
   * when answers and turns under way are finished. Then the services may be stopped.
   */
  close(): Promise<void>;
}

const LOOPBACK = /^(localhost|127\..*|::1)$/;

/** Whether the server takes work. */
interface Presence {
  listening: boolean;
}

/** Puts the server together. */
export async function app(config: Config, services: Services): Promise<App> {
  const { store, clock, log, address } = services;
  const turns = trackTurns(services.takeTurn);
  const presence: Presence = { listening: false };
  const publicUrl = (): string => address.url;
  const metrics = createMetrics({
    sockets: () => directLine.sockets(),
    expiredContent: () => services.expired().length,
    queue: () => console.queue(),
    consoles: () => console.connected(),
  });
  const takeTurn = metrics.turns(turns.takeTurn);
  const limits = limitsOf(config, services, metrics);
  const origins = createOrigins(config.trustedOrigins, publicUrl);
  const directLine = createDirectLine({
    ...{ store, takeTurn, origins, publicUrl, clock, log },
    tokens: await createTokens(services.signingKeys, config.tokenSeconds, clock),
    secret: config.directLineSecret,
    attached: (conversation) => console.attached(conversation),
  });
  const console = consoleOf(config, services, { takeTurn, publicUrl, limits, show: directLine.show });
  const server = createHttpServer({
    routes: routes(config, services, { directLine, console, limits, metrics, presence }),
    upgrade: directLine.stream,
    allowsOrigin: (origin) => origins.allows(origin),
    overHttps: config.publicUrl?.startsWith('https:') === true,
    ...{ metrics, log },
  });
  return lifeOf(server, config, { turns, directLine, console, presence, address, log });
}

function limitsOf(
  { addressLimit, conversationLimit, trustedProxies }: Config,
  { store, signingKeys }: Services,
  metrics: Metrics,
): Limits {
  const rateLimit = createRateLimits(signingKeys[0]?.secret ?? '', store.instances);
  const limits = { address: addressLimit, conversation: conversationLimit, trustedProxies };
  return createLimits(limits, rateLimit, metrics);
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

const consoleOf = (
  config: Config,
  { assets, signingKeys, ...services }: Services,
  server: Pick<ConsoleOptions, 'takeTurn' | 'publicUrl' | 'limits' | 'show'>,
): Console =>
  createConsole({
    ...services,
    ...server,
    assets: assets.addresses,
    keys: signingKeys,
    oidc: openIdOf(config),
    lifetimes: { longest: config.sessionHours * HOUR, idle: config.sessionIdleMinutes * MINUTE },
  });

interface Parts {
  readonly directLine: DirectLine;
  readonly console: Console;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly presence: Presence;
}

function routes(
  { frameAncestors, metricsToken }: Config,
  services: Services,
  { directLine, console, limits, metrics, presence }: Parts,
): readonly Route[] {
  const { store, assets, opening, forceName, signingKeys } = services;
  const mustBeReady = async (): Promise<void> => {
    if (!presence.listening) throw new AppError('NOT_READY', 'The server is stopping.');
    await store.load('readiness');
  };
  const pages = {
    issueSession: () => directLine.pages.issue(),
    publicUrl: () => services.address.url,
    assets: assets.addresses,
    ...{ opening, forceName, frameAncestors, limits },
  };
  return [
    ...pageRoutes(pages),
    ...summaryRoutes({ summaryOf: services.readSummary, publicUrl: pages.publicUrl, assets, limits }),
    ...assetRoutes(assets.files),
    ...sessionRoutes(directLine.pages, limits),
    ...directLineRoutes(directLine, limits, createSourceOf(signingKeys[0]?.secret ?? '', limits)),
    ...console.routes,
    ...healthRoutes({ mustBeReady, metrics, metricsToken }),
  ];
}

interface Living {
  readonly log: Logger;
  readonly turns: TurnsUnderWay;
  readonly directLine: DirectLine;
  readonly console: Console;
  readonly presence: Presence;
  readonly address: Address;
}

const SECOND = 1_000;

const lifeOf = (
  server: Server,
  config: Config,
  { turns, directLine, console, presence, address, log }: Living,
): App => ({
  listen: async () => {
    const port = await listen(server, config.host, config.port);
    if (config.publicUrl === undefined && !LOOPBACK.test(config.host))
      log.warn('PUBLIC_URL is not set: chats work on this machine alone, since streams are at localhost');
    if (config.databaseUrl !== undefined && isOpenToListeners(config.databaseUrl))
      log.warn(
        'DATABASE_URL has no sslmode: chats and the password travel to the database unencrypted, readable on the way. Add ?sslmode=verify-full',
      );
    presence.listening = true;
    address.url = config.publicUrl ?? `http://localhost:${port}`;
    return address.url;
  },
  close: async () => {
    presence.listening = false;
    endConnections(server);
    if (config.drainSeconds > 0) await delay(config.drainSeconds * SECOND);
    // No new connection first: a socket that is told to come back must not come back here.
    const closed = close(server);
    directLine.close();
    await console.close();
    await closed;
    await turns.finished();
  },
});
