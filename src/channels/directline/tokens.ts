import { randomUUID, subtle } from 'node:crypto';
import type { webcrypto } from 'node:crypto';
import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import type { Claims, VerifiedClaims } from './claims.ts';
import { rememberTokens } from './known-tokens.ts';
import type { SigningKey } from './signing-keys.ts';

const ISSUER = 'ringback';
/** A stream URL may end in a log, so what is in it opens a stream and does nothing else. */
const AUDIENCE = { conversation: 'ringback-conversation', stream: 'ringback-stream' } as const;
type Purpose = keyof typeof AUDIENCE;

const STREAM_SECONDS = 60;

const claimsSchema = z.object({
  conv: z.string().min(1),
  user: z.string().optional(),
  rh: z.string().optional(),
  origins: z.array(z.string()).optional(),
});

export interface IssuedToken {
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
}

export interface Tokens {
  issue(claims: Claims): Promise<IssuedToken>;
  /** @throws AppError FORBIDDEN when the token is not ours, TOKEN_EXPIRED when it was. */
  verify(token: string): Promise<VerifiedClaims>;
  /** A token of 60 seconds that opens the conversation's stream. */
  issueStream(claims: Claims): Promise<string>;
  /** @throws AppError FORBIDDEN or TOKEN_EXPIRED. */
  verifyStream(token: string): Promise<Claims>;
}

const importKey = ({ secret }: SigningKey): Promise<webcrypto.CryptoKey> =>
  subtle.importKey('raw', Buffer.from(secret, 'base64url'), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);

const payloadOf = ({ conversation, user, resumeHash, trustedOrigins }: Claims): Record<string, unknown> => ({
  conv: conversation,
  user,
  rh: resumeHash,
  origins: trustedOrigins,
});

function claimsOf(payload: unknown): Claims {
  const { conv, user, rh, origins } = claimsSchema.parse(payload);
  return {
    conversation: conv,
    ...(user !== undefined && { user }),
    ...(rh !== undefined && { resumeHash: rh }),
    ...(origins !== undefined && { trustedOrigins: origins }),
  };
}

function refusal(cause: unknown): AppError {
  return cause instanceof errors.JWTExpired
    ? new AppError('TOKEN_EXPIRED', 'The token has expired. Get a new one and start again.', { cause })
    : new AppError('FORBIDDEN', 'The token is not valid here.', { cause });
}

interface KeyRing {
  readonly keys: ReadonlyMap<string, webcrypto.CryptoKey>;
  readonly current: { readonly id: string; readonly key: webcrypto.CryptoKey };
  readonly clock: Clock;
}

async function keyRing(keys: readonly SigningKey[], clock: Clock): Promise<KeyRing> {
  const imported = new Map<string, webcrypto.CryptoKey>();
  for (const key of keys) imported.set(key.id, await importKey(key));
  const [first] = imported;
  if (first === undefined) throw new AppError('CONFIG_INVALID', 'SIGNING_KEYS: there is no key.');
  return { keys: imported, current: { id: first[0], key: first[1] }, clock };
}

const seconds = (clock: Clock): number => Math.floor(clock.now() / 1_000);

const sign = ({ current, clock }: KeyRing, purpose: Purpose, claims: Claims, life: number): Promise<string> =>
  new SignJWT(payloadOf(claims))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: current.id })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE[purpose])
    .setJti(randomUUID())
    .setIssuedAt(seconds(clock))
    .setExpirationTime(seconds(clock) + life)
    .sign(current.key);

async function check({ keys, clock }: KeyRing, purpose: Purpose, token: string): Promise<VerifiedClaims> {
  try {
    const key = keys.get(decodeProtectedHeader(token).kid ?? '');
    if (key === undefined) throw new errors.JWSInvalid('unknown key');
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE[purpose],
      requiredClaims: ['exp', 'conv'],
      currentDate: new Date(clock.now()),
    });
    return { ...claimsOf(payload), expiresIn: (payload.exp ?? 0) - seconds(clock) };
  } catch (cause) {
    throw refusal(cause);
  }
}

/**
 * Signs and checks the tokens of Direct Line: HS256 alone is accepted, by the key that the token names.
 * @param tokenSeconds life of a conversation's token, at least 1800.
 */
export async function createTokens(
  keys: readonly SigningKey[],
  tokenSeconds: number,
  clock: Clock,
): Promise<Tokens> {
  const ring = await keyRing(keys, clock);
  return {
    issue: async (claims) => ({
      token: await sign(ring, 'conversation', claims, tokenSeconds),
      expiresIn: tokenSeconds,
    }),
    verify: rememberTokens((token) => check(ring, 'conversation', token), clock),
    issueStream: (claims) => sign(ring, 'stream', claims, STREAM_SECONDS),
    verifyStream: (token) => check(ring, 'stream', token),
  };
}
