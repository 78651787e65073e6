import type { IncomingMessage, ServerResponse } from 'node:http';

const ALLOWED = {
  'Access-Control-Allow-Headers': 'authorization,content-type,x-ms-bot-agent,x-requested-with',
  'Access-Control-Allow-Methods': 'GET,POST,OPTIONS',
  'Access-Control-Expose-Headers': 'Retry-After,Max-Age',
  'Access-Control-Max-Age': '7200',
} as const;

/**
 * Lets the pages of allowed origins read the answers. Tokens come in a header, never in a cookie, so that a page can use
 * no one's token but its own.
 */
export function setCors(
  { headers: { origin } }: IncomingMessage,
  response: ServerResponse,
  allows: (origin: string) => boolean,
): void {
  response.setHeader('Vary', 'Origin');
  // Other sites' pages fetch from here by design.
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (origin === undefined || !allows(origin)) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  for (const [name, value] of Object.entries(ALLOWED)) response.setHeader(name, value);
}
