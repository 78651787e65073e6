import { createHmac } from 'node:crypto';
import type { Instances } from '../store/store.ts';

export interface RateLimit {
  /** Counts one request. Resolves with 0 when it may pass, else with the whole seconds to wait. */
  take(who: string): Promise<number>;
}

/**
 * A limit of its own for each scope: a minute's worth at once, then evenly, over all instances.
 * @param perMinute 0 for no limit.
 */
export type RateLimitOf = (scope: string, perMinute: number) => RateLimit;

/**
 * Who is counted is written down as a keyed hash: the database learns neither an address nor a login.
 * @param secret without it nobody can try out whom a hash stands for.
 */
export const createRateLimits =
  (secret: string, { takeRate }: Pick<Instances, 'takeRate'>): RateLimitOf =>
  (scope, perMinute) => ({
    take: (who) =>
      perMinute === 0
        ? Promise.resolve(0)
        : takeRate(`${scope}:${hashOf(secret, `${scope}:${who}`)}`, perMinute),
  });

const hashOf = (secret: string, what: string): string =>
  createHmac('sha256', secret).update(`rate:${what}`).digest('base64url').slice(0, 22);
