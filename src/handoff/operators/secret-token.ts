import { createHash, randomBytes } from 'node:crypto';

/** What nobody can guess: 256 random bits, base64url. */
export const newSecretToken = (): string => randomBytes(32).toString('base64url');

/** What `newSecretToken` makes; anything else is none of ours and is not looked up. */
export const SECRET_TOKEN = /^[\w-]{43}$/;

/** What is stored in its place: SHA-256, base64url. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
