import type { Server } from 'node:http';
import { trackTurns } from './bot/turns-under-way.ts';
import type { TurnsUnderWay } from './bot/turns-under-way.ts';
import type { ReadSummary } from './bot/read-summary.ts';
import type { TakeTurn } from './bot/turn-types.ts';
import { createDirectLine } from './channels/directline/direct-line.ts';
import type { DirectLine } from './channels/directline/direct-line.ts';
import { createOrigins } from './channels/directline/origins.ts';
import { createTokens } from './channels/directline/tokens.ts';
import type { SigningKey } from './channels/directline/signing-keys.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { AppError } from './errors.ts';
import { assetRoutes } from './http/asset-routes.ts';
import type { Assets } from './http/assets.ts';
import { directLineRoutes } from './http/direct-line-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { createLimits } from './http/limits.ts';
import { close, listen } from './http/listen.ts';
import { createMetrics } from './http/metrics.ts';
import type { Metrics } from './http/metrics.ts';
import { pageRoutes } from './http/page-routes.ts';
import type { Route } from './http/route.ts';
import { createHttpServer } from './http/server.ts';
import { sessionRoutes } from './http/session-routes.ts';
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
   * Takes no more work: says that it is not ready, tells sockets to come back, and resolves when answers and turns under
   * way are finished. Then the services may be stopped.
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
  });
  const origins = createOrigins(config.trustedOrigins, publicUrl);
  const directLine = createDirectLine({
    store,
    takeTurn: metrics.turns(turns.takeTurn),
    tokens: await createTokens(services.signingKeys, config.tokenSeconds, clock),
    origins,
    secret: config.directLineSecret,
    publicUrl,
    clock,
    log,
  });
  const server = createHttpServer({
    routes: routes(config, services, { directLine, metrics, presence }),
    upgrade: directLine.stream,
    allowsOrigin: (origin) => origins.allows(origin),
    overHttps: config.publicUrl?.startsWith('https:') === true,
    metrics,
    log,
  });
  return lifeOf(server, config, { turns, directLine, presence, address, log });
}

interface Parts {
  readonly directLine: DirectLine;
  readonly metrics: Metrics;
  readonly presence: Presence;
}

function routes(
  config: Config,
  services: Services,
  { directLine, metrics, presence }: Parts,
): readonly Route[] {
  const { store, clock, assets, opening, forceName } = services;
  const { addressLimit, conversationLimit, trustedProxies, frameAncestors, metricsToken } = config;
  const limits = createLimits(
    { address: addressLimit, conversation: conversationLimit, trustedProxies },
    clock,
    metrics,
  );
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
    ...directLineRoutes(directLine, limits),
    ...healthRoutes({ mustBeReady, metrics, metricsToken }),
  ];
}

interface Living {
  readonly log: Logger;
  readonly turns: TurnsUnderWay;
  readonly directLine: DirectLine;
  readonly presence: Presence;
  readonly address: Address;
}

const lifeOf = (
  server: Server,
  config: Config,
  { turns, directLine, presence, address, log }: Living,
): App => ({
  listen: async () => {
    const port = await listen(server, config.host, config.port);
    if (config.publicUrl === undefined && !LOOPBACK.test(config.host))
      log.warn('PUBLIC_URL is not set: chats work on this machine alone, since streams are at localhost');
    presence.listening = true;
    address.url = config.publicUrl ?? `http://localhost:${port}`;
    return address.url;
  },
  close: async () => {
    presence.listening = false;
    directLine.close();
    await close(server);
    await turns.finished();
  },
});
