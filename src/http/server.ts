import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import type { Request, Response } from 'restify';
import { AppError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { Answer } from './answer.ts';
import { sendAnswer } from './answer.ts';
import { setCors } from './cors.ts';
import { DIRECT_LINE, directLineError } from './direct-line-routes.ts';
import { errorPage, wantsPage } from './error-page.ts';
import type { Metrics } from './metrics.ts';
import { problem } from './problem.ts';
import type { Route } from './route.ts';
import { setSecurityHeaders } from './security-headers.ts';

/** A request that has not come whole by then is given up. Milliseconds. */
const SLOWEST_REQUEST = 30_000;

export interface ServerOptions {
  readonly routes: readonly Route[];
  /** Takes WebSocket upgrades. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Which sites' pages may use Direct Line. */
  readonly allowsOrigin: (origin: string) => boolean;
  readonly overHttps: boolean;
  readonly metrics: Metrics;
  readonly log: Logger;
}

const speaksDirectLine = ({ url = '' }: IncomingMessage): boolean => url.startsWith(`${DIRECT_LINE}/`);

function errorAnswer(request: IncomingMessage, error: unknown): Answer {
  if (speaksDirectLine(request)) return directLineError(error);
  return wantsPage(request) ? errorPage(error) : problem(error);
}

/**
 * Faults of ours are for whoever runs the service; refusals are everyday, and so is telling a balancer, several times a
 * second, that the server is not ready. None says what a person wrote.
 */
function logError(log: Logger, route: string, status: number, err: unknown): void {
  const code = err instanceof AppError ? err.code : 'INTERNAL';
  const facts = err instanceof AppError ? err.facts : {};
  if (status >= 500 && code !== 'NOT_READY') log.error({ code, route, ...facts, err }, 'a request failed');
  else log.debug({ code, route, status, ...facts }, 'a request was refused');
}

/** Mounted with two parameters: restify takes an asynchronous handler of three for a mistake. */
const handler =
  ({ method, path, handle }: Route, { metrics, log }: ServerOptions) =>
  async (request: Request, response: Response): Promise<void> => {
    const done = metrics.request(method, path);
    let answer: Answer;
    try {
      answer = await handle(request);
    } catch (error) {
      answer = errorAnswer(request, error);
      logError(log, path, answer.status, error);
    }
    done(answer.status);
    sendAnswer(response, answer);
  };

const METHODS = { GET: ['get', 'head'], POST: ['post'], DELETE: ['del'] } as const;

function mount(server: restify.Server, options: ServerOptions): void {
  for (const route of options.routes)
    for (const method of METHODS[route.method]) server[method](route.path, handler(route, options));
}

/** What restify itself refuses: an unknown address or method. Its own answers would have a form of their own. */
function refusal(request: IncomingMessage, response: Response, error: unknown): AppError {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  if (!(error instanceof Error) || error.name !== 'MethodNotAllowedError')
    return new AppError('NOT_FOUND', `There is nothing at ${path}.`);
  const allow = String(response.getHeader('Allow') ?? '');
  const message = `${request.method ?? ''} is not possible at ${path}. Use ${allow}.`;
  return new AppError('METHOD_NOT_ALLOWED', message, { facts: { allow } });
}

/** The HTTP server, ready to listen. */
export function createHttpServer(options: ServerOptions): Server {
  const server = restify.createServer({ name: '' });
  server.pre((request, response, next) => {
    setSecurityHeaders(response, options.overHttps);
    const isDirectLine = speaksDirectLine(request);
    if (isDirectLine) setCors(request, response, options.allowsOrigin);
    const preflight = isDirectLine && request.method === 'OPTIONS';
    if (preflight) sendAnswer(response, { status: 204 });
    next(preflight ? false : undefined);
  });
  // Restify hears the listening socket's errors as well; they are answered by whoever called listen.
  server.on('error', () => undefined);
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    sendAnswer(response, errorAnswer(request, refusal(request, response, error)));
    done();
  });
  mount(server, options);
  server.server.on('upgrade', options.upgrade);
  server.server.requestTimeout = SLOWEST_REQUEST;
  return server.server;
}
