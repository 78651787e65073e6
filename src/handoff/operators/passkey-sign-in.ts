import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import type { PasskeyRow } from '../../store/store.ts';
import { isOfOrganisation } from './oidc-account.ts';
import { ANSWER_WITHIN, answerOf, expectations, hostOf, pendingChallenges } from './passkeys.ts';
import type { Asked, PasskeyOptions } from './passkeys.ts';
import type { SignInResult } from './password-sign-in.ts';

const answered = z.object({
  pending: z.string(),
  // The library looks at what else is inside, and throws at what doesn't belong there.
  response: z.custom<AuthenticationResponseJSON>(
    (value) => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string',
  ),
});

export interface PasskeySignIn {
  begin(): Promise<Asked>;
  /** @throws AppError BAD_REQUEST when the answer has another form. */
  finish(body: unknown): Promise<SignInResult>;
}

const credentialOf = ({ id, counter, publicKey }: PasskeyRow) => ({
  ...{ id, counter },
  publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
});

/** Signs in by a passkey, which says by itself whose it is. */
export function createPasskeySignIn(options: PasskeyOptions): PasskeySignIn {
  const { operators, clock, publicUrl } = options;
  const pendings = pendingChallenges(options, 'sign in by passkey');
  const begin: PasskeySignIn['begin'] = async () => {
    const asked = await generateAuthenticationOptions({
      ...{ rpID: hostOf(publicUrl), userVerification: 'required', timeout: ANSWER_WITHIN },
    });
    return { options: asked, pending: pendings.begin({ challenge: asked.challenge }) };
  };
  const finish: PasskeySignIn['finish'] = async (body) => {
    const { pending, response } = answerOf(answered, body);
    const begun = pendings.find(pending);
    if (begun === null) return { refused: 'challenge-over' };
    const passkey = await operators.passkey(response.id);
    const operator = passkey === null ? null : await operators.find(passkey.operator);
    if (passkey === null || operator === null) return { refused: 'unknown' };
    const about = operator.id;
    const verifying = { response, credential: credentialOf(passkey) };
    const result = await verifyAuthenticationResponse({
      ...{ ...verifying, ...expectations(publicUrl, begun.challenge) },
    }).catch(() => null);
    if (result?.verified !== true) return { refused: 'passkey', about };
    // Only a right answer is remembered, so that nobody else can fill the table.
    const first = await operators.spendOnce(`passkey:${begun.challenge}`, clock.now() + ANSWER_WITHIN);
    if (!first) return { refused: 'passkey-used', about };
    if (operator.disabled) return { refused: 'disabled', about };
    if (isOfOrganisation(operator)) return { refused: 'organisation', about };
    await operators.countPasskey(passkey.id, result.authenticationInfo.newCounter);
    return { operator };
  };
  return { begin, finish };
}
