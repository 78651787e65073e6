import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { PasskeyRow } from '../../../src/store/store.ts';

/** The owner is there (UP), and showed a finger, a face or a PIN (UV). */
const PRESENT_AND_VERIFIED = 0x05;

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

/** A P-256 public key as COSE (RFC 9053), in CBOR written by hand: kty EC2, alg ES256, crv P-256, x and y. */
const coseOf = ({ x = '', y = '' }: { readonly x?: string; readonly y?: string }): Buffer =>
  Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);

/** A passkey that counts nothing, as those that are carried from device to device do: only the server can see a replay. */
export function softwarePasskey(owner: string, origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16).toString('base64url');
  const row: PasskeyRow = {
    ...{ id, operator: owner, counter: 0, label: 'a passkey', createdAt: 0 },
    publicKey: coseOf(publicKey.export({ format: 'jwk' })).toString('base64url'),
  };
  const answer = (challenge: string): object => {
    const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin }));
    const counter = Buffer.alloc(4);
    const data = Buffer.concat([sha256(new URL(origin).hostname), Buffer.of(PRESENT_AND_VERIFIED), counter]);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
    return {
      ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      },
    };
  };
  return { row, answer };
}
