import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../errors.ts';

/** A key that signs tokens. The first of a list signs; all of them verify, so that keys can be changed in use. */
export interface SigningKey {
  readonly id: string;
  /** At least 32 bytes, base64url. */
  readonly secret: string;
}

/** By which a database knows a key again: from the print, the key cannot be told. */
export const printOf = ({ secret }: SigningKey): string =>
  createHmac('sha256', secret).update('ringback print of a signing key').digest('base64url');

const FILE = 'signing-keys.json';

const fileSchema = z.array(z.object({ id: z.string().min(1), secret: z.string().min(43) })).min(1);

const fileExists = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Written whole or not at all: of two servers that start at once, one writes and the other reads. */
function createFile(path: string): void {
  const key: SigningKey = {
    id: randomBytes(4).toString('hex'),
    secret: randomBytes(32).toString('base64url'),
  };
  try {
    writeFileSync(path, `${JSON.stringify([key], null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!fileExists(error)) throw error;
  }
}

function readFile(path: string): readonly SigningKey[] {
  const result = fileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new AppError('CONFIG_INVALID', `${path}: wants a list of { id, secret }.`);
  return result.data;
}

/**
 * The keys that sign tokens: those configured, else those in `signing-keys.json` under `dataDir`, which a first start
 * writes with mode 0600.
 * @throws AppError CONFIG_INVALID when the file cannot be read or written.
 */
export function loadSigningKeys(
  configured: readonly SigningKey[] | undefined,
  dataDir: string,
): readonly SigningKey[] {
  if (configured !== undefined) return configured;
  const path = join(dataDir, FILE);
  try {
    mkdirSync(dataDir, { recursive: true });
    createFile(path);
    return readFile(path);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('CONFIG_INVALID', `DATA_DIR: the signing keys in ${path} can't be used: ${reason}.`, {
      cause,
    });
  }
}
