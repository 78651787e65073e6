import type { IncomingMessage } from 'node:http';

/** A cookie of the console's: for this host alone, and out of reach of scripts. */
export interface Cookie {
  /** The header that sets it. @param seconds how long the browser keeps it; without, until it is closed. */
  set(value: string, seconds?: number): string;
  /** The header that takes it away. */
  clear(): string;
  /** What the request brought; empty when it brought none. */
  read(request: IncomingMessage): string;
}

/**
 * @param publicUrl over https the cookie is `Secure` and has the prefix that binds it to this host; plain http is for
 *   this machine alone, where a browser would refuse both.
 * @param sameSite `Lax` for what must come back from another site's page.
 */
export function createCookie(name: string, publicUrl: () => string, sameSite: 'Strict' | 'Lax'): Cookie {
  const isSecure = (): boolean => publicUrl().startsWith('https:');
  const fullName = (): string => (isSecure() ? `__Host-${name}` : name);
  const header = (value: string, age: string): string =>
    `${fullName()}=${value}; Path=/; HttpOnly; SameSite=${sameSite}${isSecure() ? '; Secure' : ''}${age}`;
  return {
    set: (value, seconds) => header(value, seconds === undefined ? '' : `; Max-Age=${seconds}`),
    clear: () => header('', '; Max-Age=0'),
    read: ({ headers }) => {
      const start = `${fullName()}=`;
      const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
      return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? '';
    },
  };
}
