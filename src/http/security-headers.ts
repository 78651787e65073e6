import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Headers } from './answer.ts';

/** On every answer. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Robots-Tag': 'noindex',
  // Whatever is not a page has nothing to load and nobody to frame it.
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

export function setSecurityHeaders(response: ServerResponse, overHttps: boolean): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (overHttps) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}

/** Marks the scripts and styles of one page as ours. */
export const newNonce = (): string => randomBytes(16).toString('base64');

export interface PageSources {
  readonly nonce: string;
  /** Origins whose pages may frame this one, besides our own. */
  readonly frameAncestors: readonly string[];
  /** The address of the stream, which may differ from that of the page. */
  readonly publicUrl: string;
}

/** The headers of a page: nothing loads but our own files, and nobody frames it but those named. */
export function pageHeaders({ nonce, frameAncestors, publicUrl }: PageSources): Headers {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${publicUrl} ${publicUrl.replace(/^http/, 'ws')}`,
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${["'self'", ...frameAncestors].join(' ')}`,
  ];
  return { 'Content-Security-Policy': policy.join('; '), 'Cache-Control': 'no-store' };
}
