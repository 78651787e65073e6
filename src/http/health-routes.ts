import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import { jsonAnswer, textAnswer } from './answer.ts';
import { isLocal } from './client-address.ts';
import type { Metrics } from './metrics.ts';
import { get } from './route.ts';
import type { Route } from './route.ts';

export interface Health {
  /** Rejects when the server should get no new work. */
  readonly mustBeReady: () => Promise<void>;
  readonly metrics: Metrics;
  readonly metricsToken: string | undefined;
}

/** How long the store may take to answer. Whoever asks for readiness gives up soon, and asks again. Milliseconds. */
const LONGEST_WAIT = 2_000;

async function soon(answer: Promise<void>): Promise<void> {
  const answered = new AbortController();
  const late = delay(LONGEST_WAIT, undefined, { signal: answered.signal }).then(() => {
    throw new AppError('NOT_READY', 'The database takes too long to answer.');
  });
  try {
    await Promise.race([answer, late]);
  } catch (cause) {
    // Asked several times a second, a store that cannot be used is no fault to write down each time.
    if (!(cause instanceof AppError) || cause.status !== 503 || cause.code === 'NOT_READY') throw cause;
    throw new AppError('NOT_READY', 'The database cannot be used now.', { cause });
  } finally {
    answered.abort();
  }
}

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

function mayMeasure(request: IncomingMessage, token: string | undefined): boolean {
  const expected = token === undefined ? undefined : digest(`Bearer ${token}`);
  const given = digest(request.headers.authorization ?? '');
  return isLocal(request) || (expected !== undefined && timingSafeEqual(given, expected));
}

/** For those who run the service: is it alive, is it ready, how is it. */
export function healthRoutes({ mustBeReady, metrics, metricsToken }: Health): readonly Route[] {
  return [
    get('/healthz', () => jsonAnswer(200, { status: 'ok' })),
    get('/readyz', async () => {
      await soon(mustBeReady());
      return jsonAnswer(200, { status: 'ready' });
    }),
    get('/metrics', async (request) => {
      if (!mayMeasure(request, metricsToken))
        throw new AppError(
          'NOT_AUTHENTICATED',
          'Send METRICS_TOKEN as a bearer token, or ask from this machine.',
        );
      return textAnswer(await metrics.text(), metrics.contentType, { 'Cache-Control': 'no-store' });
    }),
  ];
}
