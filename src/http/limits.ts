import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import { clientAddress, networkOf } from './client-address.ts';
import type { LimitScope, Metrics } from './metrics.ts';
import { createRateLimit } from './rate-limit.ts';

export interface LimitOptions {
  /** Requests a minute from one address; 0 for no limit. */
  readonly address: number;
  /** Messages a minute in one conversation; 0 for no limit. */
  readonly conversation: number;
  readonly trustedProxies: number;
}

/** What one operator may do in a minute: far more than anybody does by hand, and little enough to harm nobody. */
const OPERATOR_LIMITS = { operator: 1_200, claim: 60, search: 60 } as const;

/** Searches that run at once: each reads many chats. */
const MOST_SEARCHES = 2;

export type OperatorScope = Exclude<keyof typeof OPERATOR_LIMITS, 'search'>;

export interface Limits {
  /** What the limits count a request's address as. */
  readonly networkOf: (request: IncomingMessage) => string;
  /** @throws AppError RATE_LIMITED with the seconds to wait. */
  mustAllowAddress(request: IncomingMessage): void;
  /** @throws AppError RATE_LIMITED with the seconds to wait. */
  mustAllowMessage(conversation: string): void;
  /** Claims are counted apart from the rest. @throws AppError RATE_LIMITED. */
  mustAllowOperator(operator: string, scope?: OperatorScope): void;
  /** Runs a search: one at a time of each operator, and two of all. @throws AppError RATE_LIMITED. */
  search<T>(operator: string, run: () => Promise<T>): Promise<T>;
}

export function createLimits(options: LimitOptions, clock: Clock, metrics: Metrics): Limits {
  const addresses = createRateLimit(options.address, clock);
  const conversations = createRateLimit(options.conversation, clock);
  const operators = {
    operator: createRateLimit(OPERATOR_LIMITS.operator, clock),
    claim: createRateLimit(OPERATOR_LIMITS.claim, clock),
    search: createRateLimit(OPERATOR_LIMITS.search, clock),
  };
  const must = (wait: number, scope: LimitScope): void => {
    if (wait === 0) return;
    metrics.limited(scope);
    const message = `Too many requests at once. Wait ${wait} ${wait === 1 ? 'second' : 'seconds'}, then send again.`;
    throw new AppError('RATE_LIMITED', message, { facts: { retryAfter: wait, scope } });
  };
  const searching = new Set<string>();
  const search: Limits['search'] = async (operator, run) => {
    must(operators.search.take(operator), 'search');
    must(searching.has(operator) || searching.size >= MOST_SEARCHES ? 1 : 0, 'search');
    searching.add(operator);
    try {
      return await run();
    } finally {
      searching.delete(operator);
    }
  };
  const networkIn = (request: IncomingMessage): string =>
    networkOf(clientAddress(request, options.trustedProxies));
  return {
    networkOf: networkIn,
    mustAllowAddress: (request) => must(addresses.take(networkIn(request)), 'address'),
    mustAllowMessage: (conversation) => must(conversations.take(conversation), 'conversation'),
    mustAllowOperator: (operator, scope = 'operator') => must(operators[scope].take(operator), scope),
    search,
  };
}
