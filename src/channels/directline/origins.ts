import { AppError } from '../../errors.ts';

/** Which sites' pages may host the chat. */
export interface Origins {
  /**
   * No `Origin` header means that no other site's page is asking; our own pages always may. The origins of the
   * service's configuration, when there are any, count alone; else those in the token; else any.
   */
  allows(origin: string | undefined, inToken?: readonly string[]): boolean;
  /** @throws AppError FORBIDDEN, naming the origin. */
  mustAllow(origin: string | undefined, inToken?: readonly string[]): void;
}

/** @param own the origin of this service's own pages; known once the server listens. */
export function createOrigins(configured: readonly string[], own: () => string): Origins {
  const allows: Origins['allows'] = (origin, inToken = []) => {
    const trusted = configured.length > 0 ? configured : inToken;
    return origin === undefined || trusted.length === 0 || trusted.includes(origin) || origin === own();
  };
  return {
    allows,
    mustAllow: (origin, inToken) => {
      if (!allows(origin, inToken))
        throw new AppError('FORBIDDEN', `Pages of ${String(origin)} may not host this chat.`);
    },
  };
}
