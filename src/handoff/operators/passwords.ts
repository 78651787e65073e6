import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { createWorkLimit } from './work-limit.ts';

/** Cost of a hash. Each takes 128 · 2^ln · r bytes of memory while it is made. */
interface Cost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's password storage cheat sheet: 128 MB and about half a second. Stored hashes keep the cost they were made at. */
const COST: Cost = { ln: 17, r: 8, p: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Hashes are made two at a time, so that a flood of sign-ins takes neither the memory nor the threads of the rest. */
const limited = createWorkLimit(2, 20);

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln;
  // Node's own limit is 32 MB.
  const options = { N, r, p, maxmem: 256 * N * r };
  return limited(
    () =>
      new Promise((resolve, reject) => {
        // The same letters may be typed as different code points.
        scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, key) =>
          error === null ? resolve(key) : reject(error),
        );
      }),
  );
}

const phc = ({ ln, r, p }: Cost, salt: Buffer, hash: Buffer): string =>
  `$scrypt$ln=${ln},r=${r},p=${p}$${base64(salt)}$${base64(hash)}`;

const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** What an account without a password is checked against, so that it takes as long as any other. Nothing matches it. */
const NOBODY = phc(COST, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES));

/** A salted scrypt hash in PHC form, which says what it cost. @throws AppError TOO_BUSY */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return phc(cost, salt, await derive(password, salt, cost));
}

/**
 * Whether a password is the one that was hashed.
 * @param stored as `hashPassword` made it; null when there is none, which takes as long and is never right.
 * @throws AppError TOO_BUSY
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, ln, r, p, salt = '', hash = ''] = PHC.exec(stored ?? NOBODY) ?? [];
  const expected = Buffer.from(hash, 'base64');
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  const given = await derive(password, Buffer.from(salt, 'base64'), cost);
  return stored !== null && expected.length === given.length && timingSafeEqual(expected, given);
}
