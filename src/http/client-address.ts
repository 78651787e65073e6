import { isIP, isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';

/**
 * The address a request comes from.
 * @param trustedProxies how many proxies stand in front; each adds the address it saw at the right of X-Forwarded-For,
 *   and whatever is further left was written by the client. With 0 the header counts for nothing.
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const direct = socket.remoteAddress ?? '';
  if (trustedProxies === 0) return direct;
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    // Some proxies add the port to an IPv4 address.
    .map((part) => part.trim().replace(/^([\d.]+):\d+$/, '$1'));
  const seen = forwarded.at(-trustedProxies) ?? '';
  return isIP(seen) === 0 ? direct : seen;
}

/** What one subscriber has: an IPv4 address, or the 64-bit network of an IPv6 one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail = ''] = address.split('::', 2);
  const left = head.split(':').filter((part) => part !== '');
  const right = tail.split(':').filter((part) => part !== '');
  const zeros = address.includes('::') ? new Array<string>(8 - left.length - right.length).fill('0') : [];
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

/** Whether the request was made on this machine, and not on behalf of another by a proxy. */
export const isLocal = ({ headers, socket }: IncomingMessage): boolean =>
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined &&
  /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '');
