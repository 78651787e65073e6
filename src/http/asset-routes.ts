import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';
import type { Asset } from './assets.ts';
import { get } from './route.ts';
import type { Route } from './route.ts';

/** The launcher is loaded by pages of other sites. */
const LAUNCHER = '/ringback.js';

const CACHING = { forEver: 'public, max-age=31536000, immutable', briefly: 'public, max-age=300' } as const;

function encode(
  { br, gzip, plain }: Asset,
  { headers }: IncomingMessage,
): { body: Buffer; encoding?: string } {
  const accepted = headers['accept-encoding'] ?? '';
  if (br !== null && /\bbr\b/.test(accepted)) return { body: br, encoding: 'br' };
  if (gzip !== null && /\bgzip\b/.test(accepted)) return { body: gzip, encoding: 'gzip' };
  return { body: plain };
}

function answerWith(asset: Asset, request: IncomingMessage): Answer {
  const headers = {
    'Cache-Control': asset.immutable ? CACHING.forEver : CACHING.briefly,
    ETag: asset.etag,
    Vary: 'Accept-Encoding',
    ...(asset.path === LAUNCHER && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
  };
  if (request.headers['if-none-match'] === asset.etag) return { status: 304, headers };
  const { body, encoding } = encode(asset, request);
  return {
    status: 200,
    headers: {
      ...headers,
      'Content-Type': asset.contentType,
      ...(encoding !== undefined && { 'Content-Encoding': encoding }),
    },
    body,
  };
}

/** One route for each built file, so that no address can lead anywhere else. */
export const assetRoutes = (files: readonly Asset[]): readonly Route[] =>
  files.map((asset) => get(asset.path, (request) => answerWith(asset, request)));
