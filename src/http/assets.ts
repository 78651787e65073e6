import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { z } from 'zod';

/** A built file as it is served, compressed once and kept in memory. */
export interface Asset {
  /** Where it is served: its path under the built folder. */
  readonly path: string;
  readonly contentType: string;
  readonly etag: string;
  /** Its name says what is in it, so that it never changes. */
  readonly immutable: boolean;
  readonly plain: Buffer;
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

export interface Assets {
  readonly files: readonly Asset[];
  /** Logical name → the address it is served at, from the build's `manifest.json`. */
  readonly addresses: Readonly<Record<string, string>>;
}

const MANIFEST = 'manifest.json';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

const COMPRESSIBLE = /^(text|application\/json|image\/svg)/;
const HASHED = /-[A-Za-z0-9]{8,}\.\w+$/;

function readAsset(folder: string, file: string): Asset {
  const plain = readFileSync(file);
  const contentType = TYPES[extname(file)] ?? 'application/octet-stream';
  const compress = COMPRESSIBLE.test(contentType);
  return {
    path: posix.join('/', ...relative(folder, file).split(sep)),
    contentType,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    immutable: HASHED.test(file),
    plain,
    br: compress ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : null,
    gzip: compress ? gzipSync(plain, { level: 9 }) : null,
  };
}

/** Reads everything that the build put into `folder`. Nothing built yet: no files, no addresses. */
export function loadAssets(folder: string): Assets {
  if (!existsSync(folder)) return { files: [], addresses: {} };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== MANIFEST)
    .map((entry) => readAsset(folder, join(entry.parentPath, entry.name)));
  const manifest = join(folder, MANIFEST);
  const addresses = existsSync(manifest)
    ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(manifest, 'utf8')))
    : {};
  return { files, addresses };
}
