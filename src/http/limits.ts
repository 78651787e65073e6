import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import { clientAddress, networkOf } from './client-address.ts';
import type { Metrics } from './metrics.ts';
import { createRateLimit } from './rate-limit.ts';

export interface LimitOptions {
  /** Requests a minute from one address; 0 for no limit. */
  readonly address: number;
  /** Messages a minute in one conversation; 0 for no limit. */
  readonly conversation: number;
  readonly trustedProxies: number;
}

export interface Limits {
  /** @throws AppError RATE_LIMITED with the seconds to wait. */
  mustAllowAddress(request: IncomingMessage): void;
  /** @throws AppError RATE_LIMITED with the seconds to wait. */
  mustAllowMessage(conversation: string): void;
}

export function createLimits(options: LimitOptions, clock: Clock, metrics: Metrics): Limits {
  const addresses = createRateLimit(options.address, clock);
  const conversations = createRateLimit(options.conversation, clock);
  const must = (wait: number, scope: 'address' | 'conversation'): void => {
    if (wait === 0) return;
    metrics.limited(scope);
    const message = `Too many requests at once. Wait ${wait} ${wait === 1 ? 'second' : 'seconds'}, then send again.`;
    throw new AppError('RATE_LIMITED', message, { facts: { retryAfter: wait, scope } });
  };
  return {
    mustAllowAddress: (request) =>
      must(addresses.take(networkOf(clientAddress(request, options.trustedProxies))), 'address'),
    mustAllowMessage: (conversation) => must(conversations.take(conversation), 'conversation'),
  };
}
