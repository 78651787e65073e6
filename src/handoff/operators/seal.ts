import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A key of the server's: the first of a list seals, all of them open. */
export interface SealingKey {
  readonly id: string;
  /** At least 32 bytes, base64url. */
  readonly secret: string;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What only this server can read, and nobody can change. */
export interface Seal {
  seal(text: string): string;
  /** Null for what was not sealed here, for this purpose, with a key that still counts. */
  open(sealed: string): string | null;
}

const keyFor = ({ secret }: SealingKey, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', `ringback ${purpose}`, 32));

function openWith(key: Buffer, sealed: Buffer, id: string): string | null {
  if (sealed.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(id)).setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([
      decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]).toString();
  } catch {
    return null;
  }
}

/**
 * Seals with AES-GCM under keys derived from the server's own (HKDF), a key for each purpose.
 * @param keys not empty.
 */
export function createSeal(keys: readonly SealingKey[], purpose: string): Seal {
  const derived = keys.map((key) => ({ id: key.id, key: keyFor(key, purpose) }));
  return {
    seal: (text) => {
      const [{ id, key }] = derived as [(typeof derived)[number]];
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(id));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${id}.${sealed.toString('base64url')}`;
    },
    open: (sealed) => {
      const at = sealed.lastIndexOf('.');
      const known = derived.find(({ id }) => id === sealed.slice(0, at));
      return known === undefined
        ? null
        : openWith(known.key, Buffer.from(sealed.slice(at + 1), 'base64url'), known.id);
    },
  };
}
