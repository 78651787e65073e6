import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';
import { clientAddress, networkOf } from './client-address.ts';
import type { LimitScope, Metrics } from './metrics.ts';
import type { RateLimitOf } from './rate-limit.ts';

export interface LimitOptions {
  /** Requests a minute from one address; 0 for no limit. */
  readonly address: number;
  /** Messages a minute in one conversation; 0 for no limit. */
  readonly conversation: number;
  readonly trustedProxies: number;
}

/** What one operator may do in a minute: far more than anybody does by hand, and little enough to harm nobody. */
const OPERATOR_LIMITS = { operator: 1_200, claim: 60, search: 60 } as const;

/** Searches that run at once in one process: each reads many chats. */
const MOST_SEARCHES = 2;

export type OperatorScope = Exclude<keyof typeof OPERATOR_LIMITS, 'search'>;

/** How often what may be done, counted over all instances. Too often rejects with RATE_LIMITED and the seconds to wait. */
export interface Limits {
  /** What the limits count a request's address as. */
  readonly networkOf: (request: IncomingMessage) => string;
  /** Makes a limit for whoever answers what is too often in another way. */
  readonly rateLimit: RateLimitOf;
  mustAllowAddress(request: IncomingMessage): Promise<void>;
  mustAllowMessage(conversation: string): Promise<void>;
  /** Claims are counted apart from the rest. */
  mustAllowOperator(operator: string, scope?: OperatorScope): Promise<void>;
  /** Runs a search: in this process one at a time of each operator and two of all, so that it still serves chats. */
  search<T>(operator: string, run: () => Promise<T>): Promise<T>;
}

export function createLimits(options: LimitOptions, rateLimit: RateLimitOf, metrics: Metrics): Limits {
  const addresses = rateLimit('address', options.address);
  const conversations = rateLimit('conversation', options.conversation);
  const operators = {
    operator: rateLimit('operator', OPERATOR_LIMITS.operator),
    claim: rateLimit('claim', OPERATOR_LIMITS.claim),
    search: rateLimit('search', OPERATOR_LIMITS.search),
  };
  const must = (wait: number, scope: LimitScope): void => {
    if (wait === 0) return;
    metrics.limited(scope);
    const message = `Too many requests at once. Wait ${wait} ${wait === 1 ? 'second' : 'seconds'}, then send again.`;
    throw new AppError('RATE_LIMITED', message, { facts: { retryAfter: wait, scope } });
  };
  const searching = new Set<string>();
  const search: Limits['search'] = async (operator, run) => {
    must(await operators.search.take(operator), 'search');
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
    rateLimit,
    mustAllowAddress: async (request) => must(await addresses.take(networkIn(request)), 'address'),
    mustAllowMessage: async (conversation) => must(await conversations.take(conversation), 'conversation'),
    mustAllowOperator: async (operator, scope = 'operator') =>
      must(await operators[scope].take(operator), scope),
    search,
  };
}
