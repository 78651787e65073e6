import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadSigningKeys } from '../../channels/directline/signing-keys.ts';
import type { SigningKey } from '../../channels/directline/signing-keys.ts';
import { loadConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';

const fileIn = (from: string): string => join(from, 'signing-keys.json');

/** Those that lie in its folder; none when it had SIGNING_KEYS in its settings from the first start on. */
const keysIn = (from: string): readonly SigningKey[] =>
  existsSync(fileIn(from)) ? loadSigningKeys(undefined, from) : [];

/**
 * The signing keys of an installation: those in its folder, and SIGNING_KEYS of the settings here. Which of them its
 * server used can't be told from the outside, so that they must have one in common.
 * @param setting SIGNING_KEYS, if it is set.
 * @throws AppError CONFIG_INVALID when the keys cannot be read, BAD_REQUEST when they have none in common.
 */
export function keysOf(from: string, setting: string | undefined): readonly SigningKey[] {
  const kept = keysIn(from);
  const { signingKeys: set = [] } = loadConfig({ SIGNING_KEYS: setting });
  const secrets = new Set(kept.map(({ secret }) => secret));
  if (kept.length > 0 && set.length > 0 && !set.some(({ secret }) => secrets.has(secret))) {
    const message = `SIGNING_KEYS here has no key of ${fileIn(from)}. If the old server used that file, set SIGNING_KEYS to what --show-keys prints; if it used SIGNING_KEYS, move the file away.`;
    throw new AppError('BAD_REQUEST', message);
  }
  return [...kept, ...set];
}

/**
 * The keys in an installation's folder as SIGNING_KEYS takes them, a secret.
 * @throws AppError BAD_REQUEST when there are none, CONFIG_INVALID when they cannot be read.
 */
export function keysAsSetting(from: string): string {
  const keys = keysIn(from);
  if (keys.length > 0) return `SIGNING_KEYS=${keys.map(({ id, secret }) => `${id}:${secret}`).join(',')}`;
  const message = `there is no ${fileIn(from)}. If ${from} is the installation's folder, its server had SIGNING_KEYS in its settings: those are the ones.`;
  throw new AppError('BAD_REQUEST', message);
}
